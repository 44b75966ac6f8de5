// What a phone refuses of a team's rounds, and where a round stands in time. Signatures are checked before (sealing); this is the rest.
import type { Manifest } from '#contract/manifest.ts';
import { K_COARSE_LEAST, K_FINE_LEAST } from '#contract/limits.ts';
import type { KnownRound } from '#contract/stored-record.ts';
import { measureOf } from '#domain/measures.ts';
import type { ErrorCode } from '#shared/error-codes.ts';

export type RoundPhase = 'planned' | 'open' | 'closed';

type Window = Pick<Manifest, 'opens' | 'closes'>;

/** Open from `opens` on, closed from `closes` on (ms). */
export const phaseOf = ({ opens, closes }: Window, nowMs: number): RoundPhase =>
  nowMs < opens ? 'planned' : nowMs < closes ? 'open' : 'closed';

/** True for an instant inside the window: opening counts, closing does not. */
export const isWithin = (window: Window, atMs: number): boolean => phaseOf(window, atMs) === 'open';

/** Windows that only touch do not overlap. */
export const overlaps = (a: Window, b: Window): boolean => a.opens < b.closes && b.opens < a.closes;

/**
 * Why a new manifest is refused, or null when it may be kept. `known`: rounds accepted earlier, without this batch itself.
 * `team`: the pinned team; `fingerprint`, where it is given, must be the signer. Source: the protocol's message 0.
 * - `manifest-rejected`: another team's, another signer, or thresholds under 5 and 10 (the contract refuses these too);
 * - `alphabet-unknown`: a question or alphabet that this version does not know;
 * - `round-exists`: a second manifest for the same round and measure, cancelled or not;
 * - `round-overlaps`: its window overlaps an uncancelled round of the same measure.
 */
export function refusalOf(
  manifest: Manifest,
  known: readonly KnownRound[],
  team: { readonly team: string; readonly fingerprint?: string },
): ErrorCode | null {
  if (manifest.team !== team.team) return 'manifest-rejected';
  if (team.fingerprint !== undefined && manifest.signer !== team.fingerprint) return 'manifest-rejected';
  if (manifest.kCoarse < K_COARSE_LEAST || manifest.kFine < Math.max(K_FINE_LEAST, manifest.kCoarse)) return 'manifest-rejected';
  if (measureOf(manifest.alphabet)?.id !== manifest.measure) return 'alphabet-unknown';
  const same = known.filter(
    ({ signed }) => signed.manifest.measure === manifest.measure && signed.manifest.team === manifest.team,
  );
  if (same.some(({ signed }) => signed.manifest.round === manifest.round)) return 'round-exists';
  const standing = same.filter(({ state }) => state !== 'cancelled');
  return standing.some(({ signed }) => overlaps(signed.manifest, manifest)) ? 'round-overlaps' : null;
}
