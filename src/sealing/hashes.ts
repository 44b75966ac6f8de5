// Everything in the protocol that is a hash: batch, fingerprint, slot, and the four words people compare. Knows no keys.
// Source of every layout: contract/byte-layout.
import { slotBytes } from '#contract/byte-layout.ts';
import { canonicalJson } from '#contract/canonical-json.ts';
import type { Manifest } from '#contract/manifest.ts';
import { bytesOf } from '#sealing/parsed-bytes.ts';
import { concatBytes, toBase64url, utf8 } from '#shared/bytes.ts';

/** 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concatBytes(bytes)));
}

/** The batch id, base64url of 32 bytes: the hash of the manifest without its signature, so nothing in it can change. */
export async function batchOf(manifest: Manifest): Promise<string> {
  return toBase64url(await sha256(utf8(canonicalJson(manifest))));
}

/** `publicKey`: base64url, 65 bytes. Out: base64url, 32 bytes. */
export async function fingerprintOf(publicKey: string): Promise<string> {
  return toBase64url(await sha256(bytesOf(publicKey)));
}

/** Where the bag files an atom, 32 bytes. Only whoever knows the nonce can make it, and it says nothing about the nonce. */
export function slotOf(batch: string, index: number, nonce: string): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(slotBytes(bytesOf(batch), index, bytesOf(nonce)));
}

/** The first 44 bits as four numbers 0..2047, places in the word list of 2,048. `hash` has at least 6 bytes. */
export function wordNumbers(hash: Uint8Array): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = hash;
  return [
    (a << 3) | (b >> 5),
    ((b & 0x1f) << 6) | (c >> 2),
    ((c & 0x03) << 9) | (d << 1) | (e >> 7),
    ((e & 0x7f) << 4) | (f >> 4),
  ];
}

/**
 * Four numbers for all questions of a round, whatever their order: phones and team page show the same words
 * only when the server shows everybody the same round. `batches`: base64url, 32 bytes each.
 */
export async function roundCodeOf(batches: readonly string[]): Promise<readonly number[]> {
  const sorted = batches.map(bytesOf).sort(compareBytes);
  return wordNumbers(await sha256(concatBytes(...sorted)));
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
