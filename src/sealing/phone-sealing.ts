// The phone's half of the protocol in one object, as domain's port PhoneSealing describes it. Keeps nothing, sends nothing.
import { tierAad, tokenInfo, tokenRequestBytes, toPlaintext } from '#contract/byte-layout.ts';
import type { Contribution, Withdrawal } from '#contract/contribution.ts';
import type { Manifest, SignedCancel, SignedManifest } from '#contract/manifest.ts';
import type { TokenRecord } from '#contract/stored-record.ts';
import type { SignedSummary, Summary } from '#contract/summary.ts';
import type { Goal, Profile, SignedGoal, SignedProfile } from '#contract/team.ts';
import type { TokenAnswer, TokenRequest } from '#contract/token.ts';
import { batchOf, fingerprintOf, roundCodeOf, slotOf, wordNumbers } from '#sealing/hashes.ts';
import { hpkeSeal } from '#sealing/hpke.ts';
import { bytesOf } from '#sealing/parsed-bytes.ts';
import { makeSigningPair, signBytes, signingKeyOf } from '#sealing/signatures.ts';
import { checkDocument, checkManifest, checkProfile } from '#sealing/team-word.ts';
import { blindToken, unblindToken } from '#sealing/token.ts';
import { toBase64url } from '#shared/bytes.ts';
import type { Random } from '#shared/random.ts';
import { fail, type Result } from '#shared/result.ts';

// Whoever builds a phone needs both; the file of its own lets the team page have chance without the token code.
export { systemRandom } from '#sealing/system-random.ts';

/** Shapes and faults: domain/ports, PhoneSealing. `random` makes nonces and blinds; key pairs come from WebCrypto itself. */
export function createPhoneSealing(random: Random) {
  return {
    async enrolmentKey(): Promise<{ publicKey: string; privateKey: string }> {
      const pair = await makeSigningPair();
      return { publicKey: toBase64url(pair.publicKey), privateKey: toBase64url(pair.privateKey) };
    },

    fingerprintOf,
    fingerprintWords: (fingerprint: string): readonly number[] => wordNumbers(bytesOf(fingerprint)),
    roundCode: roundCodeOf,
    batchOf,

    checkProfile: (signed: SignedProfile, fingerprint: string): Promise<Result<Profile>> => checkProfile(signed, fingerprint),
    checkManifest: (signed: SignedManifest, team: Profile): Promise<Result<{ batch: string; manifest: Manifest }>> =>
      checkManifest(signed, team),
    async checkCancel(signed: SignedCancel, team: Profile): Promise<Result<string>> {
      const checked = await checkDocument('cancel', signed.cancel, signed.signature, team);
      return checked.ok ? { ok: true, value: checked.value.batch } : checked;
    },
    checkSummary: (signed: SignedSummary, team: Profile): Promise<Result<Summary>> =>
      checkDocument('summary', signed.summary, signed.signature, team),
    checkGoal: (signed: SignedGoal, team: Profile): Promise<Result<Goal>> =>
      checkDocument('goal', signed.goal, signed.signature, team),

    /** `batch` is the manifest's own; asked for so that it is not hashed for every index. */
    async prepareToken(manifest: Manifest, batch: string, index: number): Promise<TokenRecord> {
      return blindToken(manifest.issuerPk, batch, index, random);
    },

    async tokenRequest(token: TokenRecord, enrolment: string, privateKey: string): Promise<TokenRequest> {
      const { batch, index, blinded } = token;
      const key = await signingKeyOf(bytesOf(privateKey));
      const bytes = tokenRequestBytes(bytesOf(enrolment), bytesOf(batch), index, bytesOf(blinded));
      return { enrolment, batch, index, blinded, signature: await signBytes(bytes, key) };
    },

    /** The stored tweaked key came from this manifest's issuer key, which the batch id pins: hence the comparison. */
    async finishToken(token: TokenRecord, answer: TokenAnswer, manifest: Manifest): Promise<Result<TokenRecord>> {
      if ((await batchOf(manifest)) !== token.batch) return fail('token-wrong', 'another batch');
      return unblindToken(token, answer);
    },

    /** Throws when the token has no output yet, or a class is not 0..65535. */
    async sealAtom(
      manifest: Manifest,
      token: TokenRecord,
      value: { readonly fine: number; readonly coarse: number },
      revision: number,
    ): Promise<Contribution> {
      const spent = spentToken(token, revision);
      const slot = await slotOf(token.batch, token.index, token.nonce);
      const info = tokenInfo(bytesOf(token.batch), token.index);
      const seal = async (tier: 'coarse' | 'fine') => {
        const plaintext = toPlaintext(slot, classOf(value[tier]));
        return toBase64url(await hpkeSeal(bytesOf(manifest.hpkePk), info, tierAad(tier), plaintext));
      };
      return { ...spent, coarse: await seal('coarse'), fine: await seal('fine') };
    },

    withdrawal: (token: TokenRecord, revision: number): Withdrawal => spentToken(token, revision),
  };
}

function spentToken(token: TokenRecord, revision: number): Withdrawal {
  if (token.output === null) throw new TypeError('token is not finished');
  return { batch: token.batch, index: token.index, nonce: token.nonce, output: token.output, revision };
}

function classOf(value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff) throw new RangeError('class of an alphabet: 0..65535');
  return value;
}
