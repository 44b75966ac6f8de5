// What every vault must do. Run against WebCrypto and its memory twin.
import { describe, expect, it } from 'vitest';
import { createMemoryDisk, createMemoryStore, type MemoryDisk } from '#demo/memory-store.ts';
import type { KeyShelf, SealedRecord, SealedStore, Vault } from '#domain/ports.ts';
import { utf8 } from '#shared/bytes.ts';

type Make = (parts: { shelf: KeyShelf; store: SealedStore }) => Vault;
const plain = utf8('{"v":1,"words":"å ä ö"}');

export function describeVault(name: string, make: Make) {
  const start = (disk: MemoryDisk) => {
    const store = createMemoryStore(disk);
    return { store, vault: make({ shelf: store, store }) };
  };
  async function sealedOn(disk: MemoryDisk) {
    const { store, vault } = start(disk);
    expect(await vault.ready()).toEqual({ ok: true, value: undefined });
    const sealed = await vault.seal('entries', 'a', plain);
    if (!sealed.ok) throw new Error(sealed.fault.code);
    await store.commit([{ store: 'entries', id: 'a', record: sealed.value }]);
    return { store, vault, record: sealed.value };
  }

  describe(`vault: ${name}`, () => {
    it('opens after a restart what it sealed before', async () => {
      const disk = createMemoryDisk();
      const { record } = await sealedOn(disk);
      const { vault } = start(disk);
      await vault.ready();
      expect(await vault.open('entries', record)).toEqual({ ok: true, value: plain });
    });

    it('makes another box each time, and never leaves the words readable in it', async () => {
      const { vault } = await sealedOn(createMemoryDisk());
      const boxes = await Promise.all([1, 2].map(() => vault.seal('entries', 'a', plain)));
      expect(boxes[0]).not.toEqual(boxes[1]);
    });

    it('opens nothing that was moved to another store or id, changed, cut or emptied', async () => {
      const { vault, record } = await sealedOn(createMemoryDisk());
      const changed = record.box.map((byte, i) => (i === record.box.length - 1 ? byte ^ 1 : byte));
      const bad: [Parameters<Vault['open']>[0], SealedRecord][] = [
        ['drafts', record],
        ['entries', { ...record, id: 'b' }],
        ['entries', { ...record, box: changed }],
        ['entries', { ...record, box: record.box.slice(0, -1) }],
        ['entries', { ...record, iv: record.iv.map((byte) => byte ^ 1) }],
        ['entries', { ...record, box: new Uint8Array(0) }],
      ];
      for (const [store, box] of bad) {
        expect(await vault.open(store, box)).toMatchObject({ ok: false, fault: { code: 'sealed-damaged' } });
      }
    });

    it('seals and opens nothing before it is ready, nor after it was dropped, and can be made ready again', async () => {
      const { vault, record } = await sealedOn(createMemoryDisk());
      vault.drop();
      expect(await vault.seal('entries', 'a', plain)).toMatchObject({ ok: false, fault: { code: 'key-missing' } });
      expect(await vault.open('entries', record)).toMatchObject({ ok: false, fault: { code: 'key-missing' } });
      await vault.ready();
      expect((await vault.open('entries', record)).ok).toBe(true);
    });

    for (const left of [undefined, null, {}, 'nonsense']) {
      it(`says key-gone when records lie there and the key came back as ${JSON.stringify(left)}, and makes no other key`, async () => {
        const disk = createMemoryDisk();
        await sealedOn(disk);
        const kept = disk.key;
        disk.key = left;
        expect(await start(disk).vault.ready()).toMatchObject({ ok: false, fault: { code: 'key-gone' } });
        expect(disk.key).toBe(left);
        disk.key = kept;
        expect((await start(disk).vault.ready()).ok).toBe(true);
      });
    }

    it('makes a new key in place of a useless one when there is nothing to lose', async () => {
      const disk = createMemoryDisk();
      disk.key = null;
      expect((await start(disk).vault.ready()).ok).toBe(true);
      disk.key = { v: 1, key: 'broken' };
      expect((await start(disk).vault.ready()).ok).toBe(true);
    });

    it('says key-unkept when the browser does not give the key back, and leaves nothing useless behind', async () => {
      const store = createMemoryStore();
      const shelf: KeyShelf = { ...store, readKey: async () => ({ ok: true, value: null }) };
      expect(await make({ shelf, store }).ready()).toMatchObject({ ok: false, fault: { code: 'key-unkept' } });
      expect(store.disk.key).toBeUndefined();
    });

    it('makes no key when the shelf or the store cannot be read', async () => {
      for (const operation of ['key', 'read'] as const) {
        const store = createMemoryStore();
        store.failWith('storage-blocked', [operation]);
        expect(await make({ shelf: store, store }).ready()).toMatchObject({ ok: false, fault: { code: 'storage-blocked' } });
        expect(store.disk.key).toBeUndefined();
      }
    });

    it('uses one key in two tabs that start at the same moment on a new device', async () => {
      const disk = createMemoryDisk();
      const [one, two] = [start(disk), start(disk)];
      await Promise.all([one.vault.ready(), two.vault.ready()]);
      const sealed = await one.vault.seal('entries', 'a', plain);
      expect(sealed.ok && (await two.vault.open('entries', sealed.value))).toEqual({ ok: true, value: plain });
    });
  });
}
