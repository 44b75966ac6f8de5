// How far a team's goal is, said only as far as the printed figures go: reached, not yet, or why it cannot be said. Never a percent.
import type { ClassShare, Figures, ShareWord } from '#contract/summary.ts';
import type { Goal, Target } from '#contract/team.ts';

/** Published figures of one closed batch. `closes`: ms, decides which is the latest. */
export interface PublishedFigures {
  readonly measure: string;
  readonly closes: number;
  readonly figures: Figures;
}

/**
 * `only-words`: under ten answers there is no median. `merged`: small classes were printed together, so "up" does not stand alone.
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
  if (goal.target.kind === 'share-up') return shareUp(goal.target.share, latest.figures);
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

function shareUp(share: 'about-half' | 'most', figures: Exclude<Figures, { level: 'too-few' }>): GoalProgress {
  const isUp = (name: string) => name === 'up' || name === 'up-much';
  if (!figures.classes.some(({ classes }) => classes.some(isUp))) return cannot('no-order');
  const pure = figures.classes.filter(({ classes }) => classes.every(isUp));
  const mixed = figures.classes.filter(({ classes }) => classes.some(isUp) && !classes.every(isUp));
  const least = sumOf(pure, figures.n);
  const most = least + sumOf(mixed, figures.n);
  if (figures.level === 'words') {
    const [only] = pure;
    if (mixed.length > 0 || only?.size.as !== 'word') return cannot('merged');
    return decided(FROM_WORD[share].includes(only.size.word));
  }
  // Same limits as the words: about half from 1/3 (both ends included), most over 2/3.
  const enough = (count: number) => (share === 'most' ? 3 * count > 2 * figures.n : 3 * count >= figures.n);
  if (enough(least)) return decided(true);
  return enough(most) ? cannot('merged') : decided(false);
}

/** In figures a word stands only for none or for all: classes of one or two are never printed alone. */
const sumOf = (shares: readonly ClassShare[], n: number): number =>
  shares.reduce((sum, { size }) => sum + (size.as === 'count' ? size.count : size.word === 'nearly-all' ? n : 0), 0);
