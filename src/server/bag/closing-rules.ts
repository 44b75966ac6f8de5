// Which tier survives closing. Pure: the number of filled slots and the manifest's thresholds decide, nobody else.
import type { Tier } from '#contract/byte-layout.ts';

/** Null: fewer than kCoarse, everything is deleted unread. Source: protocol, step 6. */
export function keptTier(filled: number, thresholds: { readonly kCoarse: number; readonly kFine: number }): Tier | null {
  if (filled < thresholds.kCoarse) return null;
  return filled >= thresholds.kFine ? 'fine' : 'coarse';
}
