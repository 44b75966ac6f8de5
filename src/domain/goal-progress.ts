// How far a team's goal is, said only as far as the printed figures go: reached, not yet, or why it cannot be said. Never a percent.
import type { ClassShare, Figures, ShareWord } from '#contract/summary.ts';
import type { Goal, Target } from '#contract/team.ts';
import { MEASURES } from '#domain/measures.ts';

/** Published figures of one closed batch. `closes`: ms, decides which is the latest. */
export interface PublishedFigures {
  readonly measure: string;
  readonly closes: number;
  readonly figures: Figures;
}

/**
 * `only-words`: under ten answers there is no median. `merged`: the printed classes do not tell "up" from the rest.
 * `hidden`: the median would have told of a single person. `no-order`: the question has no median or no up.
 */
export type CannotSay = 'no-round-yet' | 'too-few' | 'only-words' | 'merged' | 'hidden' | 'no-order';

/** `no-target`: a goal in words only, which is a whole goal. */
export type GoalProgress =
  | { readonly state: 'no-target' }
  | { readonly state: 'reached' | 'not-yet' }
  | { readonly state: 'cannot-be-said'; readonly why: CannotSay };

/**
 * `published`: figures of any measures, any order. Answers are added over all batches of the goal's measure (they count answers, not
 * persons); share and median are those of the latest batch. Never fails.
 */
export function goalProgress(goal: Pick<Goal, 'measure' | 'target'>, published: readonly PublishedFigures[]): GoalProgress {
  if (goal.target === null || goal.measure === null) return { state: 'no-target' };
  const own = published.filter(({ measure }) => measure === goal.measure).sort((a, b) => a.closes - b.closes);
  const latest = own.at(-1);
  if (latest === undefined) return cannot('no-round-yet');
  if (goal.target.kind === 'answers-at-least') return answersAtLeast(goal.target.answers, own);
  if (latest.figures.level === 'too-few') return cannot('too-few');
  if (goal.target.kind === 'share-up') return shareUp(goal.target.share, goal.measure, latest.figures);
  return medianAtLeast(goal.target.tenths, latest.figures);
}

const cannot = (why: CannotSay): GoalProgress => ({ state: 'cannot-be-said', why });
const decided = (reached: boolean): GoalProgress => ({ state: reached ? 'reached' : 'not-yet' });

function answersAtLeast(answers: number, own: readonly PublishedFigures[]): GoalProgress {
  const known = own.reduce((sum, { figures }) => sum + (figures.level === 'too-few' ? 0 : figures.n), 0);
  if (known >= answers) return decided(true);
  // A sum is only said when all its parts are published (output rule 6).
  return own.some(({ figures }) => figures.level === 'too-few') ? cannot('too-few') : decided(false);
}

function medianAtLeast(tenths: number, figures: Figures): GoalProgress {
  if (figures.level !== 'figures') return cannot('only-words');
  if (figures.median === null) return cannot(figures.spread === null ? 'no-order' : 'hidden');
  return decided(figures.median >= tenths);
}

const FROM_WORD: Readonly<Record<Extract<Target, { kind: 'share-up' }>['share'], readonly ShareWord[]>> = {
  'about-half': ['about-half', 'most', 'nearly-all'],
  most: ['most', 'nearly-all'],
};

/**
 * "Up" means the same at every n: what the question's coarse alphabet calls up (a whole step; five points), counted from ten answers on
 * as well. A printed class may lie on both sides of that, so the share lies between two bounds; only what both bounds say is said.
 */
function shareUp(share: 'about-half' | 'most', measureId: string, figures: Exclude<Figures, { level: 'too-few' }>): GoalProgress {
  const measure = MEASURES.find(({ id }) => id === measureId);
  const up = measure?.kind === 'change' ? measure.coarse.find(({ name }) => name === 'up') : undefined;
  if (measure?.kind !== 'change' || up === undefined) return cannot('no-order');
  if (figures.level === 'words') {
    const only = figures.classes.find(({ classes }) => classes.length === 1 && classes[0] === up.name);
    return only?.size.as === 'word' ? decided(FROM_WORD[share].includes(only.size.word)) : cannot('merged');
  }
  const { n, median, spread } = figures;
  const bandsOf = ({ classes }: ClassShare) => measure.bands.filter(({ name }) => classes.includes(name));
  if (!figures.classes.some((one) => bandsOf(one).length > 0)) return cannot('no-order');
  const sure = figures.classes.filter((one) => bandsOf(one).every(({ fromTenths }) => fromTenths >= up.fromTenths));
  const possible = figures.classes.filter((one) => bandsOf(one).some(({ toTenths }) => toTenths >= up.fromTenths));
  // The printed median is rounded by less than half a step: at or above the limit, the upper middle answer is up; under it, the lower is not.
  const inMiddle = median === null ? [0, n] : median >= up.fromTenths ? [Math.ceil(n / 2), n] : [0, Math.floor(n / 2)];
  const inSpread = spread === null ? [0, n] : [spread.from >= up.fromTenths ? n - 1 : 0, spread.to < up.fromTenths ? 1 : n];
  const least = Math.max(sumOf(sure, n), inMiddle[0] ?? 0, inSpread[0] ?? 0);
  const most = Math.min(sumOf(possible, n), inMiddle[1] ?? n, inSpread[1] ?? n);
  // Same limits as the words: about half from 1/3 (both ends included), most over 2/3.
  const enough = (count: number) => (share === 'most' ? 3 * count > 2 * n : 3 * count >= n);
  if (enough(least)) return decided(true);
  return enough(most) ? cannot('merged') : decided(false);
}

/** In figures a word stands only for none or for all: classes of one or two are never printed alone. */
const sumOf = (shares: readonly ClassShare[], n: number): number =>
  shares.reduce((sum, { size }) => sum + (size.as === 'count' ? size.count : size.word === 'nearly-all' ? n : 0), 0);
