// Memory twin of the phone's database, for tests and simulated phones. Held to the same suite as the real one (tests/contracts).
import { STORE_NAMES, type StoreName } from '#contract/stored-record.ts';
import type { KeyShelf, SealedRecord, SealedStore } from '#domain/ports.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import { fail, ok } from '#shared/result.ts';

/** What outlives a restart of the app. Two stores over one disk are two tabs. */
export interface MemoryDisk {
  readonly stores: Record<StoreName, Map<string, SealedRecord>>;
  key: unknown;
  lineage: number;
}
export function createMemoryDisk(): MemoryDisk {
  const stores = Object.fromEntries(STORE_NAMES.map((name) => [name, new Map()])) as MemoryDisk['stores'];
  return { stores, key: undefined, lineage: 0 };
}

export interface MemoryStore extends SealedStore, KeyShelf {
  readonly disk: MemoryDisk;
  /** Every next call of these operations answers with `code`; null lets them work again. */
  failWith(code: ErrorCode | null, operations?: readonly ('read' | 'commit' | 'key')[]): void;
}

const copyOf = ({ id, iv, box }: SealedRecord): SealedRecord => ({ id, iv: iv.slice(), box: box.slice() });

export function createMemoryStore(disk: MemoryDisk = createMemoryDisk()): MemoryStore {
  let faulty: { code: ErrorCode; operations: readonly string[] } | null = null;
  let { lineage } = disk;
  const faultAt = (operation: string) => (faulty?.operations.includes(operation) ? fail(faulty.code, 'injected') : null);

  return {
    disk,
    failWith(code, operations = ['read', 'commit', 'key']) {
      faulty = code && { code, operations };
    },
    async readAll(store) {
      return faultAt('read') ?? ok([...disk.stores[store].values()].map(copyOf));
    },
    async commit(changes) {
      const fault = faultAt('commit');
      if (fault) return fault;
      if (lineage !== disk.lineage) return fail('storage-closed', 'erased in another tab');
      for (const { store, id, record } of changes) {
        if (record) disk.stores[store].set(id, copyOf(record));
        else disk.stores[store].delete(id);
      }
      return ok();
    },
    async isEmpty() {
      return faultAt('read') ?? ok(Object.values(disk.stores).every((store) => store.size === 0));
    },
    async erase() {
      const fault = faultAt('commit');
      if (fault) return fault;
      for (const store of Object.values(disk.stores)) store.clear();
      disk.key = undefined;
      disk.lineage += 1;
      lineage = disk.lineage;
      return ok();
    },
    async readKey() {
      return faultAt('key') ?? ok(disk.key);
    },
    async writeKey(key) {
      const fault = faultAt('key');
      if (fault) return fault;
      disk.key ??= key;
      return ok();
    },
    async clearKey() {
      const fault = faultAt('key');
      if (fault) return fault;
      disk.key = undefined;
      return ok();
    },
  };
}
