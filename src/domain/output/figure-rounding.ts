// How median, mean and spread are taken from sorted answers (output rule 4). All values are whole tenths.

/** Nearest 0.5 under n = 20, else nearest 0.1; halves away from zero, so that up and down are treated alike. */
export function rounded(tenths: number, n: number): number {
  const step = n < 20 ? 5 : 1;
  const whole = Math.sign(tenths) * Math.floor(Math.abs(tenths) / step + 0.5) * step;
  return whole === 0 ? 0 : whole;
}

/** The places (from 0) of the one or two middle answers of n. */
export const middlesOf = (n: number): readonly [number, number] => [Math.floor((n - 1) / 2), Math.floor(n / 2)];

/** `sorted`: ascending, at least ten. */
export function orderedFigures(sorted: readonly number[]) {
  const n = sorted.length;
  const at = (place: number) => sorted[place] ?? 0;
  const [left, right] = middlesOf(n);
  return {
    median: rounded((at(left) + at(right)) / 2, n),
    mean: rounded(sorted.reduce((sum, tenths) => sum + tenths, 0) / n, n),
    spread: { from: at(1), to: at(n - 2) },
  };
}
