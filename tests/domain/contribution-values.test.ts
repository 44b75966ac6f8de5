import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#contract/stored-record.ts';
import { contributionValues, describeValues, instrumentFor, permuted } from '#domain/contribution-values.ts';
import { coarseClasses, fineClasses, MEASURES, type Measure, measureOf } from '#domain/measures.ts';
import { parseWishes, toWishesText, wishNames } from '#domain/wishes.ts';
import { entry, orsEntry, teamStepEntry } from '#tests/domain/made-entries.ts';

const find = (id: string) => measureOf(`${id}/1`) as Measure;
const day = (number: number) => Date.UTC(2026, 0, 1, 12) + number * 86_400_000;
const window = { opens: day(10), closes: day(20) };
const values = (id: string, entries: Entry[]) => contributionValues(find(id), entries, window);
const said = (id: string, entries: Entry[]) => {
  const found = values(id, entries);
  return found.ok ? describeValues(find(id), found.value) : found.fault.code;
};
const wishes = (at: number, text: string) => teamStepEntry(at, 50, { texts: { wishes: text } });

describe('step-now', () => {
  it('is the latest answer in the window', () => {
    expect(values('step-now', [teamStepEntry(12, 30), teamStepEntry(15, 65), teamStepEntry(21, 90)])).toEqual({
      ok: true,
      value: [{ fine: 13, coarse: 1 }],
    });
    expect(said('step-now', [teamStepEntry(12, 60)])).toEqual([{ code: 'level', tenths: 60, ofTenths: 100 }]);
  });

  it('takes an answer at opening, none at closing, and none that was passed by', () => {
    expect(said('step-now', [teamStepEntry(10, 60)])).not.toBe('no-entry');
    expect(said('step-now', [teamStepEntry(20, 60)])).toBe('no-entry');
    expect(said('step-now', [teamStepEntry(12, null)])).toBe('no-entry');
    expect(said('step-now', [entry('step-scale', 12, { step: 60 }, { scale: 'own' })])).toBe('no-entry');
  });
});

describe('change', () => {
  it('goes from the first answer to the latest in the window', () => {
    const entries = [teamStepEntry(0, 30), teamStepEntry(5, 90), teamStepEntry(12, 50), teamStepEntry(30, 0)];
    expect(said('step-change', entries)).toEqual([{ code: 'change-up', unit: 'steps', byTenths: 20 }]);
    expect(said('step-change', [teamStepEntry(0, 50), teamStepEntry(12, 35)])).toEqual([
      { code: 'change-down', unit: 'steps', byTenths: 15 },
    ]);
    expect(said('step-change', [teamStepEntry(0, 50), teamStepEntry(12, 50)])).toEqual([{ code: 'change-same', unit: 'steps' }]);
  });

  it('needs two answers of one wording, the latest in the window', () => {
    expect(said('step-change', [teamStepEntry(12, 50)])).toBe('no-entry');
    expect(said('step-change', [teamStepEntry(0, 50), teamStepEntry(5, 60)])).toBe('no-entry');
    expect(said('ors-change', [orsEntry(0, 100, { pack: { id: 'official', version: 1 } }), orsEntry(12, 200)])).toBe('no-entry');
  });

  it('rounds ORS to whole points for the fine class, and takes the coarse one from the unrounded totals', () => {
    expect(values('ors-change', [orsEntry(0, 100), orsEntry(12, 149)])).toEqual({ ok: true, value: [{ fine: 45, coarse: 0 }] });
    expect(values('ors-change', [orsEntry(0, 100), orsEntry(12, 150)])).toEqual({ ok: true, value: [{ fine: 45, coarse: 1 }] });
    expect(said('ors-change', [orsEntry(0, 100), orsEntry(12, 149)])).toEqual([
      { code: 'change-up', unit: 'points', byTenths: 50 },
    ]);
  });

  it('passes over totals that are not whole', () => {
    const entries = [entry('ors', 0, { overall: 10 }), orsEntry(2, 100), orsEntry(12, 180), entry('ors', 13, { overall: 10 })];
    expect(said('ors-change', entries)).toEqual([{ code: 'change-up', unit: 'points', byTenths: 80 }]);
  });
});

describe('themes', () => {
  it('always makes three atoms, padded with none, the same in both tiers', () => {
    expect(values('themes', [wishes(12, 'sleep,food')])).toEqual({
      ok: true,
      value: [
        { fine: 1, coarse: 1 },
        { fine: 8, coarse: 8 },
        { fine: 0, coarse: 0 },
      ],
    });
    expect(said('themes', [wishes(12, 'sleep,food')])).toEqual([
      { code: 'wish', name: 'sleep' },
      { code: 'wish', name: 'food' },
    ]);
  });

  it('has nothing to send when nothing was wished', () => {
    expect(said('themes', [teamStepEntry(12, 50)])).toBe('no-entry');
    expect(said('themes', [wishes(12, 'gold')])).toBe('no-entry');
  });

  it('keeps at most three known wishes, each once, without the order of tapping', () => {
    expect(parseWishes('food,food,gold, sleep')).toEqual(['food', 'sleep']);
    expect(parseWishes(undefined)).toEqual([]);
    expect(toWishesText(['food', 'gold', 'sleep'])).toBe('sleep,food');
    expect(parseWishes(toWishesText(wishNames()))).toHaveLength(3);
  });
});

it('stays inside both alphabets whatever was answered', () => {
  const tenths = fc.nat(400);
  fc.assert(
    fc.property(fc.array(fc.tuple(tenths, fc.nat(20)), { minLength: 2, maxLength: 8 }), (made) => {
      const entries = made.flatMap(([total, step], at) => [orsEntry(8 + at, total), teamStepEntry(8 + at, step * 5)]);
      for (const measure of MEASURES) {
        const found = contributionValues(measure, entries, window);
        if (!found.ok) continue;
        expect(found.value).toHaveLength(measure.atoms);
        expect(found.value.every(({ fine }) => fine >= 0 && fine < fineClasses(measure))).toBe(true);
        expect(found.value.every(({ coarse }) => coarse >= 0 && coarse < coarseClasses(measure))).toBe(true);
      }
    }),
    { seed: 3, numRuns: 1000 },
  );
});

it('knows which instrument each measure asks for', () => {
  expect(MEASURES.map((measure) => instrumentFor(measure)?.id)).toEqual(['team-step', 'team-step', 'ors', 'team-step']);
});

it('mixes the order with the chance that it is given, and loses nothing', () => {
  const three = [0, 1, 2].map((fine) => ({ fine, coarse: fine }));
  let seed = 1;
  const next = () => {
    seed = (seed * 75 + 74) % 65537;
    return seed & 255;
  };
  const random = { bytes: (length: number) => Uint8Array.from({ length }, next) };
  const orders = new Set(
    Array.from({ length: 200 }, () =>
      permuted(three, random)
        .map(({ fine }) => fine)
        .join(),
    ),
  );
  expect(orders.size).toBe(6);
});
