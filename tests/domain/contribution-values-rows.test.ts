// The measures that no team can ask yet: their values are ready before their screens are.
import { describe, expect, it } from 'vitest';
import type { Entry } from '#contract/stored-record.ts';
import {
  choiceValue,
  contributionValues,
  describeValues,
  instrumentFor,
  toOrderedValue,
  wishedValues,
} from '#domain/contribution-values.ts';
import { areasInNeed } from '#domain/instruments/coordination-list.ts';
import { toChoiceTenths } from '#domain/instruments/instrument.ts';
import { afterItem, doingItem } from '#domain/instruments/follow-up.ts';
import { type ChoiceMeasure, MEASURE_ROWS, type OrderedMeasure, type WishMeasure } from '#domain/measures.ts';
import { entry, orsEntry } from '#tests/domain/made-entries.ts';

const find = (id: string) => {
  const row = MEASURE_ROWS.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no measure ${id}`);
  return row;
};
const ordered = (id: string) => find(id) as OrderedMeasure;
const day = (number: number) => Date.UTC(2026, 0, 1, 12) + number * 86_400_000;
const window = { opens: day(10), closes: day(20) };
const values = (id: string, entries: Entry[]) => {
  const found = contributionValues(find(id), entries, window);
  return found.ok ? found.value : found.fault.code;
};
const gsrs = (at: number, ...lines: (number | null)[]) => {
  const [relationship = null, goals = null, approach = null, overall = null] = lines;
  return entry('gsrs', at, { relationship, goals, approach, overall });
};

describe('a total in bins of five points', () => {
  it('puts every total into one bin, and the coarse class can be told from the bin', () => {
    for (const [id, edge] of [
      ['ors-level', 250],
      ['gsrs', 360],
    ] as const) {
      const measure = ordered(id);
      const seen = new Map<number, Set<number>>();
      for (let tenths = 0; tenths <= 400; tenths++) {
        const { fine, coarse } = toOrderedValue(measure, tenths);
        expect([id, tenths, coarse]).toEqual([id, tenths, tenths < edge ? 0 : 1]);
        seen.set(fine, (seen.get(fine) ?? new Set()).add(coarse));
        const [words] = describeValues(measure, [{ fine, coarse }]);
        if (words?.code !== 'level') throw new Error('a level was expected');
        expect(tenths >= words.tenths && tenths <= (words.toTenths ?? -1)).toBe(true);
        expect(words.ofTenths).toBe(400);
      }
      expect([...seen.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      expect([...seen.values()].every((coarse) => coarse.size === 1)).toBe(true);
      expect(() => toOrderedValue(measure, 401)).toThrow(RangeError);
      expect(() => toOrderedValue(measure, -1)).toThrow(RangeError);
    }
  });

  it('says the whole stretch that leaves the phone, and no more', () => {
    const said = (id: string, tenths: number) => describeValues(ordered(id), [toOrderedValue(ordered(id), tenths)]);
    expect(said('ors-level', 249)).toEqual([{ code: 'level', tenths: 200, toTenths: 249, ofTenths: 400 }]);
    expect(said('ors-level', 250)).toEqual([{ code: 'level', tenths: 250, toTenths: 299, ofTenths: 400 }]);
    expect(said('ors-level', 400)).toEqual([{ code: 'level', tenths: 350, toTenths: 400, ofTenths: 400 }]);
    expect(said('gsrs', 0)).toEqual([{ code: 'level', tenths: 0, toTenths: 59, ofTenths: 400 }]);
    expect(said('gsrs', 360)).toEqual([{ code: 'level', tenths: 360, toTenths: 400, ofTenths: 400 }]);
  });

  it('is of the latest whole total in the round', () => {
    expect(values('ors-level', [orsEntry(5, 390), orsEntry(12, 100), orsEntry(15, 249), orsEntry(21, 10)])).toEqual([
      { fine: 4, coarse: 0 },
    ]);
    expect(values('gsrs', [gsrs(12, 90, 90, 90, 90), gsrs(15, 100, null, 100, 100)])).toEqual([{ fine: 7, coarse: 1 }]);
    expect(values('gsrs', [gsrs(12, 100, null, 100, 100)])).toBe('no-entry');
    expect(values('gsrs', [entry('srs', 12, { relationship: 90, goals: 90, approach: 90, overall: 90 })])).toBe('no-entry');
  });
});

describe('one question of several', () => {
  it('is the latest answer to that question, though the others were passed by', () => {
    const entries = [
      entry('outlook', 11, { future: 20, feeling: 60, work: 70 }),
      entry('outlook', 15, { future: null, feeling: 0, work: 40 }),
    ];
    expect(values('outlook-future', entries)).toEqual([{ fine: 2, coarse: 0 }]);
    expect(values('outlook-feeling', entries)).toEqual([{ fine: 0, coarse: 0 }]);
    expect(values('outlook-work', entries)).toEqual([{ fine: 4, coarse: 1 }]);
  });

  it('takes each answer from 0 to 10 into 0–3, 4–6 or 7–10', () => {
    const coarse = Array.from({ length: 11 }, (_, at) =>
      values('evaluation-useful', [entry('evaluation', 12, { useful: at * 10 })]),
    );
    expect(coarse).toEqual([0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2].map((one, fine) => [{ fine, coarse: one }]));
    expect(values('evaluation-what-next', [entry('evaluation', 12, { useful: 50 })])).toBe('no-entry');
    expect(values('evaluation-useful', [entry('evaluation', 9, { useful: 50 })])).toBe('no-entry');
  });
});

describe('a follow-up', () => {
  const asked = (at: number, after: string, doing: string | null) =>
    entry('follow-up', at, {
      [afterItem.id]: toChoiceTenths(afterItem, after),
      [doingItem.id]: doing === null ? null : toChoiceTenths(doingItem, doing),
    });

  it('is what the person does, in the latest answer so many months after', () => {
    const entries = [asked(11, 'after-6', 'work'), asked(12, 'after-6', 'rehabilitation'), asked(13, 'after-12', 'studies')];
    expect(values('follow-up-6', entries)).toEqual([{ fine: 3, coarse: 1 }]);
    expect(values('follow-up-12', entries)).toEqual([{ fine: 1, coarse: 0 }]);
    expect(values('follow-up-18', entries)).toBe('no-entry');
  });

  it('is nothing when it was passed by or lies outside the round', () => {
    expect(values('follow-up-24', [asked(12, 'after-24', null), asked(9, 'after-24', 'work')])).toBe('no-entry');
    expect(values('follow-up-6', [entry('follow-up', 12, { doing: 0 })])).toBe('no-entry');
  });
});

describe('what lies in no entry', () => {
  it('sends the areas in need, padded with none', () => {
    const needs = find('needs') as WishMeasure;
    const wished = (area: 'work' | 'home') =>
      ({ id: area, area, pick: 'sip', words: '', who: '', day: null, states: [{ state: 'wished', at: 1 }] }) as const;
    expect(wishedValues(needs, areasInNeed([wished('work'), wished('home')]))).toEqual({
      ok: true,
      value: [1, 4, 0, 0].map((wish) => ({ fine: wish, coarse: wish })),
    });
    expect(wishedValues(needs, areasInNeed([])).ok).toBe(false);
    expect(values('needs', [entry('life-compass', 12, { 'home-now': 10 }, { texts: { wishes: 'sleep' } })])).toBe('no-entry');
    expect(() => wishedValues(needs, ['garden'])).toThrow(RangeError);
    expect(() => wishedValues(needs, ['home', 'home', 'home', 'home', 'home'])).toThrow(RangeError);
  });

  it('sends the reason of an end, and has no value for one that is not of the list', () => {
    const exit = find('exit') as ChoiceMeasure;
    expect(choiceValue(exit, 'drop-out')).toEqual({ fine: 0, coarse: 1 });
    expect(choiceValue(exit, 'studies')).toEqual({ fine: 2, coarse: 0 });
    expect(() => choiceValue(exit, 'rather-not-say')).toThrow(RangeError);
    expect([values('exit', []), instrumentFor(exit)]).toEqual(['no-entry', null]);
  });
});

it('knows which instrument each of them asks for', () => {
  const asked = MEASURE_ROWS.filter(({ offered }) => !offered).map((row) => [row.id, instrumentFor(row)?.id ?? null]);
  expect(Object.fromEntries(asked)).toEqual({
    'ors-level': 'ors',
    'outlook-future': 'outlook',
    'outlook-feeling': 'outlook',
    'outlook-work': 'outlook',
    'evaluation-useful': 'evaluation',
    'evaluation-listened-to': 'evaluation',
    'evaluation-had-a-say': 'evaluation',
    'evaluation-held-together': 'evaluation',
    'evaluation-what-next': 'evaluation',
    gsrs: 'gsrs',
    needs: 'life-compass',
    'follow-up-6': 'follow-up',
    'follow-up-12': 'follow-up',
    'follow-up-18': 'follow-up',
    'follow-up-24': 'follow-up',
    exit: null,
  });
});
