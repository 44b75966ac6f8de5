// Whether the help card opens after a finished ORS. Says nothing about the answers; nothing is stored or sent.
import type { Entry } from '#contract/stored-record.ts';
import { inOrder, isSameSeries } from '#domain/entry.ts';
import { HELP_THRESHOLDS } from '#domain/help-data.ts';
import { ors } from '#domain/instruments/ors.ts';
import { scoreOf } from '#domain/scoring.ts';

/**
 * True when the newest answer reaches one of the thresholds. `finished`: the entry just made. `entries`: all that are stored, with or
 * without it. False for every instrument but ORS. A fall is told only between two totals of the same series.
 */
export function opensHelpCard(finished: Entry, entries: readonly Entry[]): boolean {
  if (finished.instrument !== ors.id) return false;
  const { lineAtMostTenths, totalAtMostTenths, fellAtLeastTenths } = HELP_THRESHOLDS;
  if (ors.items.some(({ id }) => (finished.answers[id] ?? Number.POSITIVE_INFINITY) <= lineAtMostTenths)) return true;
  const now = scoreOf(ors, finished.answers);
  if (now.state !== 'complete') return false;
  if (now.tenths <= totalAtMostTenths) return true;
  const before = inOrder(entries)
    .filter((entry) => entry.id !== finished.id && entry.at <= finished.at && isSameSeries(entry, finished))
    .map((entry) => scoreOf(ors, entry.answers))
    .filter((score) => score.state === 'complete')
    .at(-1);
  return before !== undefined && before.tenths - now.tenths >= fellAtLeastTenths;
}
