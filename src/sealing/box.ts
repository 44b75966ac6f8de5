// A box for keys: AES-256-GCM, iv(12) ‖ ciphertext ‖ tag(16). Knows nothing of what lies in it.
import type { WebKey } from '#sealing/web-key.ts';
import { concatBytes } from '#shared/bytes.ts';
import type { Random } from '#shared/random.ts';

const IV_BYTES = 12;

/** 32 bytes to a key that cannot be read out again. */
export function wrappingKeyOf(bytes: Uint8Array<ArrayBuffer>): Promise<WebKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export async function sealBox(
  key: WebKey,
  aad: Uint8Array<ArrayBuffer>,
  plain: Uint8Array<ArrayBuffer>,
  random: Random,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = new Uint8Array(random.bytes(IV_BYTES));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, plain);
  return concatBytes(iv, new Uint8Array(sealed));
}

/** Null for another key, another aad, or any changed or missing byte. */
export async function openBox(
  key: WebKey,
  aad: Uint8Array<ArrayBuffer>,
  box: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const algorithm = { name: 'AES-GCM', iv: concatBytes(box.subarray(0, IV_BYTES)), additionalData: aad };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, concatBytes(box.subarray(IV_BYTES))));
  } catch {
    return null;
  }
}
