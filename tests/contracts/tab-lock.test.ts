// Taking turns: the Web Locks API (as a stand-in with its rules), the fallback without it, and the memory twin, under one suite.
import { describe, expect, it } from 'vitest';
import { createMemoryLock } from '#demo/memory-lock.ts';
import type { TabLock } from '#domain/ports.ts';
import { createTabLock } from '#platform/tab-lock.ts';

/** Exclusive requests by name, first come first served, released when the callback settles: Web Locks API, 4.3. */
function standInLocks(): LockManager {
  const last = new Map<string, Promise<unknown>>();
  const request = (name: string, callback: () => Promise<unknown>) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(callback);
    last.set(name, Promise.allSettled([mine]));
    return mine;
  };
  return { request, query: async () => ({}) } as unknown as LockManager;
}

function describeLock(name: string, make: () => TabLock) {
  describe(`tab lock: ${name}`, () => {
    it('runs one piece of work at a time, in order, and gives its result back', async () => {
      const lock = make();
      const seen: string[] = [];
      const work = (what: string) => async () => {
        seen.push(`${what} begins`);
        await Promise.resolve();
        seen.push(`${what} ends`);
        return what;
      };
      expect(await Promise.all([lock.exclusively('sync', work('one')), lock.exclusively('sync', work('two'))])).toEqual([
        'one',
        'two',
      ]);
      expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
    });

    it('lets work under another name run meanwhile', async () => {
      const lock = make();
      let finish = () => {};
      const first = lock.exclusively('a', () => new Promise<void>((resolve) => (finish = resolve)));
      expect(await lock.exclusively('b', async () => 'b')).toBe('b');
      finish();
      await first;
    });

    it('goes on after work that threw, and lets the error through', async () => {
      const lock = make();
      const broken = lock.exclusively('sync', async () => {
        throw new Error('ours');
      });
      const next = lock.exclusively('sync', async () => 'next');
      await expect(broken).rejects.toThrow('ours');
      expect(await next).toBe('next');
    });
  });
}
describeLock('Web Locks', () => createTabLock(standInLocks()));
describeLock('without Web Locks', () => createTabLock(null));
describeLock('memory', createMemoryLock);
