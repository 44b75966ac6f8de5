// The server's half of the tokens: RFC 9497 POPRF, P-256 with SHA-256. It sees blinded points, never a nonce before it is spent.
import { p256, p256_oprf } from '@noble/curves/nist.js';
import { equalBytes } from '#shared/bytes.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** `secretKey` 32 bytes, `publicKey` 33 bytes (compressed). RFC 9497 §3.2. */
export function makeIssuerKey(): { secretKey: Uint8Array; publicKey: Uint8Array } {
  return p256_oprf.oprf.generateKeyPair();
}

/**
 * Evaluates a blinded element for `info` (byte-layout's token info, 33 bytes) and proves that the named key did it.
 * Out: `evaluated` 33 bytes, `proof` 64 bytes. Fault: malformed when `blinded` is no point or the identity.
 * Throws when the two halves of the key do not belong together: every phone would refuse the proof. RFC 9497 §3.3.3.
 */
export function evaluateBlinded(
  secretKey: Uint8Array,
  publicKey: Uint8Array,
  info: Uint8Array,
  blinded: Uint8Array,
): Result<{ evaluated: Uint8Array; proof: Uint8Array }> {
  if (!equalBytes(p256.getPublicKey(secretKey), publicKey)) throw new Error('issuer key: public and secret half differ');
  try {
    return ok(p256_oprf.poprf(info).blindEvaluate(secretKey, blinded));
  } catch {
    return fail('malformed', 'blinded: not a point');
  }
}

/** What a spent token must show: 32 bytes for this nonce (32 bytes) and `info`. RFC 9497 §3.3.3, Evaluate. */
export function tokenOutput(secretKey: Uint8Array, info: Uint8Array, nonce: Uint8Array): Uint8Array {
  return p256_oprf.poprf(info).evaluate(secretKey, nonce);
}
