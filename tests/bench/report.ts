// Medians and ratios as a table of plain text. It compares with budgets and never fails a run: times belong to a machine and its hour.
import { loadavg } from 'node:os';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

export const verdict = (value: number, budget: number): string => (value <= budget ? 'within' : 'over');

/** `samples` by site, the limit first; `budget` in times the limit, null where there is none. */
export interface Measured {
  readonly name: string;
  readonly samples: Readonly<Record<string, readonly number[]>>;
  readonly budget: number | null;
}

function rowOf({ name, samples, budget }: Measured): string[] {
  const [limit = [], ...others] = Object.values(samples);
  const spread = `${Math.round(Math.min(...limit))}–${Math.round(Math.max(...limit))}`;
  const apps = others.flatMap((values) => {
    const ratio = median(values) / median(limit);
    const against = budget === null ? '' : `≤ ${budget} ${verdict(ratio, budget)}`;
    const own = `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`;
    return [median(values).toFixed(0), own, `${ratio.toFixed(2)}×`, against];
  });
  return [name, median(limit).toFixed(0), spread, ...apps];
}

export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function timesTable(measured: readonly Measured[]): string {
  const [limit = '', ...others] = Object.keys(measured[0]?.samples ?? {});
  const head = ['median ms', limit, 'spread', ...others.flatMap((name) => [name, 'spread', 'ratio', 'budget'])];
  return table([head, ...measured.map(rowOf)]);
}

export const loadNow = (): string =>
  `load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
