// The byte table computed a second time, straight from its words with Node's own crypto and nothing of src/sealing:
// two programs that agree by accident are what the vectors are there to catch.
import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  createHash,
  createHmac,
  createPrivateKey,
  type KeyObject,
  pbkdf2Sync,
} from 'node:crypto';
import { p256, p256_hasher } from '@noble/curves/nist.js';

export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
export const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
export const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
export const unb64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
export const sha = (...parts: (Uint8Array | string)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 8785 for the documents of the tests: keys in order, no spaces (their numbers are whole). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

/** 44 bits as text, cut in four. */
export function words(hash: Uint8Array): number[] {
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return [0, 11, 22, 33].map((at) => Number.parseInt(bits.slice(at, at + 11), 2));
}

/** P-256 pair from a 32-byte scalar: uncompressed point, PKCS8 and Node's key. */
export function pairOf(scalar: Uint8Array): { point: Uint8Array; pkcs8: Uint8Array; key: KeyObject } {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(scalar);
  const point = ecdh.getPublicKey();
  const jwk = { kty: 'EC', crv: 'P-256', d: b64(scalar), x: b64(point.subarray(1, 33)), y: b64(point.subarray(33)) };
  const key = createPrivateKey({ format: 'jwk', key: jwk });
  return { point: new Uint8Array(point), pkcs8: new Uint8Array(key.export({ type: 'pkcs8', format: 'der' })), key };
}

const u16 = (n: number) => Buffer.from([n >> 8, n & 0xff]);
const hmac = (key: Uint8Array, ...parts: Uint8Array[]) => {
  const made = createHmac('sha256', key);
  for (const part of parts) made.update(part);
  return made.digest();
};

/** RFC 9180 §5.1, §6: base mode, P-256, HKDF-SHA256, AES-128-GCM, first message. Null when the tag does not hold. */
export function hpkeOpenByHand(scalar: Uint8Array, info: Uint8Array, aad: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  const kem = Buffer.concat([Buffer.from('KEM'), u16(0x10)]);
  const suite = Buffer.concat([Buffer.from('HPKE'), u16(0x10), u16(1), u16(1)]);
  const version = Buffer.from('HPKE-v1');
  const extract = (id: Buffer, salt: Uint8Array, label: string, ikm: Uint8Array) =>
    hmac(salt.length > 0 ? salt : Buffer.alloc(32), version, id, Buffer.from(label), ikm);
  // Every length asked for is at most one block of SHA-256, so the counter stays at 1.
  const expand = (id: Buffer, prk: Uint8Array, label: string, context: Uint8Array, length: number) =>
    hmac(prk, u16(length), version, id, Buffer.from(label), context, Buffer.from([1])).subarray(0, length);
  const none = Buffer.alloc(0);
  const enc = sealed.subarray(0, 65);
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(scalar);
  const prk = extract(kem, none, 'eae_prk', ecdh.computeSecret(enc));
  const shared = expand(kem, prk, 'shared_secret', Buffer.concat([enc, ecdh.getPublicKey()]), 32);
  const context = Buffer.concat([
    Buffer.from([0]),
    extract(suite, none, 'psk_id_hash', none),
    extract(suite, none, 'info_hash', info),
  ]);
  const secret = extract(suite, shared, 'secret', none);
  const cipher = createDecipheriv(
    'aes-128-gcm',
    expand(suite, secret, 'key', context, 16),
    expand(suite, secret, 'base_nonce', context, 12),
  );
  cipher.setAAD(aad);
  cipher.setAuthTag(sealed.subarray(-16));
  try {
    return new Uint8Array(Buffer.concat([cipher.update(sealed.subarray(65, -16)), cipher.final()]));
  } catch {
    return null;
  }
}

/** RFC 9497 §3.3.3, Evaluate of the POPRF, step by step on bare curve arithmetic. */
export function poprfByHand(secretKey: Uint8Array, info: Uint8Array, input: Uint8Array): Uint8Array {
  const context = Buffer.concat([Buffer.from('OPRFV1-'), Buffer.from([2]), Buffer.from('-P256-SHA256')]);
  const framed = (bytes: Uint8Array) => Buffer.concat([u16(bytes.length), bytes]);
  const m = p256_hasher.hashToScalar(Buffer.concat([Buffer.from('Info'), framed(info)]), {
    DST: Buffer.concat([Buffer.from('HashToScalar-'), context]),
  });
  const t = p256.Point.Fn.add(p256.Point.Fn.fromBytes(secretKey), m);
  const element = p256_hasher.hashToCurve(input, { DST: Buffer.concat([Buffer.from('HashToGroup-'), context]) });
  const issued = element.multiply(p256.Point.Fn.inv(t)).toBytes();
  return sha(framed(input), framed(info), framed(issued), 'Finalize');
}

/** iv ‖ AES-256-GCM ‖ tag. */
export function boxByHand(key: Uint8Array, iv: Uint8Array, aad: Uint8Array, plain: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(aad);
  return new Uint8Array(Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

export const passphraseKeyByHand = (letters: string, salt: Uint8Array, iterations: number) =>
  pbkdf2Sync(letters, salt, iterations, 32, 'sha256');
