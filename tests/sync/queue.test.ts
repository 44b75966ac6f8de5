import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEND_BEFORE_CLOSING_MS } from '#contract/limits.ts';
import type { OutboxItem } from '#contract/stored-record.ts';
import { WIRE_CODES } from '#shared/error-codes.ts';
import { fail, ok } from '#shared/result.ts';
import { afterOutcome, beforeFlight, nextStep } from '#sync/queue.ts';
import { seededRandom } from '#demo/seeded-random.ts';
import { outboxItem } from '#tests/sync/outbox-items.ts';

const random = seededRandom(1);

describe('what to send next', () => {
  it('sends the item that was due first', () => {
    const items = [outboxItem({ index: 0, dueAt: 50 }), outboxItem({ index: 1, dueAt: 20 })];
    expect(nextStep(items, 60, true)).toEqual({ kind: 'send', item: items[1] });
  });
  it('waits until the first due time', () => {
    expect(nextStep([outboxItem({ dueAt: 500 })], 60, true)).toEqual({ kind: 'wait', untilMs: 500 });
  });
  it('waits for a wake when offline or when nothing waits', () => {
    expect(nextStep([outboxItem({ dueAt: 0 })], 60, false)).toEqual({ kind: 'wait', untilMs: null });
    const done: OutboxItem[] = [outboxItem({ state: 'sent' }), outboxItem({ state: 'late' }), outboxItem({ state: 'refused' })];
    expect(nextStep(done, 60, true)).toEqual({ kind: 'wait', untilMs: null });
  });
  it('still sends after closing, because only the server knows the time for sure', () => {
    expect(nextStep([outboxItem({ dueAt: 10, closes: 20 })], 60, true).kind).toBe('send');
  });
});

describe('what an answer means', () => {
  it('is sent when the server kept it or already had a newer one', () => {
    expect(afterOutcome(outboxItem(), ok({ receipt: 'kept' }), 5, random).state).toBe('sent');
    expect(afterOutcome(outboxItem(), ok({ receipt: 'ignored' }), 5, random).state).toBe('sent');
  });
  it('is late when the round was closed, and is never moved', () => {
    const late = afterOutcome(outboxItem(), fail('round-closed'), 5, random);
    expect(late).toMatchObject({ state: 'late', refused: 'round-closed', dueAt: 0 });
  });
  it('is refused for good when asking again cannot help', () => {
    for (const code of ['malformed', 'too-large', 'unknown-batch', 'token-wrong', 'cookie-refused', 'origin-refused'] as const) {
      expect(afterOutcome(outboxItem(), fail(code), 5, random)).toMatchObject({ state: 'refused', refused: code });
    }
  });
  it('keeps waiting for everything that may pass', () => {
    for (const code of ['offline', 'busy', 'server-fault', 'answer-unreadable', 'round-not-open', 'unknown-route'] as const) {
      const next = afterOutcome(outboxItem(), fail(code), 5, random);
      expect(next.state, code).toBe('waiting');
      expect(next.dueAt, code).toBeGreaterThan(5);
    }
  });
  it('waits at least as long as a busy server asks', () => {
    const busy = { ok: false, fault: { code: 'busy', retryAfterMs: 900_000 } } as const;
    expect(afterOutcome(outboxItem(), busy, 1000, random).dueAt).toBeGreaterThanOrEqual(901_000);
  });
  it('brings the last try forward so that it lies before closing', () => {
    const closes = 20 * 60_000;
    const busy = { ok: false, fault: { code: 'busy', retryAfterMs: 3_600_000 } } as const;
    expect(afterOutcome(outboxItem({ closes }), busy, 0, random).dueAt).toBe(closes - SEND_BEFORE_CLOSING_MS);
  });
  it('never waits past closing, never spins, and keeps the sealed bytes, whatever happens', () => {
    const codes = fc.constantFrom(...WIRE_CODES, 'offline' as const, 'answer-unreadable' as const);
    fc.assert(
      fc.property(fc.nat(40), fc.nat(7_200_000), fc.integer({ min: 1, max: 7_200_000 }), codes, (tries, now, left, code) => {
        const item = outboxItem({ tries, closes: now + left });
        const next = afterOutcome(item, fail(code), now, seededRandom(tries));
        expect(next.message).toEqual(item.message);
        if (next.state !== 'waiting') return;
        expect(next.dueAt).toBeGreaterThanOrEqual(now + Math.min(left, 1000) / 2);
        expect(next.dueAt).toBeLessThanOrEqual(Math.max(now + left, now + 1000));
        expect(next.dueAt - now).toBeLessThanOrEqual(3_600_000);
      }),
      { seed: 2026 },
    );
  });
  it('counts the try before the flight, and is due again later if the app dies in the air', () => {
    const flying = beforeFlight(outboxItem({ dueAt: 5 }), 10, random);
    expect(flying.tries).toBe(1);
    expect(flying.dueAt).toBeGreaterThan(10);
    expect(flying.state).toBe('waiting');
  });
});
