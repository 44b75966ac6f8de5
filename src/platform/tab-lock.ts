// One tab at a time for work that must not run twice. Released by the browser also when a tab dies.
import type { TabLock } from '#domain/ports.ts';

/**
 * Without the Web Locks API (iOS before 15.4) the turns hold within this tab only. Two tabs may then send the same atom twice,
 * which the server takes as a repeat.
 */
export function createTabLock(locks: LockManager | null = globalThis.navigator?.locks ?? null): TabLock {
  if (locks) return { exclusively: async (name, work) => (await locks.request(name, work)) as Awaited<ReturnType<typeof work>> };
  const last = new Map<string, Promise<unknown>>();
  return {
    exclusively(name, work) {
      const mine = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(
        name,
        mine.catch(() => {}),
      );
      return mine;
    },
  };
}
