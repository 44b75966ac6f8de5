// Encryption on the device: AES-GCM 256 under a key that script can use and never read. Knows no database and no meaning of a record.
import type { StoreName } from '#contract/stored-record.ts';
import type { KeyShelf, SealedRecord, SealedStore, Vault } from '#domain/ports.ts';
import { concatBytes, equalBytes, utf8 } from '#shared/bytes.ts';
import type { Random } from '#shared/random.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** What lies on the shelf. The probe shows at every start that the key that came back still opens what it sealed. */
interface KeptKey {
  readonly v: 1;
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly box: Uint8Array<ArrayBuffer>;
}
interface VaultParts {
  readonly shelf: KeyShelf;
  /** Asked before a key is made: a key is never made over records that another key sealed. */
  readonly store: Pick<SealedStore, 'isEmpty'>;
  readonly random?: Random;
}

// NIST SP 800-38D, 8.2.2: a random iv of 96 bits, good for 2^32 records under one key.
const IV_BYTES = 12;
const ZERO = new Uint8Array(1);
const PROBE = utf8('framsteg key probe v1');
// The version of the sealed form stands in front: a record of another store, id or form does not open as this one.
const aadOf = (store: StoreName, id: string) => concatBytes(utf8('framsteg record v1'), ZERO, utf8(store), ZERO, utf8(id));

const systemRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };

/** Faults of `ready`: key-gone, key-unkept, not-secure, and the shelf's own. After a fault nothing can be sealed or opened. */
export function createVault({ shelf, store, random = systemRandom }: VaultParts): Vault {
  let key: CryptoKey | null = null;
  /** Counts drops, so that a key on its way when "Close quickly" is pressed does not come back. */
  let dropped = 0;
  let underWay: Promise<Result<void>> | null = null;

  async function encrypt(under: CryptoKey, plain: Uint8Array, aad: Uint8Array<ArrayBuffer>) {
    const iv = Uint8Array.from(random.bytes(IV_BYTES));
    const box = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: aad, tagLength: 128 },
      under,
      Uint8Array.from(plain),
    );
    return { iv, box: new Uint8Array(box) };
  }
  async function decrypt(
    under: CryptoKey,
    iv: Uint8Array<ArrayBuffer>,
    box: Uint8Array<ArrayBuffer>,
    aad: Uint8Array<ArrayBuffer>,
  ) {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: aad, tagLength: 128 }, under, box);
    return new Uint8Array(plain);
  }

  /** The key, when what lay on the shelf still works. Some browsers hand back null, or a key that opens nothing. */
  async function provenKey(kept: unknown): Promise<CryptoKey | null> {
    try {
      const { key: found, iv, box } = kept as KeptKey;
      if (!equalBytes(await decrypt(found, iv, box, PROBE), PROBE)) return null;
      const again = await encrypt(found, PROBE, PROBE);
      return equalBytes(await decrypt(found, again.iv, again.box, PROBE), PROBE) ? found : null;
    } catch {
      return null;
    }
  }

  async function makeKey(): Promise<Result<CryptoKey>> {
    let kept: KeptKey;
    try {
      const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
      kept = { v: 1, key: made, ...(await encrypt(made, PROBE, PROBE)) };
    } catch (error) {
      return fail('key-unkept', String(error));
    }
    const written = await shelf.writeKey(kept);
    if (!written.ok) return written;
    const back = await shelf.readKey();
    if (!back.ok) return back;
    const proven = await provenKey(back.value);
    if (proven) return ok(proven);
    await shelf.clearKey();
    return fail('key-unkept', 'the key did not come back as it was written');
  }

  async function findKey(): Promise<Result<CryptoKey>> {
    // Browsers hide it where the connection is open to others.
    if (!globalThis.crypto?.subtle) return fail('not-secure');
    const kept = await shelf.readKey();
    // A shelf that could not be read says nothing about the key: never make one then.
    if (!kept.ok) return kept;
    const proven = await provenKey(kept.value);
    if (proven) return ok(proven);
    const empty = await store.isEmpty();
    if (!empty.ok) return empty;
    if (!empty.value) return fail('key-gone', kept.value === undefined ? 'no key' : 'the key does not work');
    if (kept.value !== undefined) {
      const cleared = await shelf.clearKey();
      if (!cleared.ok) return cleared;
    }
    return makeKey();
  }

  async function load(): Promise<Result<void>> {
    const before = dropped;
    const found = await findKey();
    if (!found.ok) return found;
    if (before !== dropped) return fail('key-missing', 'dropped meanwhile');
    key = found.value;
    return ok();
  }

  return {
    ready() {
      if (key) return Promise.resolve(ok());
      underWay ??= load().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    async seal(storeName, id, plain) {
      if (!key) return fail('key-missing', 'not ready');
      return ok({ id, ...(await encrypt(key, plain, aadOf(storeName, id))) });
    },
    async open(storeName, record: SealedRecord) {
      if (!key) return fail('key-missing', 'not ready');
      try {
        return ok(await decrypt(key, record.iv, record.box, aadOf(storeName, record.id)));
      } catch {
        // The engine's message says nothing, and a record's id is nobody's business in a report.
        return fail('sealed-damaged', storeName);
      }
    },
    drop() {
      key = null;
      dropped += 1;
      underWay = null;
    },
  };
}
