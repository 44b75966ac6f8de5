// Typed records in, sealed boxes out, and back. The one place that holds "a failed read is never followed by a write".
import { RECORD_VERSIONS, type RecordTypes, recordParsers, type StoreName } from '#contract/stored-record.ts';
import type { Change, Records, SealedChange, SealedRecord, SealedStore, Vault } from '#domain/ports.ts';
import { fromUtf8, utf8 } from '#shared/bytes.ts';
import { type Fault, fail, ok, type Result } from '#shared/result.ts';

/** One record from its opened bytes: storage-newer for a higher `v`, storage-corrupt for everything else that does not fit. */
function parseRecord<S extends StoreName>(store: S, id: string, plain: Uint8Array): Result<RecordTypes[S]> {
  let value: { v?: unknown } | null;
  try {
    value = JSON.parse(fromUtf8(plain));
  } catch {
    return fail('storage-corrupt', `${store}: not JSON`);
  }
  if (typeof value?.v === 'number' && value.v > RECORD_VERSIONS[store]) return fail('storage-newer', store);
  const parsed = recordParsers[store](value) as Result<RecordTypes[S]>;
  if (!parsed.ok) return fail('storage-corrupt', `${store}: ${parsed.fault.detail}`);
  return parsed.value.id === id ? parsed : fail('storage-corrupt', `${store}: another id inside`);
}

/**
 * `all`: every record of a store, or one fault when any of them fails. `commit`: sealed first, then one transaction, one commit
 * at a time. A store whose last read failed takes no commits until a read of it succeeds; the commit answers with that fault.
 */
export function createRecords(vault: Vault, sealed: SealedStore): Records {
  const unread = new Map<StoreName, Fault>();
  let lastCommit: Promise<unknown> = Promise.resolve();

  async function openOne<S extends StoreName>(store: S, record: SealedRecord): Promise<Result<RecordTypes[S]>> {
    const plain = await vault.open(store, record);
    if (plain.ok) return parseRecord(store, record.id, plain.value);
    return plain.fault.code === 'sealed-damaged' ? fail('storage-corrupt', `${store}: does not open`) : plain;
  }

  async function readStore<S extends StoreName>(store: S): Promise<Result<RecordTypes[S][]>> {
    const boxes = await sealed.readAll(store);
    if (!boxes.ok) return boxes;
    const opened = await Promise.all(boxes.value.map((box) => openOne(store, box)));
    const records: RecordTypes[S][] = [];
    for (const one of opened) {
      if (!one.ok) return one;
      records.push(one.value);
    }
    return ok(records);
  }

  async function sealOne(change: Change): Promise<Result<SealedChange>> {
    const { store } = change;
    if ('erase' in change) return ok({ store, id: change.erase, record: null });
    // What could not be read back is never written: one record that does not fit would close the whole store.
    const fits = recordParsers[store](change.record);
    if (!fits.ok) return fail('malformed', `${store}: ${fits.fault.detail}`);
    const { id } = change.record;
    const box = await vault.seal(store, id, utf8(JSON.stringify(fits.value)));
    return box.ok ? ok({ store, id, record: box.value }) : box;
  }

  const refusalOf = (changes: readonly Change[]) =>
    changes.map(({ store }) => unread.get(store)).find((fault) => fault !== undefined);

  async function commitNow(changes: readonly Change[]): Promise<Result<void>> {
    const boxes: SealedChange[] = [];
    for (const box of await Promise.all(changes.map(sealOne))) {
      if (!box.ok) return box;
      boxes.push(box.value);
    }
    // Asked last, because a read may have failed while we sealed.
    const refusal = refusalOf(changes);
    return refusal ? { ok: false, fault: refusal } : sealed.commit(boxes);
  }

  return {
    async all(store) {
      // What was saved before the question is in the answer.
      await lastCommit;
      const read = await readStore(store);
      if (read.ok) unread.delete(store);
      else unread.set(store, read.fault);
      return read;
    },
    commit(changes) {
      const mine = lastCommit.then(() => commitNow(changes));
      lastCommit = mine.catch(() => {});
      return mine;
    },
  };
}
