// Which new rounds a team may announce. Signatures are checked elsewhere; here are the rules about dates, measures and each other.
import type { Manifest } from '#contract/manifest.ts';
import { measureOf } from '#domain/measures.ts';
import type { RoundRow } from '#server/staff/staff-store.ts';
import { type Fault, fail } from '#shared/result.ts';

/** Clocks of a team device and the server may differ, and a lead needs a moment to confirm. */
export const OPENS_LATE_AT_MOST_MS = 5 * 60_000;

const rejected = (why: string): Fault => fail('manifest-rejected', why).fault;

/** Rules that a question fulfils or breaks by itself. Null: fulfilled. Fault: manifest-rejected. */
export function questionFault(manifest: Manifest, team: string, issuerPk: string, now: number): Fault | null {
  const measure = measureOf(manifest.alphabet);
  if (manifest.team !== team) return rejected('another team');
  if (measure === null || measure.id !== manifest.measure) return rejected('alphabet');
  if (manifest.issuerPk !== issuerPk) return rejected('issuerPk');
  return manifest.opens < now - OPENS_LATE_AT_MOST_MS ? rejected('opens in the past') : null;
}

/** One round is one period: all its questions open and close together, and none is asked twice. Fault: manifest-rejected. */
export function roundFault(manifests: readonly Manifest[]): Fault | null {
  const [first] = manifests;
  const together = manifests.every((m) => m.round === first?.round && m.opens === first.opens && m.closes === first.closes);
  if (!together) return rejected('questions of one round differ in round or dates');
  return new Set(manifests.map((m) => m.measure)).size === manifests.length ? null : rejected('a measure twice');
}

/**
 * How new batches go with the team's earlier ones. Faults: round-exists (same round and measure, also when that was cancelled),
 * round-overlaps (same measure at the same time). A batch that is there already is a repeat and fits.
 */
export function neighbourFault(added: readonly RoundRow[], rounds: readonly RoundRow[]): Fault | null {
  for (const { batch, signed } of added) {
    const mine = signed.manifest;
    for (const other of rounds) {
      const theirs = other.signed.manifest;
      if (theirs.measure !== mine.measure || (other.batch === batch && other.cancel === null)) continue;
      if (theirs.round === mine.round) return fail('round-exists').fault;
      const overlaps = other.cancel === null && mine.opens < theirs.closes && theirs.opens < mine.closes;
      if (overlaps) return fail('round-overlaps').fault;
    }
  }
  return null;
}
