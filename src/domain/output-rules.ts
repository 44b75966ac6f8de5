// What may be said of many answers: the rules that protect each of the few. Pure: values in, printable figures out.
// It never sees who answered. Source: ARCHITECTURE.md, "The sealed bag", output rules 1–5 and 7.
import { K_COARSE_LEAST, K_FINE_LEAST } from '#contract/limits.ts';
import type { ClassShare, Figures } from '#contract/summary.ts';
import { type Band, coarseClasses, fineClasses, type Measure, type OrderedMeasure, type WishMeasure } from '#domain/measures.ts';
import { groupsOf } from '#domain/output/class-groups.ts';
import { orderedFigures } from '#domain/output/figure-rounding.ts';
import { leavesDoubt } from '#domain/output/hidden-counts.ts';
import { classesInWords, sizeOf } from '#domain/output/share-words.ts';
import { chosenWishes, wishSizes } from '#domain/output/wish-figures.ts';

export interface Thresholds {
  readonly kCoarse: number;
  readonly kFine: number;
}

/**
 * Figures of one closed batch.
 * `tier`: whose classes the values are. `values[i]`: the values of atom index i, in any order; values outside the alphabet are dropped
 * first. n = the valid values of index 0.
 * - n < 5: `too-few` and nothing else, not n.
 * - n 5–9, or the coarse tier: n and words; fine values are made coarse here.
 * - n ≥ 10, fine: figures. Numbers are whole tenths. A median or mean that would give away a hidden count of 1 or 2 is null.
 * `thresholds`: a team's own, from the manifest, where they are higher than 5 and 10; lower ones count as 5 and 10.
 * Nothing here takes a filter or a subgroup (rule 7). Never fails.
 */
export function figuresOf(
  measure: Measure,
  tier: 'coarse' | 'fine',
  values: readonly (readonly number[])[],
  thresholds: Thresholds = { kCoarse: K_COARSE_LEAST, kFine: K_FINE_LEAST },
): Figures {
  const classes = tier === 'fine' ? fineClasses(measure) : coarseClasses(measure);
  const valid = Array.from({ length: measure.atoms }, (_, index) =>
    (values[index] ?? []).filter((value) => Number.isInteger(value) && value >= 0 && value < classes),
  );
  const n = valid[0]?.length ?? 0;
  if (n < Math.max(K_COARSE_LEAST, thresholds.kCoarse)) return { level: 'too-few' };
  const inFigures = tier === 'fine' && n >= Math.max(K_FINE_LEAST, thresholds.kFine);
  if (measure.kind === 'wishes') return wishFigures(measure, n, valid.flat(), inFigures);
  const first = valid[0] ?? [];
  if (inFigures) return numberFigures(measure, first);
  const coarse = tier === 'coarse' ? first : first.map((value) => bandOf(measure.coarse, tenthsOf(measure, value)));
  const counts = measure.coarse.map((_, at) => coarse.filter((value) => value === at).length);
  const names = measure.coarse.map(({ name }) => name);
  return { level: 'words', n, classes: classesInWords(names, counts), chosen: [] };
}

function wishFigures(measure: WishMeasure, n: number, picks: readonly number[], inFigures: boolean): Figures {
  const counts = measure.names.map((_, at) => picks.filter((pick) => pick === at + 1).length);
  const wishes = { names: measure.names, counts, n, atoms: measure.atoms };
  if (!inFigures) return { level: 'words', n, classes: [], chosen: chosenWishes(wishes) };
  return { level: 'figures', n, median: null, mean: null, spread: null, classes: [], themes: wishSizes(wishes) };
}

function numberFigures(measure: OrderedMeasure, values: readonly number[]): Figures {
  const sorted = values.map((value) => tenthsOf(measure, value)).sort((a, b) => a - b);
  const n = sorted.length;
  const { median, mean, spread } = orderedFigures(sorted);
  const counts = measure.bands.map((_, at) => sorted.filter((tenths) => bandOf(measure.bands, tenths) === at).length);
  const groups = groupsOf(counts, bandOf(measure.bands, spread.from), bandOf(measure.bands, spread.to));
  const classes = groups.map(
    ({ first, last, count }): ClassShare => ({
      classes: measure.bands.slice(first, last + 1).map(({ name }) => name),
      size: sizeOf(count, n),
    }),
  );
  // The mean goes first: of the two it knows more of a single answer.
  const choices = [
    { median, mean },
    { median, mean: null },
    { median: null, mean: null },
  ];
  const kept = choices.find((choice) => leavesDoubt(measure.fine, measure.bands, counts, { n, spread, ...choice }));
  return { level: 'figures', n, median: null, mean: null, ...kept, spread, classes, themes: [] };
}

const tenthsOf = ({ fine }: OrderedMeasure, value: number): number => fine.fromTenths + value * fine.stepTenths;

/** The class that holds a value; every value of an alphabet lies in exactly one (a test holds the data to it). */
const bandOf = (bands: readonly Band[], tenths: number): number =>
  bands.findIndex(({ fromTenths, toTenths }) => tenths >= fromTenths && tenths <= toTenths);
