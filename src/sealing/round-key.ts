// A key pair for one question of one round; the private half travels wrapped, so that a second holder can open too.
import { roundKeyAad } from '#contract/byte-layout.ts';
import { openBox, sealBox } from '#sealing/box.ts';
import { type HpkePair, hpkePairOf, makeHpkePair } from '#sealing/hpke.ts';
import { bytesOf } from '#sealing/parsed-bytes.ts';
import { systemRandom } from '#sealing/system-random.ts';
import type { TeamKey } from '#sealing/team-key.ts';
import { fromBase64url, toBase64url } from '#shared/bytes.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** `hpkePk`: base64url, 65 bytes, for the manifest. `wrappedRoundKey`: base64url, byte-layout's wrapped round key. */
export async function makeRoundKey(teamKey: Pick<TeamKey, 'wrappingKey'>): Promise<{ hpkePk: string; wrappedRoundKey: string }> {
  const pair = await makeHpkePair();
  const box = await sealBox(teamKey.wrappingKey, roundKeyAad(pair.publicKey), pair.privateKey, systemRandom);
  return { hpkePk: toBase64url(pair.publicKey), wrappedRoundKey: toBase64url(box) };
}

/** Fault: sealed-damaged when the box was not made by this team key for this `hpkePk`. */
export async function unwrapRoundKey(
  teamKey: Pick<TeamKey, 'wrappingKey'>,
  hpkePk: string,
  wrappedRoundKey: string,
): Promise<Result<HpkePair>> {
  const publicKey = bytesOf(hpkePk);
  const box = fromBase64url(wrappedRoundKey);
  const pkcs8 = box && (await openBox(teamKey.wrappingKey, roundKeyAad(publicKey), box));
  if (!pkcs8) return fail('sealed-damaged', 'round key');
  try {
    return ok(await hpkePairOf(publicKey, pkcs8));
  } catch {
    return fail('sealed-damaged', 'round key: not a key');
  }
}
