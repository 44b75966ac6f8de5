// One tab at a time for work that must not run twice. Released by the browser also when a tab dies.
import type { TabLock } from '#domain/ports.ts';

/**
 * Without the Web Locks API the turns hold within this tab only, and two tabs could overwrite each other's decisions. No phone comes
 * there: the app's own language (Array.prototype.at) starts where the locks are there already (iOS 15.4, Chrome 92).
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
