// When each atom leaves: spread at random, so that the atoms of one phone do not arrive side by side.
// It knows only instants. Pure.
import { SEND_BEFORE_CLOSING_MS, SEND_DELAY_LEAST_MS, SEND_DELAY_MOST_MS } from '#contract/limits.ts';
import { type Random, randomBelow } from '#shared/random.ts';

/**
 * One instant (ms) for each of `count` atoms, 2–30 minutes after `nowMs`, brought forward so that it lies five minutes before
 * `closesMs`. Nearer to closing than that: within the first half of what is left. After closing: at once (the server decides).
 */
export function dueTimes(count: number, nowMs: number, closesMs: number, random: Random): number[] {
  const latest = closesMs - SEND_BEFORE_CLOSING_MS;
  const to =
    latest > nowMs ? Math.min(nowMs + SEND_DELAY_MOST_MS, latest) : nowMs + Math.max(0, Math.floor((closesMs - nowMs) / 2));
  const from = nowMs + SEND_DELAY_LEAST_MS < to ? nowMs + SEND_DELAY_LEAST_MS : nowMs;
  return Array.from({ length: count }, () => from + randomBelow(random, to - from + 1));
}
