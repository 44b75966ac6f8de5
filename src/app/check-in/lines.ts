// The four lines of a check-in in their order. What they ask stands in the words, how they are scored in the domain.
export const LINES = ['individually', 'interpersonally', 'socially', 'overall'] as const;
export type Line = (typeof LINES)[number];
/** Tenths 0 to 100; null is untouched, which is not 0 and not the middle. */
export type Answers = Readonly<Record<Line, number | null>>;

export const NO_ANSWERS: Answers = { individually: null, interpersonally: null, socially: null, overall: null };
export const unansweredOf = (answers: Answers): Line[] => LINES.filter((line) => answers[line] === null);

/** Where line `index` (0 to 3) stands. */
export const placeOf = (index: number): string => (index === 0 ? '/check-in' : `/check-in/${index + 1}`);
/** 0 to 3 for the path of a line; null for every other path. */
export function lineIndexAt(path: string): number | null {
  const index = LINES.findIndex((_, each) => placeOf(each) === path);
  return index < 0 ? null : index;
}
