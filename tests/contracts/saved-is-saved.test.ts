// Chance and faults over the whole way: an acknowledged save is there after a restart, another one is there whole or not at all.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createRecords } from '#app/records.ts';
import type { Settings } from '#contract/stored-record.ts';
import { createIndexedDbStore } from '#storage/indexed-db-store.ts';
import { plainRecords } from '#tests/storage/plain-records.ts';
import { createVault } from '#vault/vault.ts';

const real = { put: IDBObjectStore.prototype.put, transaction: IDBDatabase.prototype.transaction };
afterEach(() => {
  IDBObjectStore.prototype.put = real.put;
  IDBDatabase.prototype.transaction = real.transaction;
});

async function start() {
  const store = createIndexedDbStore();
  const vault = createVault({ shelf: store, store });
  expect((await vault.ready()).ok).toBe(true);
  return createRecords(vault, store);
}
const [event] = plainRecords.events;
const [scale] = plainRecords.scales;
if (!event || !scale) throw new Error('records to save are missing');
/** Two stores in one commit, both saying the same number. */
const pair = (n: number) => [
  { store: 'events', record: { ...event, words: `${n}` } } as const,
  { store: 'scales', record: { ...scale, goal: `${n}` } } as const,
  { store: 'settings', record: { v: 1, id: 'settings', layout: n % 2 ? 'one' : 'all' } satisfies Settings } as const,
];
async function foundAfterRestart(): Promise<number> {
  const records = await start();
  const [events, scales] = await Promise.all([records.all('events'), records.all('scales')]);
  if (!events.ok || !scales.ok) throw new Error('not readable after a restart');
  expect(scales.value[0]?.goal).toBe(events.value[0]?.words);
  return Number(events.value[0]?.words ?? -1);
}

describe('saving under faults', () => {
  it('keeps what was acknowledged, and of the rest all or nothing', async () => {
    const fault = fc.constantFrom('none', 'none', 'quota', 'abort', 'closed', 'closed twice', 'restart');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fault, fc.integer({ min: 0, max: 2 })), { maxLength: 12 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        let records = await start();
        let acknowledged = -1;
        for (const [n, [kind, after]] of steps.entries()) {
          if (kind === 'restart') records = await start();
          let puts = 0;
          let closings = { closed: 1, 'closed twice': 2 }[kind as string] ?? 0;
          IDBObjectStore.prototype.put = function (...args) {
            if (puts++ < after) return real.put.apply(this, args);
            if (kind === 'quota') throw new DOMException('no room', 'QuotaExceededError');
            const request = real.put.apply(this, args);
            if (kind === 'abort') this.transaction.abort();
            return request;
          };
          IDBDatabase.prototype.transaction = function (...args) {
            if (closings-- > 0) this.close();
            return real.transaction.apply(this, args);
          };
          const saved = await records.commit(pair(n));
          IDBObjectStore.prototype.put = real.put;
          IDBDatabase.prototype.transaction = real.transaction;
          if (kind === 'quota') expect(saved).toMatchObject({ ok: false, fault: { code: 'storage-full' } });
          if (kind === 'none' || kind === 'closed' || kind === 'restart') expect(saved.ok).toBe(true);
          if (saved.ok) acknowledged = n;
          expect(await foundAfterRestart()).toBe(acknowledged);
        }
      }),
      { seed: 20261122, numRuns: 25 },
    );
  });

  it('reads 260 entries back whole', async () => {
    globalThis.indexedDB = new IDBFactory();
    const records = await start();
    const [first] = plainRecords.entries;
    if (!first) throw new Error('an entry to save is missing');
    const idOf = (n: number) => `${String(n).padStart(20, 'A')}AA`;
    const entries = Array.from({ length: 260 }, (_, n) => ({ store: 'entries', record: { ...first, id: idOf(n) } }) as const);
    expect(await records.commit(entries)).toEqual({ ok: true, value: undefined });
    const read = await (await start()).all('entries');
    expect(read.ok && read.value).toHaveLength(260);
  });
});
