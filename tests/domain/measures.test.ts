import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresSchema } from '#contract/summary.ts';
import { nameField } from '#contract/fields.ts';
import { parserOf } from '#contract/parse.ts';
import { AREAS } from '#domain/instruments/life-compass.ts';
import { doingItem } from '#domain/instruments/follow-up.ts';
import { SRS_TALK } from '#domain/instruments/srs.ts';
import { coarseClasses, fineClasses, MEASURE_ROWS, MEASURES, measureOf } from '#domain/measures.ts';
import { figuresOf } from '#domain/output-rules.ts';

const row = (id: string) => MEASURE_ROWS.find((one) => one.id === id);
const choices = MEASURE_ROWS.filter((one) => one.kind === 'choice');
const ordered = MEASURE_ROWS.filter((one) => one.kind !== 'choice').filter((one) => one.kind !== 'wishes');

describe('what a team can ask', () => {
  it('is exactly what the phone can answer today', () => {
    expect(MEASURES.map(({ id }) => id)).toEqual(['step-now', 'step-change', 'ors-change', 'themes']);
  });

  it('leaves everything else as unknown as a measure of a later version', () => {
    const others = MEASURE_ROWS.filter(({ offered }) => !offered);
    expect(others.length).toBe(MEASURE_ROWS.length - 4);
    expect(others.map(({ alphabet }) => measureOf(alphabet))).toEqual(others.map(() => null));
    expect(MEASURES.map(({ alphabet }) => measureOf(alphabet))).toEqual(MEASURES);
  });
});

describe('the measures of the protocol', () => {
  it('are all there', () => {
    expect(MEASURE_ROWS.map(({ id, atoms }) => `${id} ${atoms}`).sort()).toEqual(
      [
        ...['step-now 1', 'step-change 1', 'ors-change 1', 'ors-level 1', 'themes 3', 'gsrs 1', 'needs 4', 'exit 1'],
        ...['future', 'feeling', 'work'].map((item) => `outlook-${item} 1`),
        ...['useful', 'listened-to', 'had-a-say', 'held-together', 'what-next'].map((item) => `evaluation-${item} 1`),
        ...[6, 12, 18, 24].map((months) => `follow-up-${months} 1`),
      ].sort(),
    );
  });

  it('have ids and alphabets of their own that a manifest takes', () => {
    const names = MEASURE_ROWS.flatMap(({ id, alphabet }) => [id, alphabet]);
    expect(new Set(names).size).toBe(names.length);
    const parse = parserOf(nameField);
    expect(names.filter((name) => !parse(name).ok)).toEqual([]);
    expect(MEASURE_ROWS.filter(({ id, alphabet }) => alphabet !== `${id}/1`)).toEqual([]);
  });

  it('put every value of an ordered alphabet into exactly one class of each grouping', () => {
    for (const { fine, bands, coarse } of ordered) {
      for (let at = 0; at < fine.classes; at++) {
        const tenths = fine.fromTenths + at * fine.stepTenths;
        for (const group of [bands, coarse])
          expect(group.filter(({ fromTenths, toTenths }) => tenths >= fromTenths && tenths <= toTenths)).toHaveLength(1);
      }
    }
  });

  it('print nothing that the contract does not let a team publish, asked already or not', () => {
    const parse = parserOf(figuresSchema);
    const later = MEASURE_ROWS.filter((one) => one.kind !== 'choice').filter(({ offered }) => !offered);
    const any = fc.constantFrom(...later).chain((measure) =>
      fc.record({ tier: fc.constantFrom('fine', 'coarse'), n: fc.nat(30) }).chain(({ tier, n }) => {
        const most = (tier === 'fine' ? fineClasses(measure) : coarseClasses(measure)) - 1;
        const atom = fc.array(fc.nat(most), { minLength: n, maxLength: n });
        const values = fc.array(atom, { minLength: measure.atoms, maxLength: measure.atoms });
        return values.map((atoms) => ({ measure, tier: tier as 'fine' | 'coarse', atoms }));
      }),
    );
    fc.assert(
      fc.property(any, ({ measure, tier, atoms }) => {
        expect(parse(figuresOf(measure, tier, atoms)).ok).toBe(true);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('put every name of a choice into exactly one group', () => {
    for (const { names, coarse } of choices) {
      expect(coarse.flatMap(({ of }) => of).sort()).toEqual([...names].sort());
      expect(coarse.map(({ name }) => name)).toEqual(['work-or-studies', 'other']);
      expect(coarse[0]?.of).toEqual(['work', 'studies']);
    }
  });

  it('use the names and limits of the instruments that they are about', () => {
    expect(row('needs')).toMatchObject({ names: AREAS });
    for (const months of [6, 12, 18, 24]) expect(row(`follow-up-${months}`)).toMatchObject({ names: doingItem.choices });
    const { totalUnderTenths } = SRS_TALK;
    expect(row('gsrs')).toMatchObject({ coarse: [{ toTenths: totalUnderTenths - 1 }, { fromTenths: totalUnderTenths }] });
  });

  it('have no way to say "rather not say": who would rather not sends nothing', () => {
    expect(row('exit')).toMatchObject({ names: expect.not.arrayContaining(['rather-not-say']) });
  });
});
