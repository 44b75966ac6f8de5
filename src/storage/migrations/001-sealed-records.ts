// Version 1: one object store a kind of record, and one for the key. The names stand here as they were then, not as they are now.
import type { IDBPDatabase } from 'idb';

const STORES = ['entries', 'drafts', 'scales', 'events', 'membership', 'rounds', 'tokens', 'contributions', 'outbox', 'settings'];

export function createSealedRecords(database: IDBPDatabase): void {
  for (const store of STORES) database.createObjectStore(store, { keyPath: 'id' });
  database.createObjectStore('keys');
}
