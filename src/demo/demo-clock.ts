// A clock that the demo can set: past rounds are lived through in seconds, then it runs with the real one.
import type { Clock } from '#shared/clock.ts';

export interface DemoClock extends Clock {
  /** Stands still at an instant (ms). */
  setTo(atMs: number): void;
  pass(ms: number): void;
  /** From here on the real time. */
  run(): void;
}

export function createDemoClock(atMs: number): DemoClock {
  let standing: number | null = atMs;
  return {
    nowMs: () => standing ?? Date.now(),
    setTo(at) {
      standing = at;
    },
    pass(ms) {
      standing = (standing ?? Date.now()) + ms;
    },
    run() {
      standing = null;
    },
  };
}
