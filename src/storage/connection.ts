// One open connection to the database, opened when first needed and again when the browser took it away.
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { fail, ok, type Result } from '#shared/result.ts';
import { toDatabaseFault } from '#storage/database-faults.ts';
import { createSealedRecords } from '#storage/migrations/001-sealed-records.ts';

/** Says nothing of what the app is about to someone who looks through the browser's list. */
export const DATABASE_NAME = 'local';
/** Append-only: step n takes the database from version n to n + 1. A released step is never edited. */
const MIGRATIONS = [createSealedRecords];
export const DATABASE_VERSION = MIGRATIONS.length;
/** An opening that never answers must become words on a screen: https://bugs.webkit.org/show_bug.cgi?id=226547 */
const PATIENCE_MS = 10_000;

export interface Connection {
  open(): Promise<Result<IDBPDatabase>>;
  /** Lets go of `database`, so that the next `open` makes a new connection. */
  forget(database: IDBPDatabase): void;
  /** Deletes the database with everything in it: the way out when it is too damaged to be emptied. */
  destroy(): Promise<Result<void>>;
}

export function createConnection(patienceMs = PATIENCE_MS): Connection {
  /** `impatient` answers storage-blocked while `connecting` goes on: a later call gets what came of it. */
  let opening: { connecting: Promise<Result<IDBPDatabase>>; impatient: Promise<Result<IDBPDatabase>> } | null = null;
  let current: IDBPDatabase | null = null;

  function forget(database: IDBPDatabase): void {
    database.close();
    if (current === database) [current, opening] = [null, null];
  }

  async function connect(blocked: () => void): Promise<Result<IDBPDatabase>> {
    try {
      const database: IDBPDatabase = await openDB(DATABASE_NAME, DATABASE_VERSION, {
        upgrade(upgraded, from) {
          for (const step of MIGRATIONS.slice(from)) step(upgraded);
        },
        blocked,
        // A newer version in another tab may upgrade at once; this tab then says storage-newer at its next step.
        blocking: () => forget(database),
        terminated: () => forget(database),
      });
      current = database;
      return ok(database);
    } catch (error) {
      opening = null;
      // Firefox answers InvalidStateError here when it allows no database at all (private window of older versions).
      if ((error as Error).name === 'InvalidStateError') return fail('storage-missing', 'InvalidStateError');
      return toDatabaseFault(error);
    }
  }

  function start() {
    let blocked = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const impatient = new Promise<Result<IDBPDatabase>>((resolve) => {
      blocked = () => resolve(fail('storage-blocked', 'an older version is open'));
      timer = setTimeout(() => resolve(fail('storage-blocked', 'no answer')), patienceMs);
    });
    return { connecting: connect(() => blocked()).finally(() => clearTimeout(timer)), impatient };
  }

  return {
    forget,
    async open() {
      if (typeof indexedDB === 'undefined' || indexedDB === null) return fail('storage-missing');
      opening ??= start();
      return Promise.race([opening.connecting, opening.impatient]);
    },
    async destroy() {
      if (current) forget(current);
      opening = null;
      return new Promise((resolve) => {
        deleteDB(DATABASE_NAME, { blocked: () => resolve(fail('storage-blocked', 'open in another tab')) }).then(
          () => resolve(ok()),
          (error) => resolve(toDatabaseFault(error)),
        );
      });
    },
  };
}
