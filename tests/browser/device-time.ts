// Time on a device that a test can move: its clock, and the timers that fall due. Everything else in the page stays as it is.
// Not Playwright's clock: after a jump its timers no longer go off in pages that are opened later (seen with playwright-core 1.65).
import type { BrowserContext } from 'playwright-core';

declare global {
  // The page's own world, not the test's.
  var passTime: (ms: number) => void;
}

/** Runs in every page before its scripts. */
function movableTime(): void {
  const RealDate = Date;
  const [set, clear] = [setTimeout.bind(globalThis), clearTimeout.bind(globalThis)];
  let aheadMs = 0;
  globalThis.Date = class extends RealDate {
    constructor(...parts: [string | number, ...number[]] | []) {
      if (parts.length === 0) super(RealDate.now() + aheadMs);
      else super(...(parts as [number, number]));
    }
    static override now = () => RealDate.now() + aheadMs;
  } as DateConstructor;
  const waiting = new Map<number, { dueMs: number; real: number; work: () => void }>();
  let last = 1_000_000_000;
  const start = (id: number, dueMs: number, work: () => void) => {
    const run = () => {
      waiting.delete(id);
      work();
    };
    waiting.set(id, { dueMs, work, real: set(run, Math.max(0, dueMs - Date.now())) as unknown as number });
  };
  globalThis.setTimeout = ((work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    last += 1;
    start(last, Date.now() + ms, () => work(...args));
    return last;
  }) as unknown as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    const one = waiting.get(id);
    waiting.delete(id);
    clear(one ? one.real : id);
  }) as typeof clearTimeout;
  globalThis.passTime = (ms) => {
    aheadMs += ms;
    for (const [id, { dueMs, real, work }] of [...waiting]) {
      clear(real);
      start(id, dueMs, work);
    }
  };
}

export interface DeviceTime {
  pass(ms: number): Promise<void>;
}

/** Makes the time of every page in the context movable, and `aheadMs` ahead of the real one. */
export async function moveTimeOf(context: BrowserContext, aheadMs: number): Promise<DeviceTime> {
  await context.addInitScript(movableTime);
  const pass = async (ms: number) => {
    // For pages that are opened later; those that are open get it below.
    await context.addInitScript((by) => globalThis.passTime(by), ms);
  };
  await pass(aheadMs);
  return {
    async pass(ms) {
      await pass(ms);
      await Promise.all(context.pages().map((page) => page.evaluate((by) => globalThis.passTime(by), ms)));
    },
  };
}
