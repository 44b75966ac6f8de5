// The one use of HPKE: RFC 9180 base mode, P-256, HKDF-SHA256, AES-128-GCM, one message per encapsulation. Knows no values.
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { WebKey } from '#sealing/web-key.ts';
import { concatBytes } from '#shared/bytes.ts';

const ENC_BYTES = 65;
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });

/** Both halves: with them at hand the library need not read the private one out, which then stays unreadable. */
export interface HpkePair {
  readonly publicKey: WebKey;
  readonly privateKey: WebKey;
}

/** `publicKey` 65 bytes, `privateKey` PKCS8. */
export async function makeHpkePair(): Promise<{ publicKey: Uint8Array<ArrayBuffer>; privateKey: Uint8Array<ArrayBuffer> }> {
  const pair = await suite.kem.generateKeyPair();
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

/** Rejects on a point off the curve or bytes that are not PKCS8. */
export async function hpkePairOf(publicKey: Uint8Array, pkcs8: Uint8Array<ArrayBuffer>): Promise<HpkePair> {
  return {
    publicKey: await suite.kem.deserializePublicKey(publicKey),
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']),
  };
}

/** enc(65) ‖ ciphertext ‖ tag(16). Rejects when `publicKey` is no point. */
export async function hpkeSeal(
  publicKey: Uint8Array,
  info: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const sealed = await suite.seal({ recipientPublicKey, info }, plaintext, aad);
  return concatBytes(new Uint8Array(sealed.enc), new Uint8Array(sealed.ct));
}

/** Null for anything that was not sealed to this key with this info and aad. */
export async function hpkeOpen(
  pair: HpkePair,
  info: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const enc = sealed.subarray(0, ENC_BYTES);
    return new Uint8Array(await suite.open({ recipientKey: pair, enc, info }, sealed.subarray(ENC_BYTES), aad));
  } catch {
    return null;
  }
}
