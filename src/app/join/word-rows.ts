// The team's four words among rows of others, in random order: the person finds the row that stands on the paper.
import type { WordRow } from '#app/join/join-state.ts';
import { type Random, randomBelow, shuffled } from '#shared/random.ts';

/** Length of domain/word-list.json. */
const WORDS = 2048;
const DECOYS = 3;

/** No word of a decoy stands in the same place as in the true row, so that one look at any word is enough to tell them apart. */
export function wordRows(truth: WordRow, random: Random): WordRow[] {
  const decoy = () => truth.map((word) => (word + 1 + randomBelow(random, WORDS - 1)) % WORDS);
  return shuffled(random, [truth, ...Array.from({ length: DECOYS }, decoy)]);
}
