// What only the real vault can promise: the key cannot be read, the iv is fresh, and the database holds nothing readable.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '#demo/memory-store.ts';
import { utf8 } from '#shared/bytes.ts';
import { createIndexedDbStore } from '#storage/indexed-db-store.ts';
import { createVault } from '#vault/vault.ts';

describe('the vault on WebCrypto', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('keeps a key that no script can take out', async () => {
    const store = createMemoryStore();
    await createVault({ shelf: store, store }).ready();
    const { key } = store.disk.key as { key: CryptoKey };
    expect(key.extractable).toBe(false);
    expect(key.algorithm).toEqual({ name: 'AES-GCM', length: 256 });
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('draws twelve fresh bytes for every box', async () => {
    const store = createMemoryStore();
    let drawn = 0;
    const random = { bytes: (length: number) => new Uint8Array(length).fill(++drawn) };
    const vault = createVault({ shelf: store, store, random });
    await vault.ready();
    const before = drawn;
    const boxes = await Promise.all([1, 2, 3].map(() => vault.seal('entries', 'a', utf8('x'))));
    expect(boxes.map((box) => box.ok && [...box.value.iv])).toEqual([1, 2, 3].map((n) => Array(12).fill(before + n)));
  });

  it('adds nothing but sixteen bytes of tag, and leaves the words unreadable', async () => {
    const store = createMemoryStore();
    const vault = createVault({ shelf: store, store });
    await vault.ready();
    const sealed = await vault.seal('entries', 'a', utf8('ångest'));
    if (!sealed.ok) throw new Error(sealed.fault.code);
    expect(sealed.value.box).toHaveLength(utf8('ångest').length + 16);
    expect(Buffer.from(sealed.value.box).includes(Buffer.from('ngest'))).toBe(false);
  });

  it('finds its key again in a real database after a restart', async () => {
    const store = createIndexedDbStore();
    const vault = createVault({ shelf: store, store });
    expect((await vault.ready()).ok).toBe(true);
    const sealed = await vault.seal('drafts', 'a', utf8('x'));
    if (!sealed.ok) throw new Error(sealed.fault.code);
    await store.commit([{ store: 'drafts', id: 'a', record: sealed.value }]);
    const later = createIndexedDbStore();
    const again = createVault({ shelf: later, store: later });
    expect((await again.ready()).ok).toBe(true);
    const read = await later.readAll('drafts');
    expect(read.ok && read.value[0] && (await again.open('drafts', read.value[0]))).toEqual({ ok: true, value: utf8('x') });
  });

  it('does not bring back a key that was dropped while it was being fetched', async () => {
    const store = createMemoryStore();
    const vault = createVault({ shelf: store, store });
    const ready = vault.ready();
    vault.drop();
    expect(await ready).toMatchObject({ ok: false, fault: { code: 'key-missing' } });
    expect(await vault.seal('entries', 'a', utf8('x'))).toMatchObject({ ok: false, fault: { code: 'key-missing' } });
  });

  it('asks the shelf once when it is made ready twice at the same moment', async () => {
    const store = createMemoryStore();
    let reads = 0;
    const shelf = {
      ...store,
      readKey: () => {
        reads += 1;
        return store.readKey();
      },
    };
    const vault = createVault({ shelf, store });
    await Promise.all([vault.ready(), vault.ready()]);
    expect(reads).toBe(2);
  });
});
