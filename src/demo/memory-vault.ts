// Memory twin of the vault: bound and checked like the real one, but it hides nothing. For tests and simulated phones only.
import type { StoreName } from '#contract/stored-record.ts';
import type { KeyShelf, SealedRecord, SealedStore, Vault } from '#domain/ports.ts';
import { concatBytes, equalBytes, utf8 } from '#shared/bytes.ts';
import { fail, ok, type Result } from '#shared/result.ts';

interface Parts {
  readonly shelf: KeyShelf;
  readonly store: Pick<SealedStore, 'isEmpty'>;
}
const isKey = (value: unknown): value is { toyKey: number } => typeof (value as { toyKey?: unknown } | null)?.toyKey === 'number';
let made = 0;

/** FNV-1a, 32 bits: enough to notice a changed byte in a test. https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function checksum(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return new Uint8Array([sum >>> 24, sum >>> 16, sum >>> 8, sum]);
}

export function createMemoryVault({ shelf, store }: Parts): Vault {
  let key: number | null = null;
  let sealed = 0;
  const bound = (name: StoreName, id: string, iv: Uint8Array, plain: Uint8Array) =>
    checksum(concatBytes(utf8(`${key}\0${name}\0${id}\0`), iv, plain));

  async function findKey(): Promise<Result<number>> {
    const kept = await shelf.readKey();
    if (!kept.ok) return kept;
    if (isKey(kept.value)) return ok(kept.value.toyKey);
    const empty = await store.isEmpty();
    if (!empty.ok) return empty;
    if (!empty.value) return fail('key-gone');
    if (kept.value !== undefined) await shelf.clearKey();
    const written = await shelf.writeKey({ toyKey: ++made });
    if (!written.ok) return written;
    const back = await shelf.readKey();
    if (!back.ok) return back;
    if (isKey(back.value)) return ok(back.value.toyKey);
    await shelf.clearKey();
    return fail('key-unkept');
  }

  return {
    async ready() {
      if (key !== null) return ok();
      const found = await findKey();
      if (!found.ok) return found;
      key = found.value;
      return ok();
    },
    async seal(name, id, plain) {
      if (key === null) return fail('key-missing');
      sealed += 1;
      const iv = new Uint8Array([sealed >> 24, sealed >> 16, sealed >> 8, sealed]);
      return ok({ id, iv, box: concatBytes(bound(name, id, iv, plain), plain) });
    },
    async open(name, { id, iv, box }: SealedRecord) {
      if (key === null) return fail('key-missing');
      const plain = box.slice(4);
      return equalBytes(bound(name, id, iv, plain), box.subarray(0, 4)) ? ok(plain) : fail('sealed-damaged', name);
    },
    drop() {
      key = null;
    },
  };
}
