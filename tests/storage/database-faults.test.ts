// What a person is told when the database fails, fault by fault.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_NAME, DATABASE_VERSION } from '#storage/connection.ts';
import { toDatabaseFault } from '#storage/database-faults.ts';
import { createIndexedDbStore } from '#storage/indexed-db-store.ts';
import { put } from '#tests/contracts/sealed-store-suite.ts';

const realTransaction = IDBDatabase.prototype.transaction;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  IDBDatabase.prototype.transaction = realTransaction;
});

describe('faults of the database', () => {
  it('have one code for each error that browsers throw', () => {
    const codeOf = (name: string, message = '') => toDatabaseFault(new DOMException(message, name)).fault.code;
    expect(codeOf('QuotaExceededError')).toBe('storage-full');
    expect(codeOf('VersionError')).toBe('storage-newer');
    expect(codeOf('InvalidStateError')).toBe('storage-closed');
    expect(codeOf('SecurityError')).toBe('storage-missing');
    expect(codeOf('UnknownError')).toBe('storage-corrupt');
    expect(codeOf('DataError')).toBe('storage-corrupt');
    expect(codeOf('DataCloneError')).toBe('key-unkept');
    expect(codeOf('UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again')).toBe(
      'storage-closed',
    );
    expect(codeOf('UnknownError', 'Attempt to get records from database without an in-progress transaction')).toBe(
      'storage-closed',
    );
  });

  it('do not hide a mistake in the program', () => {
    expect(() => toDatabaseFault(new TypeError('ours'))).toThrow('ours');
  });

  it('say storage-missing where there is no IndexedDB, and open nothing before they are asked', async () => {
    const store = createIndexedDbStore();
    expect(await indexedDB.databases()).toEqual([]);
    globalThis.indexedDB = undefined as never;
    expect(await store.readAll('entries')).toMatchObject({ ok: false, fault: { code: 'storage-missing' } });
  });

  it('say storage-newer when a newer version of the app wrote here, and change nothing', async () => {
    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1, { upgrade: (db) => void db.createObjectStore('later') })).close();
    const store = createIndexedDbStore();
    expect(await store.readAll('entries')).toMatchObject({ ok: false, fault: { code: 'storage-newer' } });
    expect(await store.commit([put('entries', 'a')])).toMatchObject({ ok: false, fault: { code: 'storage-newer' } });
    const later = await openDB(DATABASE_NAME);
    expect([...later.objectStoreNames]).toEqual(['later']);
    later.close();
  });

  it('let a newer version in another tab upgrade at once, and say storage-newer here afterwards', async () => {
    const store = createIndexedDbStore();
    await store.commit([put('entries', 'a')]);
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
    expect(await store.readAll('entries')).toMatchObject({ ok: false, fault: { code: 'storage-newer' } });
    newer.close();
  });

  it('say storage-blocked while another connection holds an older version, and go on when it lets go', async () => {
    const older = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(DATABASE_NAME, 1);
      request.onsuccess = () => resolve(request.result);
    });
    // The open one holds the name as it is; a deletion waiting for it holds up everyone who comes after.
    const deletion = indexedDB.deleteDatabase(DATABASE_NAME);
    const store = createIndexedDbStore(30);
    expect(await store.readAll('entries')).toMatchObject({ ok: false, fault: { code: 'storage-blocked' } });
    expect(await store.readAll('entries')).toMatchObject({ ok: false, fault: { code: 'storage-blocked' } });
    const deleted = new Promise((resolve) => deletion.addEventListener('success', resolve));
    older.close();
    await deleted;
    await expect.poll(() => store.readAll('entries')).toEqual({ ok: true, value: [] });
  });

  it('ask for durability: an answer comes when the record is on the disk', async () => {
    const asked: unknown[] = [];
    IDBDatabase.prototype.transaction = function (...args) {
      if (args[1] === 'readwrite') asked.push(args[2]);
      return realTransaction.apply(this, args);
    };
    await createIndexedDbStore().commit([put('entries', 'a')]);
    expect(asked).toEqual([{ durability: 'strict' }]);
  });

  it('say storage-closed when a connection opened anew is closed again', async () => {
    const store = createIndexedDbStore();
    await store.readAll('entries');
    let tries = 0;
    IDBDatabase.prototype.transaction = () => {
      tries += 1;
      throw new DOMException('closing', 'InvalidStateError');
    };
    expect(await store.commit([put('entries', 'a')])).toMatchObject({ ok: false, fault: { code: 'storage-closed' } });
    expect(tries).toBe(2);
  });
  it('leave a way out of a damaged database: erasing deletes it whole, and one begins anew', async () => {
    const damaged = await openDB(DATABASE_NAME, DATABASE_VERSION, { upgrade: (db) => void db.createObjectStore('entries') });
    damaged.close();
    const store = createIndexedDbStore();
    expect(await store.readAll('entries')).toMatchObject({ ok: false, fault: { code: 'storage-corrupt' } });
    expect(await store.commit([put('entries', 'a')])).toMatchObject({ ok: false, fault: { code: 'storage-corrupt' } });
    expect(await store.erase()).toEqual({ ok: true, value: undefined });
    expect((await store.commit([put('entries', 'a')])).ok).toBe(true);
  });
});
