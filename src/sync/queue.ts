// What to send next, and what an answer means for an item. Pure: it reads no clock, no store, no network.
import type { Receipt } from '#contract/contribution.ts';
import { SEND_BEFORE_CLOSING_MS, SEND_DELAY_LEAST_MS, SEND_DELAY_MOST_MS } from '#contract/limits.ts';
import type { OutboxItem } from '#contract/stored-record.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import { type Random, randomBelow } from '#shared/random.ts';
import type { Result } from '#shared/result.ts';

const BACKOFF_FIRST_MS = 30_000;
const BACKOFF_MOST_MS = 60 * 60_000;
/** No wait that was drawn or asked for is longer: a first time lies within 30 minutes, a wait that a server asks for is cut to six hours. */
const WAIT_MOST_MS = 7 * 3_600_000;
/** Overdue items are spread over this long, and over less on the last day: somebody who looks in for a minute may not come again. */
export const SPREAD_MOST_MS = 10 * 60_000;
const SPREAD_LAST_DAY_MS = 60_000;
const LAST_DAY_MS = 24 * 3_600_000;

/** Asking again would give the same answer. Everything else may pass: no network, a busy server, a stranger's sign-in page. */
const PERMANENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'malformed',
  'too-large',
  'unknown-batch',
  'token-wrong',
  'cookie-refused',
  'origin-refused',
]);

/** `untilMs` null: nothing will be due by itself; the next wake comes from outside. */
export type Step =
  | { readonly kind: 'send'; readonly item: OutboxItem }
  | { readonly kind: 'wait'; readonly untilMs: number | null };

/** The waiting item that is due first. Offline nothing is sent and no time is waited for. Items past closing are still sent: the server's clock decides. */
export function nextStep(items: readonly OutboxItem[], nowMs: number, online: boolean): Step {
  let first: OutboxItem | null = null;
  for (const item of items) {
    if (item.state === 'waiting' && (first === null || item.dueAt < first.dueAt)) first = item;
  }
  if (first === null || !online) return { kind: 'wait', untilMs: null };
  return first.dueAt <= nowMs ? { kind: 'send', item: first } : { kind: 'wait', untilMs: first.dueAt };
}

/**
 * New times for items whose own have lost their meaning; to be stored before anything is sent. Empty: nothing to change.
 * - Overdue together (the app was closed, the phone slept or had no network): back to back they would tell that they belong to one
 *   person. One leaves now, drawn by lot; each other gets a new random time, once. What was put off before leaves now, so that two
 *   short looks at the app are always enough. Never put off past five minutes before closing.
 * - Farther ahead than any wait can be: the clock was wrong when the time was drawn. Drawn again, 2–30 minutes from now.
 */
export function newTimes(items: readonly OutboxItem[], nowMs: number, random: Random): OutboxItem[] {
  const waiting = items.filter(({ state }) => state === 'waiting');
  const far = waiting.filter(({ dueAt, tries }) => dueAt > nowMs + (tries === 0 ? SEND_DELAY_MOST_MS : WAIT_MOST_MS));
  const near = far.map((item) => {
    const wait = SEND_DELAY_LEAST_MS + randomBelow(random, SEND_DELAY_MOST_MS - SEND_DELAY_LEAST_MS);
    return { ...item, dueAt: beforeClosing(nowMs + wait, nowMs, item.closes) };
  });
  const overdue = waiting.filter(({ dueAt }) => dueAt <= nowMs);
  const fresh = overdue.filter(({ putOff }) => putOff === undefined);
  const leaving = fresh.length < overdue.length ? -1 : randomBelow(random, Math.max(1, fresh.length));
  const later = fresh.flatMap((item, at) => {
    const last = item.closes - nowMs <= LAST_DAY_MS;
    const until = Math.min(nowMs + (last ? SPREAD_LAST_DAY_MS : SPREAD_MOST_MS), item.closes - SEND_BEFORE_CLOSING_MS);
    if (at === leaving || until <= nowMs) return [];
    return [{ ...item, putOff: true as const, dueAt: nowMs + 1 + randomBelow(random, until - nowMs) }];
  });
  return [...near, ...later];
}

/** The item as it must be stored before it flies: one more try, and due again later in case the app dies in the flight. */
export function beforeFlight(item: OutboxItem, nowMs: number, random: Random): OutboxItem {
  return { ...item, tries: item.tries + 1, dueAt: retryAt(item, nowMs, 0, random) };
}

/** `item` as it flew (after `beforeFlight`). `kept` and `ignored` both mean that the server has this revision or a newer one. */
export function afterOutcome(item: OutboxItem, result: Result<Receipt>, nowMs: number, random: Random): OutboxItem {
  if (result.ok) return { ...item, state: 'sent', refused: null };
  const { code, retryAfterMs = 0 } = result.fault;
  if (code === 'round-closed') return { ...item, state: 'late', refused: code };
  if (PERMANENT.has(code)) return { ...item, state: 'refused', refused: code };
  return { ...item, dueAt: retryAt(item, nowMs, retryAfterMs, random) };
}

/** Doubling waits up to an hour, half of each at random, never shorter than the server asked for, and never past closing. */
function retryAt(item: OutboxItem, nowMs: number, retryAfterMs: number, random: Random): number {
  const whole = Math.min(BACKOFF_FIRST_MS * 2 ** Math.min(item.tries, 10), BACKOFF_MOST_MS);
  const wait = Math.max(Math.floor(whole / 2) + randomBelow(random, Math.floor(whole / 2)), retryAfterMs);
  return beforeClosing(nowMs + wait, nowMs, item.closes);
}

function beforeClosing(wantedMs: number, nowMs: number, closesMs: number): number {
  const lastGoodMs = closesMs - SEND_BEFORE_CLOSING_MS;
  if (wantedMs <= lastGoodMs || nowMs >= closesMs) return wantedMs;
  if (nowMs < lastGoodMs) return lastGoodMs;
  // In the last five minutes: halfway to closing each time, with a second in between so that it cannot spin.
  return Math.min(wantedMs, nowMs + Math.max(1000, Math.floor((closesMs - nowMs) / 2)));
}
