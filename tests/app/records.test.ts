// Typed records over vault and store: sealed first, one transaction, and never a write after a failed read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecords } from '#app/records.ts';
import { type Draft, RECORD_VERSIONS, STORE_NAMES } from '#contract/stored-record.ts';
import { createMemoryDisk, createMemoryStore } from '#demo/memory-store.ts';
import { createMemoryVault } from '#demo/memory-vault.ts';
import type { SealedChange } from '#domain/ports.ts';
import { utf8 } from '#shared/bytes.ts';
import { ok } from '#shared/result.ts';

const draft = (id: string, over: Partial<Draft> = {}): Draft => ({
  v: 1,
  id,
  startedAt: 1,
  updatedAt: 2,
  place: 'me',
  instrument: 'ors',
  instrumentVersion: 1,
  pack: { id: 'own', version: 1 },
  language: 'sv',
  mode: 'line',
  layout: 'one',
  heldBy: 'self',
  lineLengthPx: null,
  answers: { me: 0, family: null },
  texts: { more: 'Å, ä och ö.\nNy rad.' },
  scale: null,
  ...over,
});
const save = (record: Draft) => ({ store: 'drafts', record }) as const;

async function phone(disk = createMemoryDisk()) {
  const store = createMemoryStore(disk);
  const vault = createMemoryVault({ shelf: store, store });
  await vault.ready();
  /** Writes past the records' own rules, as a newer or a broken version of the app would. */
  async function smuggle(id: string, plain: Uint8Array) {
    const sealed = await vault.seal('drafts', id, plain);
    if (sealed.ok) await store.commit([{ store: 'drafts', id, record: sealed.value }]);
  }
  return { disk, store, vault, smuggle, records: createRecords(vault, store) };
}

