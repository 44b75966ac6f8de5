import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEND_BEFORE_CLOSING_MS } from '#contract/limits.ts';
import type { OutboxItem } from '#contract/stored-record.ts';
import { WIRE_CODES } from '#shared/error-codes.ts';
import { fail, ok } from '#shared/result.ts';
import { afterOutcome, beforeFlight, newTimes, nextStep, SPREAD_MOST_MS } from '#sync/queue.ts';
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

describe('times that lost their meaning', () => {
  const NOW = 100 * 86_400_000;
  const overdue = (count: number, closes = NOW + 3 * 86_400_000) =>
    Array.from({ length: count }, (_, index) => outboxItem({ index, dueAt: NOW - index, closes }));

  it('changes nothing for one item that is overdue, nor for those that are not due', () => {
    expect(newTimes([...overdue(1), outboxItem({ index: 5, dueAt: NOW + 9 })], NOW, random)).toEqual([]);
    expect(newTimes([outboxItem({ state: 'sent' }), outboxItem({ state: 'late', index: 1 })], NOW, random)).toEqual([]);
  });
  it('lets one leave now, whichever, and puts the others off once', () => {
    const stays = new Set<number>();
    for (let seed = 1; seed <= 40; seed++) {
      const moved = newTimes(overdue(3), NOW, seededRandom(seed));
      expect(moved).toHaveLength(2);
      const left = [0, 1, 2].filter((index) => !moved.some(({ message }) => message.body.index === index));
      stays.add(left[0] ?? -1);
      const again = newTimes(moved, NOW + SPREAD_MOST_MS, seededRandom(seed));
      expect(again).toEqual([]);
    }
    expect([...stays].sort()).toEqual([0, 1, 2]);
  });
  it('keeps every new time before closing, short on the last day, and puts nothing off when closing is near or over', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_600_000, max: 2 * 86_400_000 }), fc.nat(1000), (left, seed) => {
        const moved = newTimes(overdue(6, NOW + left), NOW, seededRandom(seed));
        if (left <= SEND_BEFORE_CLOSING_MS) expect(moved).toEqual([]);
        for (const { dueAt, message, state } of moved) {
          expect([state, message.body.revision]).toEqual(['waiting', 1]);
          expect(dueAt).toBeGreaterThan(NOW);
          expect(dueAt).toBeLessThanOrEqual(
            NOW + Math.min(left - SEND_BEFORE_CLOSING_MS, left > 86_400_000 ? SPREAD_MOST_MS : 60_000),
          );
        }
      }),
      { seed: 2026 },
    );
  });
  it('draws a time again that lies farther ahead than any wait, but not the wait that a server asked for', () => {
    const far = outboxItem({ dueAt: NOW + 31 * 60_000, closes: NOW + 86_400_000 });
    const [near] = newTimes([far], NOW, random);
    expect(near?.dueAt).toBeGreaterThan(NOW);
    expect(near?.dueAt).toBeLessThanOrEqual(NOW + 30 * 60_000);
    expect(newTimes([outboxItem({ tries: 1, dueAt: NOW + 6 * 3_600_000 })], NOW, random)).toEqual([]);
  });
});
