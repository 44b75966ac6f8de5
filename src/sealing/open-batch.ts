// Opening a closed batch on the team device: single values without owners, or nothing. It trusts no count of the server's.
import { parsePlaintext, type Tier, tierAad, tokenInfo } from '#contract/byte-layout.ts';
import type { SealedBatch } from '#contract/contribution.ts';
import { K_COARSE_LEAST, K_FINE_LEAST } from '#contract/limits.ts';
import type { Manifest } from '#contract/manifest.ts';
import { batchOf } from '#sealing/hashes.ts';
import { type HpkePair, hpkeOpen } from '#sealing/hpke.ts';
import { bytesOf } from '#sealing/parsed-bytes.ts';
import { unwrapRoundKey } from '#sealing/round-key.ts';
import { systemRandom } from '#sealing/system-random.ts';
import type { TeamKey } from '#sealing/team-key.ts';
import { fromBase64url, toBase64url } from '#shared/bytes.ts';
import { shuffled } from '#shared/random.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** `values`: classes of `tier`'s alphabet, one list per atom index, each in an order of its own. */
export interface OpenedBatch {
  readonly tier: Tier;
  /** Distinct valid slots at index 0: how many answered. Never under the manifest's kCoarse. */
  readonly n: number;
  /**
   * True when fine values lie here although n < kFine (the server counted more than hold). The caller must turn every
   * value into its class of the coarse alphabet before anything else sees it, as if the tier had been coarse.
   */
  readonly mustCoarsen: boolean;
  readonly values: number[][];
}

/**
 * `manifest` and `sealed` are parsed; `nowMs` from the server's clock or, failing that, the device's.
 * Dropped without a word: what does not open for this batch, index and tier, and a slot's second appearance.
 * Whether a class belongs to the alphabet is the caller's to check (class range: domain/measures).
 * Faults: round-still-open before `closes`; key-missing when another team key signed; sealed-damaged for another batch
 * or a round key that does not open; too-few under kCoarse. Source: protocol, steps 6 and 7.
 */
export async function openBatch(
  teamKey: Pick<TeamKey, 'fingerprint' | 'wrappingKey'>,
  manifest: Manifest,
  sealed: SealedBatch,
  nowMs: number,
): Promise<Result<OpenedBatch>> {
  if (nowMs < manifest.closes) return fail('round-still-open');
  if (manifest.signer !== teamKey.fingerprint) return fail('key-missing', 'another signer');
  const batch = await batchOf(manifest);
  if (sealed.batch !== batch) return fail('sealed-damaged', 'another batch');
  const pair = await unwrapRoundKey(teamKey, manifest.hpkePk, sealed.wrappedRoundKey);
  if (!pair.ok) return pair;

  const values: number[][] = [];
  for (const [index, atoms] of sealed.atoms.entries()) {
    const info = tokenInfo(bytesOf(batch), index);
    values.push(shuffled(systemRandom, await openAtoms(pair.value, info, sealed.tier, atoms)));
  }
  const n = values[0]?.length ?? 0;
  if (n < Math.max(manifest.kCoarse, K_COARSE_LEAST)) return fail('too-few');
  const mustCoarsen = sealed.tier === 'fine' && n < Math.max(manifest.kFine, K_FINE_LEAST);
  return ok({ tier: sealed.tier, n, mustCoarsen, values });
}

async function openAtoms(pair: HpkePair, info: Uint8Array, tier: Tier, atoms: readonly string[]): Promise<number[]> {
  const bySlot = new Map<string, number>();
  for (const atom of atoms) {
    const bytes = fromBase64url(atom);
    const plain = bytes && (await hpkeOpen(pair, info, tierAad(tier), bytes));
    const parsed = plain && parsePlaintext(plain);
    if (!parsed?.ok) continue;
    const slot = toBase64url(parsed.value.slot);
    if (!bySlot.has(slot)) bySlot.set(slot, parsed.value.value);
  }
  return [...bySlot.values()];
}
