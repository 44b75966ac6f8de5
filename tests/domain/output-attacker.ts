// The attacker of the output rules: knows the rules and everything printed, tries every possible set of answers, and looks for a class
// whose count can only be 1, or only 2.
import type { Figures } from '#contract/summary.ts';
import type { Band, OrderedMeasure } from '#domain/measures.ts';
import { groupsOf } from '#domain/output/class-groups.ts';
import { orderedFigures } from '#domain/output/figure-rounding.ts';
import { figuresOf } from '#domain/output-rules.ts';

const band = (name: string, fromTenths: number, toTenths: number): Band => ({ name, fromTenths, toTenths });

/** Small worlds with the shapes of the real measures: three bands, and five classes with a single "same". */
export const SMALL_LEVEL: OrderedMeasure = {
  id: 'small-level',
  alphabet: 'small-level/1',
  kind: 'level',
  atoms: 1,
  fine: { fromTenths: 0, stepTenths: 5, classes: 7 },
  coarse: [band('low', 0, 10), band('middle', 15, 20), band('high', 25, 30)],
  bands: [band('low', 0, 10), band('middle', 15, 20), band('high', 25, 30)],
};
export const SMALL_CHANGE: OrderedMeasure = {
  id: 'small-change',
  alphabet: 'small-change/1',
  kind: 'change',
  atoms: 1,
  fine: { fromTenths: -15, stepTenths: 5, classes: 7 },
  coarse: [band('not-up', -15, 5), band('up', 10, 15)],
  bands: [band('down-much', -15, -15), band('down', -10, -5), band('same', 0, 0), band('up', 5, 5), band('up-much', 10, 15)],
};

/** Every way to give `n` answers of `classes` kinds, as a sorted list of values. */
export function* everyAnswer(n: number, classes: number, least = 0): Generator<number[]> {
  if (n === 0) yield [];
  else
    for (let value = least; value < classes; value++)
      for (const rest of everyAnswer(n - 1, classes, value)) yield [value, ...rest];
}

export const countsIn = (bands: readonly Band[], tenths: readonly number[]): number[] =>
  bands.map(({ fromTenths, toTenths }) => tenths.filter((value) => value >= fromTenths && value <= toTenths).length);

type Known = Map<string, Set<number>[]>;
const note = (known: Known, key: string, counts: readonly number[]) => {
  const sets = known.get(key) ?? counts.map(() => new Set<number>());
  for (const [at, count] of counts.entries()) sets[at]?.add(count);
  known.set(key, sets);
};
const given = (sets: readonly Set<number>[] | undefined): boolean =>
  sets?.some((set) => set.size === 1 && (set.has(1) || set.has(2))) ?? true;

/** Answers whose printed figures give a class count of 1 or 2 away. `blind` leaves median and mean as they are: what no guard would do. */
export function leaksOf(measure: OrderedMeasure, n: number, blind = false): number[][] {
  const all = [...everyAnswer(n, measure.fine.classes)];
  const known: Known = new Map();
  const printed = all.map((values) => {
    const tenths = values.map((value) => measure.fine.fromTenths + value * measure.fine.stepTenths);
    const { median, mean, spread } = orderedFigures(tenths);
    const counts = countsIn(measure.bands, tenths);
    const endOf = (value: number) => measure.bands.findIndex((one) => value >= one.fromTenths && value <= one.toTenths);
    const table = JSON.stringify([groupsOf(counts, endOf(spread.from), endOf(spread.to)), spread]);
    for (const key of [`${table}|${median}|${mean}`, `${table}|${median}|null`, `${table}|null|null`]) note(known, key, counts);
    if (blind) return `${table}|${median}|${mean}`;
    const figures = figuresOf(measure, 'fine', [values]) as Extract<Figures, { level: 'figures' }>;
    return `${table}|${figures.median}|${figures.mean}`;
  });
  return all.filter((_, at) => given(known.get(printed[at] ?? '')));
}

/** The same for what is said in words: here the attacker knows the whole rule, as everything is grouped by what is printed. */
export function wordLeaks(measure: OrderedMeasure, n: number): number[][] {
  const known: Known = new Map();
  const all = [...everyAnswer(n, measure.coarse.length)];
  const printed = all.map((values) => JSON.stringify(figuresOf(measure, 'coarse', [values])));
  const countsOf = (values: readonly number[]) => measure.coarse.map((_, at) => values.filter((value) => value === at).length);
  for (const [at, values] of all.entries()) note(known, printed[at] ?? '', countsOf(values));
  return all.filter((_, at) => given(known.get(printed[at] ?? '')));
}

/** Class counts that the table gives away, whatever the answers were: `classes` classes, n answers, every place of the spread's ends. */
export function tableLeaks(classes: number, n: number): number[][] {
  const leaks: number[][] = [];
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const all = [...everyCount(n, classes)];
  for (let low = 0; low < classes; low++) {
    for (let high = low; high < classes; high++) {
      const fits = (counts: readonly number[]) =>
        sum(counts.slice(0, low)) < 2 &&
        sum(counts.slice(0, low + 1)) >= 2 &&
        sum(counts.slice(high + 1)) < 2 &&
        sum(counts.slice(high)) >= 2;
      const known: Known = new Map();
      const possible = all.filter(fits).map((counts) => [counts, JSON.stringify(groupsOf(counts, low, high))] as const);
      for (const [counts, key] of possible) note(known, key, counts);
      leaks.push(...possible.filter(([, key]) => given(known.get(key))).map(([counts]) => counts));
    }
  }
  return leaks;
}

export function* everyCount(n: number, classes: number): Generator<number[]> {
  if (classes === 1) yield [n];
  else for (let count = 0; count <= n; count++) for (const rest of everyCount(n - count, classes - 1)) yield [count, ...rest];
}
