// Calendar days of a round as instants, and back. A round runs from the start of its first day to the end of its last.
import { UNOPENED_KEPT_MS } from '#contract/limits.ts';
import { daysBetween, dayOf, isDay, type LocalDay } from '#shared/days.ts';

/** The server's UNOPENED_KEPT_MS as days: after these the answers of a round that nobody opened are deleted. */
export const UNOPENED_KEPT_DAYS = Math.round(UNOPENED_KEPT_MS / 86_400_000);

/** Two weeks: a federation's theme weeks and monthly meetings both fit in. Our choice. */
export const USUAL_DAYS = 14;

/** The day `days` later (or earlier). */
export function dayAfter(day: LocalDay, days: number): LocalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Midnight, at which the day begins on this device. */
export function startOfDay(day: LocalDay): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).getTime();
}

/** `first` today: opens now. Null when a day is not a day, lies in the past, or the last comes before the first. */
export function roundWindow(first: LocalDay, last: LocalDay, nowMs: number): { opens: number; closes: number } | null {
  const today = dayOf(nowMs);
  if (!isDay(first) || !isDay(last) || first < today || last < first) return null;
  return { opens: Math.max(startOfDay(first), nowMs), closes: startOfDay(dayAfter(last, 1)) };
}

/** Number of calendar days that a round touches. */
export const roundDays = (opens: number, closes: number): number => daysBetween(dayOf(opens), dayOf(closes - 1)) + 1;
