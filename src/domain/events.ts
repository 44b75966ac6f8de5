// Events in life that dips and peaks can be tied to: a pick, own words, or both. They never leave the phone.
import type { LifeEvent } from '#contract/stored-record.ts';
import { isDay } from '#shared/days.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** Source: instruments.md, Journey. Words in locales/*\/events.json. */
export const EVENT_PICKS = ['moved', 'new-medicine', 'new-contact', 'work-training', 'illness', 'other'] as const;
export type EventPick = (typeof EVENT_PICKS)[number];

/** Same limit as the stored record's. */
export const EVENT_WORDS_MOST = 300;

export const isEventPick = (name: string): name is EventPick => (EVENT_PICKS as readonly string[]).includes(name);

/**
 * An event from what was typed. `today`: local day, since an event has happened. Extra spaces are taken away.
 * Faults: `malformed` with detail `day` (no real day, or after today), `pick` (not in the list), `words` (too long), `empty`.
 */
export function toLifeEvent(
  typed: { readonly pick: string | null; readonly words: string; readonly day: string },
  made: { readonly id: string; readonly nowMs: number; readonly today: string },
): Result<LifeEvent> {
  const words = typed.words.trim();
  if (!isDay(typed.day) || typed.day > made.today) return fail('malformed', 'day');
  if (typed.pick !== null && !isEventPick(typed.pick)) return fail('malformed', 'pick');
  if (words.length > EVENT_WORDS_MOST) return fail('malformed', 'words');
  if (typed.pick === null && words === '') return fail('malformed', 'empty');
  return ok({ v: 1, id: made.id, day: typed.day, pick: typed.pick, words, createdAt: made.nowMs });
}
