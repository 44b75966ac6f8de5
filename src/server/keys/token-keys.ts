// The two things the issuer keys are for, as the door and the bag ask for them. The secrets themselves stay in here.
import { timingSafeEqual } from 'node:crypto';
import { tokenInfo } from '#contract/byte-layout.ts';
import type { TokenAnswer } from '#contract/token.ts';
import { evaluateBlinded, tokenOutput } from '#sealing/issuer.ts';
import type { TokenCheck } from '#server/bag/token-check.ts';
import type { TokenIssuer } from '#server/door/token-issuer.ts';
import type { IssuerKey, Keys } from '#server/keys/key-directory.ts';
import { fromBase64url, toBase64url } from '#shared/bytes.ts';
import { ok, type Result } from '#shared/result.ts';

const bytesOf = (text: string): Uint8Array => fromBase64url(text) ?? new Uint8Array();

export function createTokenKeys(keys: Keys): TokenIssuer & TokenCheck {
  const keyFor = (issuerPk: string): IssuerKey => {
    const key = keys.issuer(issuerPk);
    if (key === null) throw new Error('an announced batch names an issuer key that is not loaded');
    return key;
  };
  return {
    issue(issuerPk, batch, index, blinded): Result<TokenAnswer> {
      const { secretKey, publicKey } = keyFor(issuerPk);
      const made = evaluateBlinded(secretKey, publicKey, tokenInfo(bytesOf(batch), index), bytesOf(blinded));
      if (!made.ok) return made;
      return ok({ evaluated: toBase64url(made.value.evaluated), proof: toBase64url(made.value.proof) });
    },
    holds(issuerPk, spent) {
      const expected = tokenOutput(
        keyFor(issuerPk).secretKey,
        tokenInfo(bytesOf(spent.batch), spent.index),
        bytesOf(spent.nonce),
      );
      const shown = bytesOf(spent.output);
      return shown.length === expected.length && timingSafeEqual(shown, expected);
    },
  };
}
