// Counts as words where a number may not stand (output rules 3 and 5). Pure; knows no people and no language.
import type { ClassShare, ShareWord, Size } from '#contract/summary.ts';

/** A count under this, or one whose complement is under it, is never printed (output rule 5). */
export const COUNT_LEAST = 3;

/** `count` of `n` ≥ 5 as a word: nearly none ≤ 2, nearly all when ≤ 2 are left, a few < 1/3, most > 2/3, else about half. */
export function shareWord(count: number, n: number): ShareWord {
  if (count < COUNT_LEAST) return 'nearly-none';
  if (n - count < COUNT_LEAST) return 'nearly-all';
  if (3 * count < n) return 'a-few';
  return 3 * count > 2 * n ? 'most' : 'about-half';
}

/** A number only when neither it nor its complement is under three. */
export const sizeOf = (count: number, n: number): Size =>
  count >= COUNT_LEAST && n - count >= COUNT_LEAST ? { as: 'count', count } : { as: 'word', word: shareWord(count, n) };

/**
 * All classes in words. Words can add up to a number: three times "nearly none" of six is 2, 2, 2; twice "nearly none" and once
 * "about half" of twelve is 2, 2, 8. Then the classes are not told apart: one group of all. Six answers without a majority are not told
 * apart either, so that the one group does not itself say 2, 2, 2.
 */
export function classesInWords(names: readonly string[], counts: readonly number[]): ClassShare[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const together = wordsTell(counts, n) || (n === 2 * counts.length && Math.max(...counts) <= n / 2);
  if (together) return [{ classes: [...names], size: { as: 'word', word: shareWord(n, n) } }];
  return names.map((name, at) => ({ classes: [name], size: { as: 'word', word: shareWord(counts[at] ?? 0, n) } }));
}

/** True when only one count of 1 or 2 fits the words in some class. */
function wordsTell(counts: readonly number[], n: number): boolean {
  const words = counts.map((count) => shareWord(count, n));
  const possible = counts.map(() => new Set<number>());
  const walk = (at: number, left: number, chosen: readonly number[]) => {
    if (at === words.length) {
      if (left === 0) for (const [i, count] of chosen.entries()) possible[i]?.add(count);
      return;
    }
    for (let count = 0; count <= left; count++) {
      if (shareWord(count, n) === words[at]) walk(at + 1, left - count, [...chosen, count]);
    }
  };
  walk(0, n, []);
  return possible.some((found) => found.size === 1 && (found.has(1) || found.has(2)));
}
