// Every released database still opens: laid down as it was then, read through the app of today.
// A new version's fixture is written once, with WRITE_FIXTURE=1, from plain-records.ts; one that is there is never touched.
import 'fake-indexeddb/auto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRecords } from '#app/records.ts';
import type { StoreName } from '#contract/stored-record.ts';
import type { Change } from '#domain/ports.ts';
import { toBase64url } from '#shared/bytes.ts';
import { DATABASE_NAME, DATABASE_VERSION } from '#storage/connection.ts';
import { createIndexedDbStore } from '#storage/indexed-db-store.ts';
import { type DatabaseDump, layDown, takeUp } from '#tests/storage/database-dump.ts';
import { plainRecords } from '#tests/storage/plain-records.ts';
import { createVault } from '#vault/vault.ts';

const fileOf = (version: number) => new URL(`../fixtures/database-v${version}.json`, import.meta.url);
const app = () => {
  const store = createIndexedDbStore();
  const vault = createVault({ shelf: store, store });
  return { store, vault, records: createRecords(vault, store) };
};

async function writeFixture(version: number): Promise<void> {
  globalThis.indexedDB = new IDBFactory();
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const made = crypto.subtle.generateKey;
  // The one moment in which the key of the fixture is known: the vault gets it in place of a fresh one.
  crypto.subtle.generateKey = (() => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])) as never;
  const { vault, records } = app();
  const ready = await vault.ready();
  crypto.subtle.generateKey = made;
  if (!ready.ok) throw new Error(ready.fault.code);
  const changes = Object.entries(plainRecords).flatMap(([store, all]) => all.map((record) => ({ store, record }) as Change));
  const committed = await records.commit(changes);
  if (!committed.ok) throw new Error(committed.fault.detail);
  const dump = await takeUp(DATABASE_NAME, toBase64url(raw), plainRecords);
  writeFileSync(fileOf(version), `${JSON.stringify(dump, null, 1)}\n`);
}

describe('databases of released versions', async () => {
  if (process.env.WRITE_FIXTURE && !existsSync(fileOf(DATABASE_VERSION))) await writeFixture(DATABASE_VERSION);

  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  for (let version = 1; version <= DATABASE_VERSION; version++) {
    const dump = JSON.parse(readFileSync(fileOf(version), 'utf8')) as DatabaseDump;

    it(`version ${version} opens with every record as it was`, async () => {
      await layDown(dump);
      const { vault, records } = app();
      expect(await vault.ready()).toEqual({ ok: true, value: undefined });
      for (const store of Object.keys(plainRecords) as StoreName[]) {
        expect(await records.all(store)).toEqual({ ok: true, value: dump.plain[store] });
      }
    });

    it(`version ${version} takes new records beside the old ones`, async () => {
      await layDown(dump);
      const { vault, records } = app();
      await vault.ready();
      const fresh = { v: 1, id: 'settings', layout: 'all' } as const;
      expect((await records.commit([{ store: 'settings', record: fresh }])).ok).toBe(true);
      expect(await records.all('settings')).toEqual({ ok: true, value: [fresh] });
    });

    it(`version ${version} says key-gone when the key is not there, and keeps its records`, async () => {
      await layDown({ ...dump, deviceKey: { ...dump.deviceKey, box: dump.deviceKey.iv } });
      const { vault, store } = app();
      expect(await vault.ready()).toMatchObject({ ok: false, fault: { code: 'key-gone' } });
      const entries = await store.readAll('entries');
      expect(entries.ok && entries.value).toHaveLength(dump.boxes.entries?.length ?? -1);
    });
  }
});
