// What lies in an installation's stores, for tests that say "nothing stored" or "nothing in common".
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';

/** Rows of every table of one file. */
export function rowsOf(file: string): Record<string, Record<string, unknown>[]> {
  const db = new Database(file);
  const tables = db.prepare("select name from sqlite_master where type = 'table' order by name").all() as { name: string }[];
  const rows = tables.map(({ name }) => [name, db.prepare(`select * from "${name}"`).all()] as const);
  db.close();
  return Object.fromEntries(rows) as Record<string, Record<string, unknown>[]>;
}

/** A hash over every cell of every table. Counters of failed tries are meant to move. */
export function contents(dir: string): string {
  const store = path.join(dir, 'store');
  const files = readdirSync(store).filter((file) => file.endsWith('.db'));
  const all = files.sort().map((file) => ({ ...rowsOf(path.join(store, file)), failures: [] }));
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}
