// A finished answer, and which finished answers may stand in one line. Pure; id, instant and day come from outside.
import type { Draft, Entry } from '#contract/stored-record.ts';

/** `id`: 16 random bytes, base64url. `at`: ms. `day`: the local calendar day of `at`. Unanswered items are kept as null or absent. */
export function toEntry(draft: Draft, made: { readonly id: string; readonly at: number; readonly day: string }): Entry {
  const { id: _id, startedAt: _startedAt, updatedAt: _updatedAt, place: _place, ...answered } = draft;
  return { ...answered, v: 1, id: made.id, at: made.at, day: made.day };
}

/**
 * Answers with the same key may be joined by a line and compared; others never.
 * Instrument, its version, wording pack, the pack's version and the step scale all count (instruments.md, first section).
 */
export const seriesOf = (entry: Pick<Entry, 'instrument' | 'instrumentVersion' | 'pack' | 'scale'>): string =>
  [entry.instrument, entry.instrumentVersion, entry.pack.id, entry.pack.version, entry.scale ?? ''].join('|');

export const isSameSeries = (a: Entry, b: Entry): boolean => seriesOf(a) === seriesOf(b);

/**
 * Oldest first: by `at`, then by id. A clock that was set back puts a later answer before an earlier one: it is shown where its
 * own time says, since nothing else on the device knows better, and the id makes the order the same on every screen.
 */
export const inOrder = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
