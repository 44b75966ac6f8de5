// Time is a port: rules and actions never read it by themselves, so tests and the demo can move it.

export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };
