// Is this document the pinned team's word? Signature and signer only: the rules about rounds are domain/round-rules.
import type { SignedKind } from '#contract/byte-layout.ts';
import type { Manifest, SignedManifest } from '#contract/manifest.ts';
import type { Profile, SignedProfile } from '#contract/team.ts';
import { batchOf, fingerprintOf } from '#sealing/hashes.ts';
import { verifyDocument } from '#sealing/signatures.ts';
import { isCurvePoint } from '#sealing/token.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** `fingerprint`: base64url, 32 bytes, from the invite. Faults: fingerprint-differs, signature-wrong. */
export async function checkProfile(signed: SignedProfile, fingerprint: string): Promise<Result<Profile>> {
  const { profile, signature } = signed;
  if ((await fingerprintOf(profile.publicKey)) !== fingerprint) return fail('fingerprint-differs');
  const holds = await verifyDocument('profile', profile, signature, profile.publicKey);
  return holds ? ok(profile) : fail('signature-wrong', 'profile');
}

/** Any document that names its team and signer. Fault: signature-wrong, also when it names another team or signer. */
export async function checkDocument<D extends { readonly team: string; readonly signer: string }>(
  kind: SignedKind,
  document: D,
  signature: string,
  team: Profile,
): Promise<Result<D>> {
  if (document.team !== team.team) return fail('signature-wrong', `${kind}: another team`);
  if (document.signer !== (await fingerprintOf(team.publicKey))) return fail('signature-wrong', `${kind}: another signer`);
  const holds = await verifyDocument(kind, document, signature, team.publicKey);
  return holds ? ok(document) : fail('signature-wrong', kind);
}

/**
 * A manifest with its batch id (base64url, 32 bytes). Faults: signature-wrong; manifest-rejected when one of its two
 * keys is no point, so that blinding and sealing cannot fail later.
 */
export async function checkManifest(
  signed: SignedManifest,
  team: Profile,
): Promise<Result<{ batch: string; manifest: Manifest }>> {
  const checked = await checkDocument('manifest', signed.manifest, signed.signature, team);
  if (!checked.ok) return checked;
  const manifest = checked.value;
  if (!isCurvePoint(manifest.hpkePk) || !isCurvePoint(manifest.issuerPk)) return fail('manifest-rejected', 'key');
  return ok({ batch: await batchOf(manifest), manifest });
}
