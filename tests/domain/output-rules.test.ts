import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresSchema, type Figures } from '#contract/summary.ts';
import { coarseClasses, fineClasses, MEASURES, type Measure, measureOf } from '#domain/measures.ts';
import { figuresOf } from '#domain/output-rules.ts';
import { parserOf } from '#contract/parse.ts';

const RUNS = { seed: 20261122, numRuns: 3000 };
const parseFigures = parserOf(figuresSchema);
const find = (alphabet: string) => measureOf(alphabet) as Measure;

type Tier = 'coarse' | 'fine';
const batch = (least: number, most: number, tiers: readonly Tier[] = ['coarse', 'fine']) =>
  fc
    .record({ measure: fc.constantFrom(...MEASURES), tier: fc.constantFrom(...tiers), n: fc.integer({ min: least, max: most }) })
    .chain(({ measure, tier, n }) => {
      const classes = tier === 'fine' ? fineClasses(measure) : coarseClasses(measure);
      // Narrow stretches are where counts of one and two hide, so they are tried as often as wide ones.
      const value = fc.tuple(fc.nat(classes - 1), fc.integer({ min: 1, max: classes })).chain(([from, width]) => {
        return fc.array(fc.integer({ min: from, max: Math.min(classes - 1, from + width) }), { minLength: n, maxLength: n });
      });
      const values = fc.array(value, { minLength: measure.atoms, maxLength: measure.atoms });
      return values.map((atoms) => ({ measure, tier, n, values: atoms }));
    });

const countsOf = (figures: Figures): number[] =>
  figures.level === 'too-few'
    ? []
    : [...figures.classes, ...(figures.level === 'figures' ? figures.themes : [])].flatMap(({ size }) =>
        size.as === 'count' ? [size.count] : [],
      );

describe('figuresOf', () => {
  it('says nothing under five answers, not how many', () => {
    fc.assert(
      fc.property(batch(0, 4), ({ measure, tier, values }) => {
        expect(figuresOf(measure, tier, values)).toEqual({ level: 'too-few' });
      }),
      RUNS,
    );
  });

  it('says only words from five to nine, and always in the coarse tier', () => {
    fc.assert(
      fc.property(fc.oneof(batch(5, 9), batch(10, 40, ['coarse'])), ({ measure, tier, values, n }) => {
        const figures = figuresOf(measure, tier, values);
        expect(Object.keys(figures).sort()).toEqual(['chosen', 'classes', 'level', 'n']);
        expect(figures).toMatchObject({ level: 'words', n });
        expect(countsOf(figures)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never prints a count of one or two, nor one that leaves one or two', () => {
    fc.assert(
      fc.property(batch(0, 40), ({ measure, tier, values, n }) => {
        for (const count of countsOf(figuresOf(measure, tier, values))) {
          expect(count).toBeGreaterThanOrEqual(3);
          expect(n - count).toBeGreaterThanOrEqual(3);
        }
      }),
      RUNS,
    );
  });

  it('shows every class once and in order, merged or not', () => {
    fc.assert(
      fc.property(batch(5, 40), ({ measure, tier, values }) => {
        const figures = figuresOf(measure, tier, values);
        if (figures.level === 'too-few' || measure.kind === 'wishes') return;
        const bands = figures.level === 'figures' ? measure.bands : measure.coarse;
        expect(figures.classes.flatMap(({ classes }) => classes)).toEqual(bands.map(({ name }) => name));
      }),
      RUNS,
    );
  });

  it('prints the second lowest and the second highest, never the lowest or highest alone', () => {
    fc.assert(
      fc.property(batch(10, 40, ['fine']), ({ measure, values }) => {
        const figures = figuresOf(measure, 'fine', values);
        if (measure.kind === 'wishes' || figures.level !== 'figures') return;
        const sorted = [...(values[0] ?? [])]
          .sort((a, b) => a - b)
          .map((at) => measure.fine.fromTenths + at * measure.fine.stepTenths);
        expect(figures.spread).toEqual({ from: sorted[1], to: sorted.at(-2) });
        const wider = [...sorted];
        wider[0] = measure.fine.fromTenths;
        const back = wider.map((tenths) => (tenths - measure.fine.fromTenths) / measure.fine.stepTenths);
        expect(figuresOf(measure, 'fine', [back])).toMatchObject({ spread: figures.spread });
      }),
      RUNS,
    );
  });

  it('is always what the contract lets a team publish, and does not depend on the order of answers', () => {
    fc.assert(
      fc.property(batch(0, 30), ({ measure, tier, values }) => {
        const figures = figuresOf(measure, tier, values);
        expect(parseFigures(figures).ok).toBe(true);
        expect(
          figuresOf(
            measure,
            tier,
            values.map((atom) => [...atom].reverse()),
          ),
        ).toEqual(figures);
      }),
      RUNS,
    );
  });

  it('drops values outside the alphabet before it counts', () => {
    expect(figuresOf(find('step-now/1'), 'fine', [[0, 4, 21, -1, 3.5, 7, 9]])).toEqual({ level: 'too-few' });
    expect(figuresOf(find('step-now/1'), 'coarse', [[0, 1, 2, 3, 2]])).toEqual({ level: 'too-few' });
  });

  it('makes fine values coarse when fewer than ten are valid', () => {
    const values = [3, 4, 7, 8, 13, 13, 20, 20].map((at) => at);
    expect(figuresOf(find('step-now/1'), 'fine', [values])).toMatchObject({ level: 'words', n: 8 });
  });

  it('rounds to 0.5 under twenty and to 0.1 from twenty', () => {
    const ten = [4, 5, 6, 7, 8, 9, 10, 11, 14, 16];
    expect(figuresOf(find('step-now/1'), 'fine', [ten])).toMatchObject({
      n: 10,
      median: 45,
      mean: 45,
      spread: { from: 25, to: 70 },
    });
    const twenty = [...ten, ...ten.map((value) => value + 1)];
    expect(figuresOf(find('step-now/1'), 'fine', [twenty])).toMatchObject({ n: 20, median: 45, mean: 48 });
  });

  it('keeps back the mean where it would tell of one person', () => {
    const values = [...Array.from({ length: 9 }, () => 10), 20];
    expect(figuresOf(find('step-now/1'), 'fine', [values])).toMatchObject({ mean: null, spread: { from: 50, to: 50 } });
  });

  it('counts wishes over all atoms and never the padding', () => {
    const themes = find('themes/1');
    const atoms = [Array(10).fill(1), [2, 2, 2, 2, 0, 0, 0, 0, 0, 0], [3, 0, 0, 0, 0, 0, 0, 0, 0, 0]];
    expect(figuresOf(themes, 'fine', atoms)).toMatchObject({
      themes: [
        { theme: 'sleep', size: { as: 'word', word: 'nearly-all' } },
        { theme: 'routines', size: { as: 'count', count: 4 } },
        { theme: 'group-meetings', size: { as: 'word', word: 'nearly-none' } },
      ],
    });
    expect(figuresOf(themes, 'coarse', atoms)).toMatchObject({ level: 'words', chosen: ['routines', 'sleep'] });
  });
});

it('every value of every alphabet lies in exactly one class', () => {
  for (const measure of MEASURES) {
    if (measure.kind === 'wishes') continue;
    for (let at = 0; at < measure.fine.classes; at++) {
      const tenths = measure.fine.fromTenths + at * measure.fine.stepTenths;
      for (const bands of [measure.bands, measure.coarse]) {
        expect(bands.filter((band) => tenths >= band.fromTenths && tenths <= band.toTenths)).toHaveLength(1);
      }
    }
  }
});
