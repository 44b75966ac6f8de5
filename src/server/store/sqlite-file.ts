// One SQLite file behind Kysely: how it is opened, locked and brought up to date. Knows no table of its own.
import Database from 'libsql';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
} from 'kysely';
import { StartFault } from '#server/start-fault.ts';

/** One step forward. Never edited after release; a change is a new step at the end. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows the tables of its own time, not today's types
export type Migration = (db: Kysely<any>) => Promise<void>;

export interface SqliteFile<Tables> {
  readonly db: Kysely<Tables>;
  /** Overwrites and gives back the room of deleted rows, so that a copy of the file shows neither them nor their order. */
  clean(): Promise<void>;
  close(): Promise<void>;
}

/** A migration out of plain statements. */
export const statements =
  (...texts: readonly string[]): Migration =>
  async (db) => {
    for (const text of texts) await sql.raw(text).execute(db);
  };

/** Another process may hold the lock this long (a closing with its vacuum) before we answer "busy". */
const BUSY_TIMEOUT_MS = 4000;

/**
 * Every transaction takes the write lock at once: a deferred one that reads first and then writes fails
 * without waiting when another process wrote in between (https://www.sqlite.org/isolation.html).
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #settings: SqliteDialectConfig;
  constructor(settings: SqliteDialectConfig) {
    super(settings);
    this.#settings = settings;
  }
  override createDriver() {
    return new ImmediateDriver(this.#settings);
  }
}

/**
 * Opens (or makes) the file at `path` and applies what is missing of `migrations`, in one transaction.
 * Throws a StartFault when the file was written by a newer version: newer data is refused, never repaired.
 */
export async function openSqliteFile<Tables>(path: string, migrations: readonly Migration[]): Promise<SqliteFile<Tables>> {
  const raw = new Database(path);
  raw.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
  // Taking up WAL needs the file for itself and does not wait: two processes may start at the same moment.
  retryWhileBusy(() => raw.exec('PRAGMA journal_mode = WAL'));
  raw.exec('PRAGMA synchronous = FULL');
  raw.exec('PRAGMA secure_delete = ON');
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect({ database: raw as never }) });
  try {
    await db.transaction().execute(async (trx) => {
      const read = await sql<{ user_version: number }>`PRAGMA user_version`.execute(trx);
      const version = Number(read.rows[0]?.user_version ?? 0);
      if (version > migrations.length) {
        throw new StartFault(`The data in ${path} was written by a newer version of Framsteg. Start that version instead.`);
      }
      for (const migration of migrations.slice(version)) await migration(trx);
      await sql.raw(`PRAGMA user_version = ${migrations.length}`).execute(trx);
    });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    async clean() {
      await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
      await sql`VACUUM`.execute(db);
      await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
    },
    async close() {
      // So that the file alone holds everything: a copy made of a stopped server needs no second file. Another process may be busy with it.
      await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db).catch((error: unknown) => {
        if (!isBusy(error)) throw error;
      });
      await db.destroy();
    },
  };
}

/** True for the error of a lock that another process holds. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

function retryWhileBusy(work: () => void): void {
  const until = Date.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
