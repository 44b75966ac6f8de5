// Memory twin of the lock between tabs: everything that shares one instance takes turns, name by name.
import type { TabLock } from '#domain/ports.ts';

export function createMemoryLock(): TabLock {
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
