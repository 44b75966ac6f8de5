import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHEME } from '#contract/byte-layout.ts';
import type { Manifest } from '#contract/manifest.ts';
import type { Figures } from '#contract/summary.ts';
import { coarseClasses, fineClasses, MEASURES, measureOf, type OrderedMeasure } from '#domain/measures.ts';
import { figuresOf } from '#domain/output-rules.ts';
import { type KeptBatch, summaryFits, toSummary } from '#domain/summary.ts';
import { filled } from '#tests/sync/outbox-items.ts';

const offered = MEASURES.flatMap(({ alphabet }) => measureOf(alphabet) ?? []);
const batch = filled(32, 4);
const manifestOf = (measure: string, changes: Partial<Manifest> = {}): Manifest => ({
  v: 1,
  scheme: SCHEME,
  team: filled(16, 2),
  round: filled(16, 3),
  measure,
  question: { sv: 'Var är du nu?' },
  alphabet: `${measure}/1`,
  opens: 1,
  closes: 2,
  kCoarse: 5,
  kFine: 10,
  hpkePk: filled(65),
  issuerPk: filled(33),
  signer: filled(32, 5),
  ...changes,
});
const fits = (figures: Figures, kept: KeptBatch, manifest = manifestOf('step-now')) =>
  summaryFits(toSummary(manifest, batch, figures, null), manifest, batch, kept);
const stepNow = measureOf('step-now/1') as OrderedMeasure;

describe('a summary of a batch', () => {
  it('fits when the output rules made it of what was kept, whatever the answers and thresholds', () => {
    const tier = fc.constantFrom('coarse' as const, 'fine' as const);
    const numbers = fc.array(fc.nat(1000), { maxLength: 30 });
    fc.assert(
      fc.property(
        fc.constantFrom(...offered),
        tier,
        numbers,
        fc.integer({ min: 5, max: 9 }),
        fc.integer({ min: 10, max: 15 }),
        (measure, kept, drawn, kCoarse, kFine) => {
          const classes = kept === 'fine' ? fineClasses(measure) : coarseClasses(measure);
          // One class too many: answers outside the alphabet are dropped after they were counted.
          const values = Array.from({ length: measure.atoms }, (_, at) => drawn.map((value) => (value + at) % (classes + 1)));
          const manifest = manifestOf(measure.id, { kCoarse, kFine });
          const figures = figuresOf(measure, kept, values, manifest);
          expect(fits(figures, { tier: kept, filled: drawn.length }, manifest)).toBe(true);
          if (figures.level !== 'too-few') expect(figures.n).toBeGreaterThanOrEqual(kCoarse);
          if (figures.level === 'figures') expect(figures.n).toBeGreaterThanOrEqual(kFine);
        },
      ),
      { seed: 20261122, numRuns: 500 },
    );
  });

  const words = (n: number): Figures => ({
    level: 'words',
    n,
    classes: [{ classes: ['high'], size: { as: 'word', word: 'most' } }],
    chosen: [],
  });
  const figures = figuresOf(stepNow, 'fine', [[0, 0, 0, 0, 7, 7, 7, 7, 9, 9, 9, 9]]);

  it('does not fit when it counts more answers than lie there, or fewer than the team asked for', () => {
    expect(fits(words(5), { tier: 'coarse', filled: 5 })).toBe(true);
    expect(fits(words(6), { tier: 'coarse', filled: 5 })).toBe(false);
    expect(fits(words(6), { tier: 'coarse', filled: 9 }, manifestOf('step-now', { kCoarse: 7 }))).toBe(false);
  });
  it('does not fit when it is finer than what was kept', () => {
    expect(fits(figures, { tier: 'fine', filled: 12 })).toBe(true);
    expect(fits(figures, { tier: 'coarse', filled: 12 })).toBe(false);
    expect(fits(figures, { tier: 'fine', filled: 12 }, manifestOf('step-now', { kFine: 13 }))).toBe(false);
  });
  it('does not fit with names of another question, names twice, or a count that leaves fewer than three', () => {
    const share = (classes: string[], count: number): Figures => ({
      ...(figures as Extract<Figures, { level: 'figures' }>),
      classes: [{ classes, size: { as: 'count', count } }],
    });
    const kept = { tier: 'fine', filled: 12 } as const;
    expect(fits(share(['low'], 9), kept)).toBe(true);
    expect(fits(share(['low'], 10), kept)).toBe(false);
    expect(fits(share(['up'], 9), kept)).toBe(false);
    expect(fits(share(['low', 'low'], 9), kept)).toBe(false);
    expect(fits({ level: 'words', n: 5, classes: [], chosen: ['sleep'] }, { tier: 'coarse', filled: 5 })).toBe(false);
  });
  it('does not fit when it names another team, round, batch, question or signer, or tells more than that there were too few', () => {
    const manifest = manifestOf('step-now');
    const summary = toSummary(manifest, batch, words(5), null);
    const kept = { tier: 'coarse', filled: 5 } as const;
    for (const change of [
      { team: filled(16, 9) },
      { round: filled(16, 9) },
      { batch: filled(32, 9) },
      { measure: 'themes' },
      { signer: filled(32, 9) },
    ]) {
      expect(summaryFits({ ...summary, ...change }, manifest, batch, kept)).toBe(false);
    }
    const few = toSummary(manifest, batch, { level: 'too-few' }, null);
    expect(summaryFits(few, manifest, batch, kept)).toBe(true);
    expect(summaryFits({ ...few, enrolled: 17 }, manifest, batch, kept)).toBe(false);
  });
});
