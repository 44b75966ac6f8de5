// Opens vault and database, loaded after the first screen answers. The one place where the two meet.
import { createRecords } from '#app/records.ts';
import type { Records } from '#domain/ports.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { createIndexedDbStore } from '#storage/indexed-db-store.ts';
import { createVault } from '#vault/vault.ts';

export interface OpenedVault {
  readonly records: Records;
  /** Forgets the key; nothing in this page can fetch it again. */
  dropKey(): void;
  eraseAll(): Promise<Result<void>>;
}

export function openVault(): OpenedVault {
  const store = createIndexedDbStore();
  const vault = createVault({ shelf: store, store });
  const sealed = createRecords(vault, store);
  let dropped = false;
  // Work in the background may still ask while the page goes away: it must not bring the key back.
  const ready = async () => (dropped ? fail('key-missing', 'closed') : vault.ready());
  const drop = () => {
    dropped = true;
    vault.drop();
  };
  return {
    records: {
      async all(name) {
        const opened = await ready();
        return opened.ok ? sealed.all(name) : opened;
      },
      async commit(changes) {
        const opened = await ready();
        return opened.ok ? sealed.commit(changes) : opened;
      },
    },
    dropKey: drop,
    async eraseAll() {
      const erased = await store.erase();
      if (!erased.ok) return erased;
      drop();
      localStorage.clear();
      return ok();
    },
  };
}
