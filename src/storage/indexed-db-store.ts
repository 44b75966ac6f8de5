// The sealed records and the key in IndexedDB. Knows boxes and names of stores, never what is in a box.
import type { IDBPDatabase } from 'idb';
import { STORE_NAMES, type StoreName } from '#contract/stored-record.ts';
import type { KeyShelf, SealedRecord, SealedStore } from '#domain/ports.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { createConnection } from '#storage/connection.ts';
import { toDatabaseFault } from '#storage/database-faults.ts';

const KEYS = 'keys';
const DEVICE_KEY = 'device-key';
/** Renewed by `erase`. A tab that was open before sees another value than it started with and writes nothing more. */
const LINEAGE = 'lineage';
// Answered only when it is on the disk: "saved" must be true also when the battery dies in the next second.
const DURABLE = { durability: 'strict' } as const;
const ignore = () => {};

class ErasedElsewhere extends Error {}

const transactionOf = (database: IDBPDatabase, stores: readonly string[]) => database.transaction(stores, 'readwrite', DURABLE);

/** `patienceMs`: how long an opening may take before it is said to be blocked. Nothing is opened before the first call. */
export function createIndexedDbStore(patienceMs?: number): SealedStore & KeyShelf {
  const connection = createConnection(patienceMs);
  /** Undefined until first seen; null when the database has never been erased. */
  let lineage: unknown;

  /** Runs `work` on an open database. A connection that proves closed is opened anew once; puts and deletes can be repeated. */
  async function run<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<Result<T>> {
    for (let again = false; ; again = true) {
      const opened = await connection.open();
      if (!opened.ok) return opened;
      try {
        if (lineage === undefined) lineage = (await opened.value.get(KEYS, LINEAGE)) ?? null;
        return ok(await work(opened.value));
      } catch (error) {
        if (error instanceof ErasedElsewhere) return fail('storage-closed', 'erased in another tab');
        const fault = toDatabaseFault(error);
        if (fault.fault.code !== 'storage-closed') return fault;
        connection.forget(opened.value);
        if (again) return fault;
      }
    }
  }

  /** One durable transaction over `stores`. Rejects with the first cause, not with the abort that follows from it. */
  async function write(
    database: IDBPDatabase,
    stores: readonly string[],
    work: (tx: ReturnType<typeof transactionOf>) => Promise<void>,
  ): Promise<void> {
    const tx = transactionOf(database, stores);
    tx.done.catch(ignore);
    try {
      await work(tx);
    } catch (error) {
      try {
        tx.abort();
      } catch {
        // Already aborted by the error itself.
      }
      await tx.done.catch(ignore);
      throw tx.error && tx.error.name !== 'AbortError' ? tx.error : error;
    }
    await tx.done;
  }
  return {
    readAll: (store: StoreName) => run((database) => database.getAll(store) as Promise<SealedRecord[]>),

    commit: (changes) =>
      run(async (database) => {
        if (changes.length === 0) return;
        const stores = [...new Set(changes.map((change) => change.store))];
        await write(database, [...stores, KEYS], async (tx) => {
          if (((await tx.objectStore(KEYS).get(LINEAGE)) ?? null) !== lineage) throw new ErasedElsewhere();
          const requests: Promise<unknown>[] = [];
          for (const { store, id, record } of changes) {
            const request = record ? tx.objectStore(store).put(record) : tx.objectStore(store).delete(id);
            // A later put may throw at once and abort this one before anybody waits for it.
            request.catch(ignore);
            requests.push(request);
          }
          await Promise.all(requests);
        });
      }),

    isEmpty: () =>
      run(async (database) => {
        const tx = database.transaction(STORE_NAMES, 'readonly');
        const counts = await Promise.all(STORE_NAMES.map((store) => tx.objectStore(store).count()));
        return counts.every((count) => count === 0);
      }),

    async erase() {
      const fresh = crypto.randomUUID();
      const emptied = await run((database) =>
        write(database, [...STORE_NAMES, KEYS], async (tx) => {
          await Promise.all([...STORE_NAMES, KEYS].map((store) => tx.objectStore(store).clear()));
          await tx.objectStore(KEYS).put(fresh, LINEAGE);
        }),
      );
      if (!emptied.ok) return emptied.fault.code === 'storage-corrupt' ? connection.destroy() : emptied;
      lineage = fresh;
      return emptied;
    },

    readKey: () => run((database) => database.get(KEYS, DEVICE_KEY) as Promise<unknown>),

    writeKey: (key) =>
      run((database) =>
        write(database, [KEYS], async (tx) => {
          const keys = tx.objectStore(KEYS);
          if ((await keys.getKey(DEVICE_KEY)) === undefined) await keys.put(key, DEVICE_KEY);
        }),
      ),
    clearKey: () => run((database) => write(database, [KEYS], async (tx) => tx.objectStore(KEYS).delete(DEVICE_KEY))),
  };
}
