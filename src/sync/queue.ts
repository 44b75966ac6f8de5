// What to send next, and what an answer means for an item. Pure: it reads no clock, no store, no network.
import type { Receipt } from '#contract/contribution.ts';
import { SEND_BEFORE_CLOSING_MS } from '#contract/limits.ts';
import type { OutboxItem } from '#contract/stored-record.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import { type Random, randomBelow } from '#shared/random.ts';
import type { Result } from '#shared/result.ts';

const BACKOFF_FIRST_MS = 30_000;
const BACKOFF_MOST_MS = 60 * 60_000;

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