describe('records', () => {
  it('come back as they were saved: zero is not null, and null is kept', async () => {
    const { records, disk } = await phone();
    await records.commit([save(draft('ors'))]);
    const again = await phone(disk);
    expect(await again.records.all('drafts')).toEqual({ ok: true, value: [draft('ors')] });
  });

  it('come back as they were saved, whatever was answered and written', async () => {
    const tenths = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
    const words = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !/\p{Cc}/u.test(text.replaceAll('\n', '')));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, tenths), fc.dictionary(name, words), async (answers, texts) => {
        const { records } = await phone();
        const record = draft('ors', { answers: { ...answers }, texts: { ...texts } });
        expect(await records.commit([save(record)])).toEqual(ok());
        expect(await records.all('drafts')).toEqual(ok([record]));
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  it('are written together or not at all', async () => {
    const { records, store } = await phone();
    store.failWith('storage-full', ['commit']);
    const settings = { store: 'settings', record: { v: 1, id: 'settings', layout: null } } as const;
    expect(await records.commit([save(draft('a')), settings])).toMatchObject({ ok: false, fault: { code: 'storage-full' } });
    store.failWith(null);
    expect(await records.all('drafts')).toEqual(ok([]));
    expect((await records.commit([save(draft('a')), settings])).ok).toBe(true);
    expect(await records.all('settings')).toEqual(ok([settings.record]));
  });

  it('are all sealed before the transaction is asked for', async () => {
    const { store, vault } = await phone();
    const seen: string[] = [];
    const records = createRecords(
      {
        ...vault,
        seal: (...args) => {
          seen.push('seal');
          return vault.seal(...args);
        },
      },
      {
        ...store,
        commit: (changes: readonly SealedChange[]) => {
          seen.push('commit');
          return store.commit(changes);
        },
      },
    );
    await records.commit([save(draft('a')), save(draft('b'))]);
    expect(seen).toEqual(['seal', 'seal', 'commit']);
  });

  it('are written in the order they were asked for, and a read sees what was asked before it', async () => {
    const { records } = await phone();
    const commits = Array.from({ length: 30 }, (_, i) => records.commit([save(draft('a', { updatedAt: i }))]));
    expect(await records.all('drafts')).toEqual(ok([draft('a', { updatedAt: 29 })]));
    expect((await Promise.all(commits)).every((result) => result.ok)).toBe(true);
    await records.commit([{ store: 'drafts', erase: 'a' }]);
    expect(await records.all('drafts')).toEqual(ok([]));
  });

  it('go on after a commit that failed', async () => {
    const { records, store } = await phone();
    store.failWith('storage-full', ['commit']);
    const first = records.commit([save(draft('a'))]);
    expect(await first).toMatchObject({ ok: false });
    store.failWith(null);
    expect((await records.commit([save(draft('b'))])).ok).toBe(true);
  });

  it('that do not fit the contract are never written, since they would close the store to reading', async () => {
    const { records, disk } = await phone();
    const bad = save(draft('a', { texts: { more: 'x'.repeat(2001) } }));
    expect(await records.commit([save(draft('b')), bad])).toMatchObject({ ok: false, fault: { code: 'malformed' } });
    expect(disk.stores.drafts.size).toBe(0);
  });

  it('have a known version in every store', () => {
    expect(Object.keys(RECORD_VERSIONS).sort()).toEqual([...STORE_NAMES].sort());
  });
});

describe('a store that cannot be read whole', () => {
  const text = (value: unknown) => utf8(JSON.stringify(value));
  const cases: [string, string, Uint8Array][] = [
    ['does not open', 'storage-corrupt', new Uint8Array()],
    ['is not text', 'storage-corrupt', new Uint8Array([0xff, 0xfe])],
    ['is not JSON', 'storage-corrupt', utf8('{')],
    ['is null', 'storage-corrupt', text(null)],
    ['does not fit', 'storage-corrupt', text({ ...draft('bad'), answers: { me: 101 } })],
    ['has a field too many', 'storage-corrupt', text({ ...draft('bad'), more: 1 })],
    ['carries another id inside', 'storage-corrupt', text(draft('other'))],
    ['is of a newer version', 'storage-newer', text({ ...draft('bad'), v: 2, more: 1 })],
  ];
  for (const [what, code, plain] of cases) {
    it(`says ${code} and takes no write when one record ${what}`, async () => {
      const { records, smuggle, disk } = await phone();
      await records.commit([save(draft('good'))]);
      await smuggle('bad', plain);
      const broken = disk.stores.drafts.get('bad');
      if (what === 'does not open') broken?.box.fill(0);
      expect(await records.all('drafts')).toMatchObject({ ok: false, fault: { code } });
      const before = JSON.stringify([...disk.stores.drafts]);
      expect(await records.commit([save(draft('good', { updatedAt: 9 }))])).toMatchObject({ ok: false, fault: { code } });
      expect(await records.commit([{ store: 'drafts', erase: 'bad' }])).toMatchObject({ ok: false, fault: { code } });
      const both = [{ store: 'events', erase: 'none' } as const, save(draft('new'))];
      expect(await records.commit(both)).toMatchObject({ ok: false, fault: { code } });
      expect(JSON.stringify([...disk.stores.drafts])).toBe(before);
    });
  }

  it('keeps the other stores open for writing', async () => {
    const { records, smuggle } = await phone();
    await smuggle('bad', utf8('{'));
    await records.all('drafts');
    expect((await records.commit([{ store: 'events', erase: 'none' }])).ok).toBe(true);
  });

  it('takes writes again as soon as it was read', async () => {
    const { records, store } = await phone();
    store.failWith('storage-closed', ['read']);
    expect(await records.all('drafts')).toMatchObject({ ok: false, fault: { code: 'storage-closed' } });
    store.failWith(null);
    expect(await records.commit([save(draft('a'))])).toMatchObject({ ok: false, fault: { code: 'storage-closed' } });
    expect(await records.all('drafts')).toEqual(ok([]));
    expect((await records.commit([save(draft('a'))])).ok).toBe(true);
  });

  it('refuses also a commit that was still sealing when the read failed', async () => {
    const { store, vault, disk } = await phone();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = { ...vault, seal: (...args: Parameters<typeof vault.seal>) => held.then(() => vault.seal(...args)) };
    const records = createRecords(slow, store);
    store.failWith('storage-closed', ['read']);
    const read = records.all('drafts');
    const commit = records.commit([save(draft('a'))]);
    await read;
    release();
    expect(await commit).toMatchObject({ ok: false, fault: { code: 'storage-closed' } });
    expect(disk.stores.drafts.size).toBe(0);
  });

  it('names no answer and no words in the fault', async () => {
    const { records, smuggle } = await phone();
    await smuggle('bad', text({ ...draft('bad'), texts: { more: 'hemligt'.repeat(500) } }));
    expect(JSON.stringify(await records.all('drafts'))).not.toContain('hemligt');
  });
});
