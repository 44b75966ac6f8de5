// One question of one round with its team and issuer, and phones that go the whole way to a sealed atom. For the tests.
import type { Contribution, SealedBatch } from '#contract/contribution.ts';
import { SCHEME, type Tier, tokenInfo } from '#contract/byte-layout.ts';
import type { Manifest, SignedManifest } from '#contract/manifest.ts';
import type { TokenRecord } from '#contract/stored-record.ts';
import type { Profile } from '#contract/team.ts';
import type { TokenAnswer } from '#contract/token.ts';
import { batchOf } from '#sealing/hashes.ts';
import { evaluateBlinded, makeIssuerKey } from '#sealing/issuer.ts';
import { createPhoneSealing, systemRandom } from '#sealing/phone-sealing.ts';
import { makeRoundKey } from '#sealing/round-key.ts';
import { signDocument } from '#sealing/signatures.ts';
import { makeTeamKey, type TeamKey } from '#sealing/team-key.ts';
import type { Random } from '#shared/random.ts';
import { b64, unb64 } from '#tests/sealing/independent.ts';

export const phone = createPhoneSealing(systemRandom);
export type Issuer = ReturnType<typeof makeIssuerKey>;

export interface SmallRound {
  readonly teamKey: TeamKey;
  readonly team: Profile;
  readonly issuer: Issuer;
  readonly manifest: Manifest;
  readonly signed: SignedManifest;
  readonly batch: string;
  readonly wrappedRoundKey: string;
}

export async function smallRound(changes: Partial<Manifest> = {}, of?: SmallRound): Promise<SmallRound> {
  const teamKey = of?.teamKey ?? (await makeTeamKey());
  const issuer = of?.issuer ?? makeIssuerKey();
  const teamId = of?.team.team ?? b64(systemRandom.bytes(16));
  const { hpkePk, wrappedRoundKey } = await makeRoundKey(teamKey);
  const manifest: Manifest = {
    v: 1,
    scheme: SCHEME,
    team: teamId,
    round: b64(systemRandom.bytes(16)),
    measure: 'step-now',
    question: { sv: 'Var är du nu?' },
    alphabet: 'step-now/1',
    opens: 1_000,
    closes: 2_000,
    kCoarse: 5,
    kFine: 10,
    hpkePk,
    issuerPk: b64(issuer.publicKey),
    signer: teamKey.fingerprint,
    ...changes,
  };
  const signature = await signDocument('manifest', manifest, teamKey.signingKey);
  const team: Profile = { v: 1, team: teamId, name: 'Teamet', publicKey: teamKey.publicKey };
  const batch = await batchOf(manifest);
  return { teamKey, team, issuer, manifest, signed: { manifest, signature }, batch, wrappedRoundKey };
}

/** What the server answers to a token's blinded element. */
export function answerOf(issuer: Issuer, token: TokenRecord): TokenAnswer {
  const info = tokenInfo(unb64(token.batch), token.index);
  const made = evaluateBlinded(issuer.secretKey, issuer.publicKey, info, unb64(token.blinded));
  if (!made.ok) throw new Error(made.fault.code);
  return { evaluated: b64(made.value.evaluated), proof: b64(made.value.proof) };
}

export async function finishedToken(round: SmallRound, index = 0, random: Random = systemRandom): Promise<TokenRecord> {
  const token = await createPhoneSealing(random).prepareToken(round.manifest, round.batch, index);
  const finished = await phone.finishToken(token, answerOf(round.issuer, token), round.manifest);
  if (!finished.ok) throw new Error(finished.fault.code);
  return finished.value;
}

/** One phone's atom at `index`: the fine class is `value`, the coarse one a third of it. */
export async function atomOf(round: SmallRound, value: number, index = 0): Promise<Contribution> {
  const token = await finishedToken(round, index);
  return phone.sealAtom(round.manifest, token, { fine: value, coarse: Math.floor(value / 3) }, 1);
}

export async function atomsOf(round: SmallRound, values: readonly number[], index = 0): Promise<Contribution[]> {
  return Promise.all(values.map((value) => atomOf(round, value, index)));
}

export function sealedBatch(round: SmallRound, tier: Tier, ...atoms: readonly Contribution[][]): SealedBatch {
  return {
    batch: round.batch,
    tier,
    wrappedRoundKey: round.wrappedRoundKey,
    atoms: atoms.map((list) => list.map((atom) => atom[tier])),
  };
}

/** The base64url text with one byte changed. */
export function flipped(text: string, at: number): string {
  const bytes = unb64(text);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return b64(bytes);
}
