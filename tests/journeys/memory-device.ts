// The small parts of a phone in memory: a clock that is moved by hand, timers on it, seeded chance.
import type { Clock } from '#shared/clock.ts';
import type { Timers } from '#sync/loop.ts';

export interface HandClock extends Clock {
  set(atMs: number): void;
}
export function handClock(atMs: number): HandClock {
  let now = atMs;
  return {
    nowMs: () => now,
    set: (next) => {
      now = next;
    },
  };
}

export interface HandTimers extends Timers {
  /** Moves the clock to each due timer in turn until `ms` have passed, and lets the work end before the next. */
  pass(ms: number): Promise<void>;
}

export const settle = async () => {
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve));
};

/** `rest`: waits until all work that was begun has ended or waits for a timer. */
export function handTimers(clock: HandClock, rest: () => Promise<void> = settle): HandTimers {
  let waiting: { at: number; work: () => void }[] = [];
  return {
    after(ms, work) {
      const timer = { at: clock.nowMs() + ms, work };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((other) => other !== timer);
      };
    },
    async pass(ms) {
      const end = clock.nowMs() + ms;
      await rest();
      for (;;) {
        const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((timer) => timer !== next);
        clock.set(Math.max(clock.nowMs(), next.at));
        next.work();
        await rest();
      }
      clock.set(end);
    },
  };
}
