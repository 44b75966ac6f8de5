// What an SRS gives to talk about before the meeting ends. Codes only: "low answers early are useful" is said elsewhere, in words.
import type { Entry } from '#contract/stored-record.ts';
import { inOrder, isSameSeries } from '#domain/entry.ts';
import { SRS_TALK, srs } from '#domain/instruments/srs.ts';
import { entryValueOf } from '#domain/scoring.ts';

/** `total-low`: under 36. `line-low`: a line under 9, one code for all such lines, in their order. `fell`: by `byTenths` ≥ 10. */
export type TalkPoint =
  | { readonly code: 'total-low'; readonly tenths: number }
  | { readonly code: 'line-low'; readonly lines: readonly string[] }
  | { readonly code: 'fell'; readonly byTenths: number };

type Answers = Entry['answers'];

/**
 * Things to talk about, at most three, in this order; empty when there is nothing. `now`, `last`: answers of this meeting and of the
 * one before (null: none), whole tenths 0..100. Totals count only with all four lines; a line that was not answered is not low.
 * Source: SRS_TALK.
 */
export function srsTalk(now: Answers, last: Answers | null): TalkPoint[] {
  const total = entryValueOf(srs, now);
  const before = last === null ? null : entryValueOf(srs, last);
  const lines = srs.items.map(({ id }) => id).filter((id) => (now[id] ?? 100) < SRS_TALK.lineUnderTenths);
  const fell = total === null || before === null ? 0 : before - total;
  return [
    ...(total !== null && total < SRS_TALK.totalUnderTenths ? [{ code: 'total-low', tenths: total } as const] : []),
    ...(lines.length > 0 ? [{ code: 'line-low', lines } as const] : []),
    ...(fell >= SRS_TALK.fellTenths ? [{ code: 'fell', byTenths: fell } as const] : []),
  ];
}

/**
 * The SRS of the meeting before `now`, or null. Only the very last one counts, and only in the same wording and version: a fall over two
 * meetings is not what the rule speaks of. `entries`: all of the person's, any order.
 */
export function lastSrs(now: Entry, entries: readonly Entry[]): Entry | null {
  const own = inOrder([...entries.filter(({ id, instrument }) => instrument === srs.id && id !== now.id), now]);
  const last = own[own.indexOf(now) - 1];
  return last !== undefined && isSameSeries(last, now) ? last : null;
}
