// THE byte table: every layout that two programs must agree on, in one place. Vectors: tests/fixtures/byte-layout.json.
// Changing anything here is a new `scheme`, never an edit.
//
// | what                  | bytes                                                                                   |
// | batch                 | SHA-256( canonical JSON of the manifest without signature )                        = 32 |
// | fingerprint           | SHA-256( team public key, 65 bytes )                                               = 32 |
// | token info            | batch ‖ index                                                                      = 33 |
// | token input           | nonce, random                                                                      = 32 |
// | token request, signed | "framsteg token request v1" ‖ 0 ‖ enrolment(16) ‖ batch(32) ‖ index ‖ blinded(33)       |
// | slot                  | SHA-256( "slot" ‖ batch(32) ‖ index ‖ nonce(32) )                                  = 32 |
// | HPKE info             | batch ‖ index                                                                      = 33 |
// | HPKE AAD              | "coarse" or "fine"                                                                      |
// | plaintext             | 1 ‖ slot(32) ‖ value, big endian (2) ‖ zeros(29)                                   = 64 |
// | sealed atom           | enc(65) ‖ ciphertext(64) ‖ tag(16)                                                = 145 |
// | signed document       | LABEL ‖ 0 ‖ canonical JSON of the document                                              |
// | round code            | SHA-256( batch ‖ batch ‖ … sorted bytewise ), first 44 bits as four words               |
// | fingerprint words     | first 44 bits of the fingerprint as four words                                          |
// | team secret           | 1 ‖ team public key(65) ‖ round-wrapping key(32) ‖ signing key, PKCS8                     |
// | passphrase            | Unicode NFC, lower case, without spaces, dashes and invisible characters                |
// | passphrase key        | PBKDF2-SHA-256( passphrase, salt(16), iterations )                                 = 32 |
// | wrapped team key      | iv(12) ‖ AES-256-GCM( team secret ) ‖ tag(16); AAD "framsteg team key v1"               |
// | wrapped round key     | iv(12) ‖ AES-256-GCM( PKCS8 ) ‖ tag(16); AAD "framsteg round key v1" ‖ 0 ‖ hpkePk(65)    |
// `index` is one byte. ‖ joins. Text is UTF-8.
import { concatBytes, utf8 } from '#shared/bytes.ts';
import { fail, ok, type Result } from '#shared/result.ts';

export const SCHEME = 'poprf-p256-sha256+hpke-p256-hkdf-sha256-aes128gcm';
export const PLAINTEXT_BYTES = 64;
export const SEALED_BYTES = 145;
/** Labels keep a signature on one kind of document from being read as another's. */
export const SIGNED_LABELS = {
  profile: 'framsteg profile v1',
  manifest: 'framsteg manifest v1',
  cancel: 'framsteg cancel v1',
  summary: 'framsteg summary v1',
  goal: 'framsteg goal v1',
} as const;
export type SignedKind = keyof typeof SIGNED_LABELS;
export type Tier = 'coarse' | 'fine';

const ZERO = new Uint8Array([0]);

/** Also the HPKE info. `batch` 32 bytes, `index` 0..255. */
export const tokenInfo = (batch: Uint8Array, index: number) => concatBytes(batch, new Uint8Array([index]));

export const tokenRequestBytes = (enrolment: Uint8Array, batch: Uint8Array, index: number, blinded: Uint8Array) =>
  concatBytes(utf8('framsteg token request v1'), ZERO, enrolment, batch, new Uint8Array([index]), blinded);

/** What SHA-256 turns into the slot. */
export const slotBytes = (batch: Uint8Array, index: number, nonce: Uint8Array) =>
  concatBytes(utf8('slot'), batch, new Uint8Array([index]), nonce);

export const tierAad = (tier: Tier) => utf8(tier);

export const teamKeyAad = utf8('framsteg team key v1');
/** Ties a wrapped private key to its public half (65 bytes), so that nobody can hand back another round's. */
export const roundKeyAad = (hpkePk: Uint8Array) => concatBytes(utf8('framsteg round key v1'), ZERO, hpkePk);

export const signedBytes = (kind: SignedKind, canonical: string) => concatBytes(utf8(SIGNED_LABELS[kind]), ZERO, utf8(canonical));

/** `slot` 32 bytes; `value` is a class of the tier's alphabet, 0..65535. */
export function toPlaintext(slot: Uint8Array, value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PLAINTEXT_BYTES);
  bytes[0] = 1;
  bytes.set(slot, 1);
  bytes[33] = value >> 8;
  bytes[34] = value & 0xff;
  return bytes;
}

/** Refuses another version, another length and padding that is not zero: `sealed-damaged`. */
export function parsePlaintext(bytes: Uint8Array): Result<{ slot: Uint8Array; value: number }> {
  if (bytes.length !== PLAINTEXT_BYTES || bytes[0] !== 1) return fail('sealed-damaged', 'version or length');
  if (bytes.subarray(35).some((byte) => byte !== 0)) return fail('sealed-damaged', 'padding');
  return ok({ slot: bytes.slice(1, 33), value: ((bytes[33] ?? 0) << 8) | (bytes[34] ?? 0) });
}
