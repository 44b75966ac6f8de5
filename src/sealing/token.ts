// The phone's half of the tokens: blind, check the proof, unblind. RFC 9497 POPRF, P-256 with SHA-256. Knows no enrolment.
import { p256, p256_oprf } from '@noble/curves/nist.js';
import { tokenInfo } from '#contract/byte-layout.ts';
import type { TokenRecord } from '#contract/stored-record.ts';
import type { TokenAnswer } from '#contract/token.ts';
import { bytesOf } from '#sealing/parsed-bytes.ts';
import { toBase64url } from '#shared/bytes.ts';
import type { Random } from '#shared/random.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** A fresh nonce and blind for one atom. `issuerPk` is a point (checked with the manifest); anything else throws. */
export function blindToken(issuerPk: string, batch: string, index: number, random: Random): TokenRecord {
  const nonce = random.bytes(32);
  const poprf = p256_oprf.poprf(tokenInfo(bytesOf(batch), index));
  const made = poprf.blind(nonce, bytesOf(issuerPk), (length = 32) => new Uint8Array(random.bytes(length)));
  return {
    v: 1,
    id: `${batch}.${index}`,
    batch,
    index,
    nonce: toBase64url(nonce),
    blind: toBase64url(made.blind),
    blinded: toBase64url(made.blinded),
    tweakedKey: toBase64url(made.tweakedKey),
    output: null,
    refused: null,
  };
}

/** The token with its output. Fault: token-wrong when the proof does not hold for the key the token was blinded for. */
export function unblindToken(token: TokenRecord, answer: TokenAnswer): Result<TokenRecord> {
  try {
    const output = p256_oprf
      .poprf(tokenInfo(bytesOf(token.batch), token.index))
      .finalize(
        bytesOf(token.nonce),
        bytesOf(token.blind),
        bytesOf(answer.evaluated),
        bytesOf(token.blinded),
        bytesOf(answer.proof),
        bytesOf(token.tweakedKey),
      );
    return ok({ ...token, output: toBase64url(output) });
  } catch {
    return fail('token-wrong', 'proof');
  }
}

/** Is this base64url text a P-256 point (33 or 65 bytes, not the identity)? */
export function isCurvePoint(text: string): boolean {
  try {
    p256.Point.fromBytes(bytesOf(text)).assertValidity();
    return true;
  } catch {
    return false;
  }
}
