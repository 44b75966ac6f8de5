// The document that a team signs and publishes of a closed batch. Pure: it is signed elsewhere, and holds nothing but printable figures.
import type { Manifest } from '#contract/manifest.ts';
import type { Figures, Summary } from '#contract/summary.ts';

/**
 * `batch`: the manifest's hash. `enrolled`: number of people enrolled as the lead typed it (0..1,000,000), or null.
 * Under five answers nothing else stands in it, not the number enrolled either.
 */
export function toSummary(manifest: Manifest, batch: string, figures: Figures, enrolled: number | null): Summary {
  const { team, round, measure, signer } = manifest;
  return { v: 1, team, round, batch, measure, figures, enrolled: figures.level === 'too-few' ? null : enrolled, signer };
}
