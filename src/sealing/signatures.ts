// Signing and checking: ECDSA P-256 with SHA-256, r ‖ s, over bytes that name the kind of document. Knows no documents.
import { type SignedKind, signedBytes, tokenRequestBytes } from '#contract/byte-layout.ts';
import { canonicalJson } from '#contract/canonical-json.ts';
import type { TokenRequest } from '#contract/token.ts';
import { bytesOf } from '#sealing/parsed-bytes.ts';
import type { WebKey } from '#sealing/web-key.ts';
import { toBase64url } from '#shared/bytes.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A new pair: `publicKey` 65 bytes, `privateKey` PKCS8. The caller seals the private half at once. */
export async function makeSigningPair(): Promise<{ publicKey: Uint8Array<ArrayBuffer>; privateKey: Uint8Array<ArrayBuffer> }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

/** PKCS8 to a key that can sign and cannot be read out again. Rejects on other bytes. */
export function signingKeyOf(pkcs8: Uint8Array<ArrayBuffer>): Promise<WebKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, CURVE, false, ['sign']);
}

/** Base64url, 64 bytes; different each time, so whoever must repeat the same bytes keeps them. */
export async function signBytes(bytes: Uint8Array<ArrayBuffer>, key: WebKey): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.sign(SIGNATURE, key, bytes)));
}

/** `document` as the contract describes it, without its signature. */
export function signDocument(kind: SignedKind, document: unknown, key: WebKey): Promise<string> {
  return signBytes(signedBytes(kind, canonicalJson(document)), key);
}

/** True when `publicKey` (65 bytes) signed this document as this kind. Never rejects: bad text or a point off the curve is false. */
export function verifyDocument(kind: SignedKind, document: unknown, signature: string, publicKey: string): Promise<boolean> {
  return verified(() => signedBytes(kind, canonicalJson(document)), signature, publicKey);
}

/** True when the enrolment's key signed this request for exactly this batch, index and blinded element. Never rejects. */
export function verifyTokenRequest(request: TokenRequest, publicKey: string): Promise<boolean> {
  const bytes = () =>
    tokenRequestBytes(bytesOf(request.enrolment), bytesOf(request.batch), request.index, bytesOf(request.blinded));
  return verified(bytes, request.signature, publicKey);
}

async function verified(bytes: () => Uint8Array<ArrayBuffer>, signature: string, publicKey: string): Promise<boolean> {
  // Outside the try: a page without WebCrypto is a programming error, not a wrong signature.
  const subtle = crypto.subtle;
  try {
    const key = await subtle.importKey('raw', bytesOf(publicKey), CURVE, false, ['verify']);
    return await subtle.verify(SIGNATURE, key, bytesOf(signature), bytes());
  } catch {
    return false;
  }
}
