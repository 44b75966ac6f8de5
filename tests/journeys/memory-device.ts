// The small parts of a phone in memory: a clock that is moved by hand, timers on it, one lock, a network switch, seeded chance.
import type { Connectivity, TabLock } from '#domain/ports.ts';
import type { Clock } from '#shared/clock.ts';
import type { Random } from '#shared/random.ts';
import type { Timers } from '#sync/loop.ts';

export interface HandClock extends Clock {
  now: number;
}
export const handClock = (now: number): HandClock => {
  const clock = { now, nowMs: () => clock.now };
  return clock;
};

/** mulberry32: the same seed gives the same phone. */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 24;
  };
  return { bytes: (length) => Uint8Array.from({ length }, next) };
}

export interface HandTimers extends Timers {
  /** Moves the clock to each due timer in turn until `ms` have passed, and lets the work end before the next. */
  pass(ms: number): Promise<void>;
}

export const settle = async () => {
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setImmediate(resolve));
};

export function handTimers(clock: HandClock): HandTimers {
  let waiting: { at: number; work: () => void }[] = [];
  return {
    after(ms, work) {
      const timer = { at: clock.now + ms, work };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((other) => other !== timer);
      };
    },
    async pass(ms) {
      const end = clock.now + ms;
      await settle();
      for (;;) {
        const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((timer) => timer !== next);
        clock.now = Math.max(clock.now, next.at);
        next.work();
        await settle();
      }
      clock.now = end;
    },
  };
}

/** One lock for all that share it, as tabs of one browser do. */
export function memoryLock(): TabLock {
  const tails = new Map<string, Promise<unknown>>();
  return {
    exclusively(name, work) {
      const turn = (tails.get(name) ?? Promise.resolve()).then(work, work);
      tails.set(
        name,
        turn.catch(() => {}),
      );
      return turn;
    },
  };
}

export interface Network extends Connectivity {
  set(online: boolean): void;
}
export function memoryNetwork(): Network {
  let up = true;
  const listeners = new Set<() => void>();
  return {
    online: () => up,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(online) {
      up = online;
      for (const listener of listeners) listener();
    },
  };
}
