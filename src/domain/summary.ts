// The document that a team signs and publishes of a closed batch. Pure: it is signed elsewhere, and holds nothing but printable figures.
import type { Manifest } from '#contract/manifest.ts';
import type { Figures, Size, Summary } from '#contract/summary.ts';
import { type Measure, measureOf } from '#domain/measures.ts';

/**
 * `batch`: the manifest's hash. `enrolled`: number of people enrolled as the lead typed it (0..1,000,000), or null.
 * Under five answers nothing else stands in it, not the number enrolled either.
 */
export function toSummary(manifest: Manifest, batch: string, figures: Figures, enrolled: number | null): Summary {
  const { team, round, measure, signer } = manifest;
  return { v: 1, team, round, batch, measure, figures, enrolled: figures.level === 'too-few' ? null : enrolled, signer };
}

/** What is left of a closed batch. `filled`: slots of atom index 0. */
export interface KeptBatch {
  readonly tier: 'coarse' | 'fine';
  readonly filled: number;
}

/**
 * Can this summary be of this batch? True for every summary that `figuresOf` makes of it. False: another team, round, batch, measure or signer;
 * n above the filled slots or under kCoarse; figures of a coarse tier or under kFine; names that the question does not have; a printed
 * count that leaves fewer than three. It cannot tell whether the figures are true: nobody without the key can.
 */
export function summaryFits(summary: Summary, manifest: Manifest, batch: string, kept: KeptBatch): boolean {
  const { figures } = summary;
  const names = [summary.team, summary.round, summary.batch, summary.measure, summary.signer];
  if (names.join() !== [manifest.team, manifest.round, batch, manifest.measure, manifest.signer].join()) return false;
  if (figures.level === 'too-few') return summary.enrolled === null;
  const measure = measureOf(manifest.alphabet);
  if (measure === null || figures.n > kept.filled || figures.n < manifest.kCoarse) return false;
  const inFigures = kept.tier === 'fine' && figures.n >= manifest.kFine;
  if (inFigures !== (figures.level === 'figures')) return false;
  return (
    namesFit(measure, figures) && sizesOf(figures).every((size) => size.as === 'word' || figures.n - size.count >= COUNT_LEAST)
  );
}

const COUNT_LEAST = 3;
type Printed = Exclude<Figures, { level: 'too-few' }>;

const sizesOf = (figures: Printed): Size[] => [
  ...figures.classes.map(({ size }) => size),
  ...(figures.level === 'figures' ? figures.themes.map(({ size }) => size) : []),
];

/** Every class and wish is one of the question's, and none stands twice. */
function namesFit(measure: Measure, figures: Printed): boolean {
  const words = figures.level === 'words';
  const ordered = measure.kind !== 'wishes';
  const classes = ordered ? (words ? measure.coarse : measure.bands).map(({ name }) => name) : [];
  const printed = figures.classes.flatMap((share) => share.classes);
  const wished = words ? figures.chosen : figures.themes.map(({ theme }) => theme);
  const allIn = (some: readonly string[], all: readonly string[]) =>
    new Set(some).size === some.length && some.every((name) => all.includes(name));
  return allIn(printed, classes) && allIn(wished, ordered ? [] : measure.names);
}
