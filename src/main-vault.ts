// Opens vault and database, loaded after the first screen answers. The one place where the two meet.
import { createRecords } from '#app/records.ts';
import type { Records } from '#domain/ports.ts';
import { ok, type Result } from '#shared/result.ts';
import { createIndexedDbStore } from '#storage/indexed-db-store.ts';
import { createVault } from '#vault/vault.ts';

export interface OpenedVault {
  readonly records: Records;
  dropKey(): void;
  eraseAll(): Promise<Result<void>>;
}

export function openVault(): OpenedVault {
  const store = createIndexedDbStore();
  const vault = createVault({ shelf: store, store });
  const sealed = createRecords(vault, store);
  return {
    records: {
      async all(name) {
        const ready = await vault.ready();
        return ready.ok ? sealed.all(name) : ready;
      },
      async commit(changes) {
        const ready = await vault.ready();
        return ready.ok ? sealed.commit(changes) : ready;
      },
    },
    dropKey: () => vault.drop(),
    async eraseAll() {
      const erased = await store.erase();
      if (!erased.ok) return erased;
      vault.drop();
      localStorage.clear();
      return ok();
    },
  };
}
