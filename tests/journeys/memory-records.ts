// A phone's store in memory, strict as the real one: every record is parsed on its way in and out, a commit is all or nothing.
import { recordParsers, type RecordTypes, STORE_NAMES, type StoreName } from '#contract/stored-record.ts';
import type { Change, Records } from '#domain/ports.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** Thrown to end the app in the middle of things, as a killed tab does. */
export class Crash extends Error {}

export interface MemoryRecords extends Records {
  /** Called around each commit; may throw Crash, or answer a fault by throwing a code. */
  before: (changes: readonly Change[]) => void;
  after: (changes: readonly Change[]) => void;
  full: boolean;
  readable: boolean;
  commits: number;
  /** Everything that is stored, for looking. */
  dump<S extends StoreName>(store: S): RecordTypes[S][];
}

export function memoryRecords(): MemoryRecords {
  const stores = new Map<StoreName, Map<string, unknown>>(STORE_NAMES.map((name) => [name, new Map()]));
  const of = (name: StoreName) => stores.get(name) as Map<string, unknown>;
  const copy = <T>(value: T): T => structuredClone(value);
  const records: MemoryRecords = {
    before: () => {},
    after: () => {},
    full: false,
    readable: true,
    commits: 0,
    dump: <S extends StoreName>(store: S) => copy([...of(store).values()]) as RecordTypes[S][],
    async all<S extends StoreName>(store: S): Promise<Result<RecordTypes[S][]>> {
      await Promise.resolve();
      return records.readable ? ok(records.dump(store)) : fail('storage-closed');
    },
    async commit(changes) {
      await Promise.resolve();
      records.before(changes);
      if (records.full) return fail('storage-full');
      for (const change of changes) {
        if (!('record' in change)) continue;
        const parsed = recordParsers[change.store](change.record);
        if (!parsed.ok) throw new Error(`${change.store}: ${parsed.fault.detail}`);
      }
      for (const change of changes) {
        if ('record' in change) of(change.store).set(change.record.id, copy(change.record));
        else of(change.store).delete(change.erase);
      }
      records.commits++;
      records.after(changes);
      return ok();
    },
  };
  return records;
}
