// What every database of sealed records must do. Run against IndexedDB and its memory twin.
import { describe, expect, it } from 'vitest';
import { STORE_NAMES, type StoreName } from '#contract/stored-record.ts';
import type { KeyShelf, SealedChange, SealedRecord, SealedStore } from '#domain/ports.ts';
import type { ErrorCode } from '#shared/error-codes.ts';

/** One device. `start` is a start of the app on it (or another tab), with the database as it lies on the disk. */
export interface Device {
  start(): SealedStore & KeyShelf;
  /** The next commit meets this when it has written `after` records. */
  breakNextCommit(code: ErrorCode, after: number): void;
  /** The browser takes the connection away. */
  closeUnder(): void;
}

export const box = (id: string, fill = 1): SealedRecord => ({
  id,
  iv: new Uint8Array(12).fill(fill),
  box: new Uint8Array([fill, 2, 3]),
});
export const put = (store: StoreName, id: string, fill = 1): SealedChange => ({ store, id, record: box(id, fill) });
const byId = (records: readonly SealedRecord[]) => [...records].sort((a, b) => a.id.localeCompare(b.id));
async function idsOf(store: SealedStore, name: StoreName) {
  const read = await store.readAll(name);
  return read.ok ? byId(read.value).map(({ id }) => id) : read.fault.code;
}

export function describeSealedStore(name: string, newDevice: () => Device) {
  describe(`sealed store: ${name}`, () => {
    it('is empty on a new device, in every store', async () => {
      const store = newDevice().start();
      expect(await store.isEmpty()).toEqual({ ok: true, value: true });
      for (const each of STORE_NAMES) expect(await store.readAll(each)).toEqual({ ok: true, value: [] });
    });

    it('gives back the same bytes after a restart', async () => {
      const device = newDevice();
      expect(await device.start().commit([put('entries', 'a', 7), put('outbox', 'b', 8)])).toEqual({
        ok: true,
        value: undefined,
      });
      const after = device.start();
      expect(await after.readAll('entries')).toEqual({ ok: true, value: [box('a', 7)] });
      expect(await after.readAll('outbox')).toEqual({ ok: true, value: [box('b', 8)] });
      expect(await after.isEmpty()).toEqual({ ok: true, value: false });
    });

    it('keeps nothing of a buffer that is changed after the commit', async () => {
      const device = newDevice();
      const store = device.start();
      const record = box('a', 7);
      await store.commit([{ store: 'entries', id: 'a', record }]);
      record.box.fill(0);
      expect(await store.readAll('entries')).toEqual({ ok: true, value: [box('a', 7)] });
    });

    it('applies the changes of one commit in order: the last one stands', async () => {
      const store = newDevice().start();
      await store.commit([
        put('drafts', 'a', 1),
        put('drafts', 'a', 2),
        put('drafts', 'b', 1),
        { store: 'drafts', id: 'b', record: null },
      ]);
      expect(await store.readAll('drafts')).toEqual({ ok: true, value: [box('a', 2)] });
    });

    it('takes deleting what is not there and an empty commit as done', async () => {
      const store = newDevice().start();
      expect((await store.commit([{ store: 'drafts', id: 'none', record: null }])).ok).toBe(true);
      expect((await store.commit([])).ok).toBe(true);
    });

    for (const code of ['storage-full', 'storage-closed'] as const) {
      it(`leaves nothing of a commit that met ${code} half-way, and everything that was acknowledged before`, async () => {
        const device = newDevice();
        const store = device.start();
        await store.commit([put('entries', 'kept', 1), put('drafts', 'kept', 1)]);
        device.breakNextCommit(code, 1);
        const broken = await store.commit([
          put('entries', 'new', 2),
          put('entries', 'kept', 9),
          { store: 'drafts', id: 'kept', record: null },
        ]);
        expect(broken).toMatchObject({ ok: false, fault: { code } });
        for (const each of [store, device.start()]) {
          expect(await each.readAll('entries')).toEqual({ ok: true, value: [box('kept', 1)] });
          expect(await idsOf(each, 'drafts')).toEqual(['kept']);
        }
      });
    }

    it('works on after the browser took the connection away', async () => {
      const device = newDevice();
      const store = device.start();
      await store.commit([put('entries', 'a')]);
      device.closeUnder();
      expect(await idsOf(store, 'entries')).toEqual(['a']);
      device.closeUnder();
      expect((await store.commit([put('entries', 'b')])).ok).toBe(true);
      expect(await idsOf(device.start(), 'entries')).toEqual(['a', 'b']);
    });

    it('lets two tabs write, each record whole', async () => {
      const device = newDevice();
      const [one, two] = [device.start(), device.start()];
      await Promise.all(
        Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).commit([put('entries', `e${i}`), put('outbox', `e${i}`)])),
      );
      expect(await idsOf(one, 'entries')).toHaveLength(20);
      expect(await idsOf(two, 'outbox')).toEqual(await idsOf(two, 'entries'));
    });

    it('keeps the first key, also when two tabs write one', async () => {
      const device = newDevice();
      const [one, two] = [device.start(), device.start()];
      expect(await one.readKey()).toEqual({ ok: true, value: undefined });
      await Promise.all([one.writeKey({ toyKey: 1 }), two.writeKey({ toyKey: 2 })]);
      expect(await two.readKey()).toEqual(await one.readKey());
      await one.clearKey();
      expect(await two.readKey()).toEqual({ ok: true, value: undefined });
    });

    it('erases records and key, and works on in the tab that erased', async () => {
      const device = newDevice();
      const store = device.start();
      await store.writeKey({ toyKey: 1 });
      await store.commit([put('entries', 'a'), put('settings', 's')]);
      expect((await store.erase()).ok).toBe(true);
      expect(await store.isEmpty()).toEqual({ ok: true, value: true });
      expect(await store.readKey()).toEqual({ ok: true, value: undefined });
      expect((await store.commit([put('entries', 'b')])).ok).toBe(true);
      expect(await idsOf(device.start(), 'entries')).toEqual(['b']);
    });

    it('takes no commit from a tab that was open when another tab erased, because its key is gone', async () => {
      const device = newDevice();
      const [one, two] = [device.start(), device.start()];
      await two.readAll('entries');
      await one.erase();
      expect(await two.commit([put('entries', 'stray')])).toMatchObject({ ok: false, fault: { code: 'storage-closed' } });
      expect(await device.start().isEmpty()).toEqual({ ok: true, value: true });
    });
  });
}
