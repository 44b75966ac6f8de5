// Plays the attacker against figures before they are printed: do they leave every hidden count of 1 or 2 uncertain?
// Example of what it stops: nine answers 5.0 and one 10.0. Spread 5.0–5.0 and mean 5.5 together say that one person is high.
import type { Band, OrderedAlphabet } from '#domain/measures.ts';
import { groupsOf } from '#domain/output/class-groups.ts';
import { middlesOf, rounded } from '#domain/output/figure-rounding.ts';

export interface Printed {
  readonly n: number;
  readonly spread: { readonly from: number; readonly to: number };
  /** Null: not printed. */
  readonly median: number | null;
  readonly mean: number | null;
}

/**
 * True when for every class of 1 or 2 other answers exist, with another count in that class, that print the very same table, spread,
 * median and mean. Looks at counts at most two moved answers away: it may say false too often, never true wrongly.
 */
export function leavesDoubt(fine: OrderedAlphabet, bands: readonly Band[], counts: readonly number[], printed: Printed): boolean {
  const bandAt = (tenths: number) => bands.findIndex((band) => tenths >= band.fromTenths && tenths <= band.toTenths);
  const ends = [bandAt(printed.spread.from), bandAt(printed.spread.to)] as const;
  const tableOf = (of: readonly number[]) => JSON.stringify(groupsOf(of, ...ends));
  const table = tableOf(counts);
  const small = counts.flatMap((count, at) => (count === 1 || count === 2 ? [at] : []));
  if (small.length === 0) return true;
  const others = [...new Map(twoMoves(counts).map((other) => [other.join(), other])).values()].filter(
    (other) => small.some((at) => other[at] !== counts[at]) && tableOf(other) === table && canPrint(fine, bands, other, printed),
  );
  return small.every((at) => others.some((other) => other[at] !== counts[at]));
}

function twoMoves(counts: readonly number[]): number[][] {
  const once = moves(counts);
  return [...once, ...once.flatMap(moves)];
}

function moves(counts: readonly number[]): number[][] {
  return counts.flatMap((from, i) =>
    from === 0 ? [] : counts.flatMap((_, j) => (i === j ? [] : [counts.map((c, k) => c - Number(k === i) + Number(k === j))])),
  );
}

/** Could sorted answers with these class counts give the printed spread, median and mean? Exact. */
function canPrint(fine: OrderedAlphabet, bands: readonly Band[], counts: readonly number[], printed: Printed): boolean {
  const { n, spread, median } = printed;
  const top = fine.fromTenths + (fine.classes - 1) * fine.stepTenths;
  const bandsOf = counts.flatMap((count, at) => Array.from({ length: count }, () => bands[at] as Band));
  const low = bandsOf.map(({ fromTenths }, at) =>
    Math.max(fromTenths, at === 0 ? fine.fromTenths : at < n - 2 ? spread.from : spread.to),
  );
  const high = bandsOf.map(({ toTenths }, at) => Math.min(toTenths, at < 2 ? spread.from : at < n - 1 ? spread.to : top));
  if (low.some((value, at) => value > (high[at] ?? value))) return false;
  if (median === null) return sumFits(fine.stepTenths, low, high, printed);
  const [left, right] = middlesOf(n);
  for (let u = low[left] ?? 0; u <= (high[left] ?? 0); u += fine.stepTenths) {
    const from = left === right ? u : Math.max(u, low[right] ?? 0);
    const to = left === right ? u : (high[right] ?? 0);
    for (let w = from; w <= to; w += fine.stepTenths) {
      if (rounded((u + w) / 2, n) !== median) continue;
      const lows = low.map((value, at) => (at >= right ? Math.max(value, w) : at >= left ? u : value));
      const highs = high.map((value, at) => (at <= left ? Math.min(value, u) : at <= right ? w : value));
      if (lows.every((value, at) => value <= (highs[at] ?? value)) && sumFits(fine.stepTenths, lows, highs, printed)) return true;
    }
  }
  return false;
}

/** Every sum between lowest and highest can be had in steps, since sorted answers can rise one by one from the top. */
function sumFits(step: number, low: readonly number[], high: readonly number[], { n, mean }: Printed): boolean {
  if (mean === null) return true;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const [least, most] = [sum(low), sum(high)];
  // Rounding moves a mean by at most half of 0.5: one whole unit on each side is more than enough.
  const start = least + Math.max(0, Math.ceil(((mean - 5) * n - least) / step)) * step;
  for (let total = start; total <= Math.min(most, (mean + 5) * n); total += step) {
    if (rounded(total / n, n) === mean) return true;
  }
  return false;
}
