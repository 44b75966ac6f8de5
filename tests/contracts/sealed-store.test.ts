// The database of sealed records, real and twin, under one suite.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach } from 'vitest';
import { createMemoryDisk, createMemoryStore, type MemoryStore } from '#demo/memory-store.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import { createIndexedDbStore } from '#storage/indexed-db-store.ts';
import { describeSealedStore } from '#tests/contracts/sealed-store-suite.ts';

const realPut = IDBObjectStore.prototype.put;
const realTransaction = IDBDatabase.prototype.transaction;
afterEach(() => {
  IDBObjectStore.prototype.put = realPut;
  IDBDatabase.prototype.transaction = realTransaction;
});

describeSealedStore('IndexedDB', () => {
  globalThis.indexedDB = new IDBFactory();
  const open = new Set<IDBDatabase>();
  IDBDatabase.prototype.transaction = function (...args) {
    open.add(this);
    return realTransaction.apply(this, args);
  };
  return {
    start: () => createIndexedDbStore(),
    breakNextCommit(code: ErrorCode, after: number) {
      let puts = 0;
      IDBObjectStore.prototype.put = function (...args) {
        puts += 1;
        if (puts <= after) return realPut.apply(this, args);
        if (code === 'storage-full') throw new DOMException('no room', 'QuotaExceededError');
        // Aborted by the browser, in the first try and in the one after reopening.
        puts = 0;
        const request = realPut.apply(this, args);
        this.transaction.abort();
        return request;
      };
    },
    closeUnder() {
      for (const database of open) database.close();
    },
  };
});

describeSealedStore('memory', () => {
  const disk = createMemoryDisk();
  const started: MemoryStore[] = [];
  return {
    start() {
      const store = createMemoryStore(disk);
      started.push(store);
      return store;
    },
    breakNextCommit(code: ErrorCode) {
      for (const store of started) store.failWith(code, ['commit']);
    },
    closeUnder() {},
  };
});
