import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEND_BEFORE_CLOSING_MS, SEND_DELAY_LEAST_MS, SEND_DELAY_MOST_MS } from '#contract/limits.ts';
import { dueTimes } from '#app/contribute/due-times.ts';
import { seededRandom } from '#demo/seeded-random.ts';

describe('when atoms leave', () => {
  it('is 2 to 30 minutes after sending, for each atom by itself', () => {
    const due = dueTimes(200, 1000, 1e12, seededRandom(3));
    expect(Math.min(...due)).toBeGreaterThanOrEqual(1000 + SEND_DELAY_LEAST_MS);
    expect(Math.max(...due)).toBeLessThanOrEqual(1000 + SEND_DELAY_MOST_MS);
    expect(new Set(due).size).toBeGreaterThan(190);
    expect(Math.max(...due) - Math.min(...due)).toBeGreaterThan(20 * 60_000);
  });
  it('is cut so that the atoms leave five minutes before closing', () => {
    const closes = 15 * 60_000;
    for (const at of dueTimes(100, 0, closes, seededRandom(4))) expect(at).toBeLessThanOrEqual(closes - SEND_BEFORE_CLOSING_MS);
  });
  it('is at once after closing, so that the server can say that it is late', () => {
    expect(dueTimes(2, 5000, 4000, seededRandom(5))).toEqual([5000, 5000]);
  });
  it('never lies before now nor at closing or after it', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 5_000_000 }), fc.nat(), (now, left, seed) => {
        for (const at of dueTimes(4, now, now + left, seededRandom(seed))) {
          expect(at).toBeGreaterThanOrEqual(now);
          expect(at).toBeLessThan(now + left);
        }
      }),
      { seed: 2026 },
    );
  });
});
