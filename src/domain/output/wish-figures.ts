// Wishes ("what would help you further?") within the output rules. Counts are people for each wish: the phone sends each wish once.
import type { Figures } from '#contract/summary.ts';
import { COUNT_LEAST, sizeOf } from '#domain/output/share-words.ts';

type Wished = Extract<Figures, { level: 'figures' }>['themes'];

/** `counts[i]`: how often `names[i]` was chosen. `atoms`: wishes a person may send. Everything not chosen is left out. */
interface Wishes {
  readonly names: readonly string[];
  readonly counts: readonly number[];
  readonly n: number;
  readonly atoms: number;
}

/**
 * n 5–9, or the coarse tier: names chosen by at least two, alphabetical, no counts. Empty also when the names use up every wish that
 * n people have: then each of them would be known to have exactly two.
 */
export function chosenWishes({ names, counts, n, atoms }: Wishes): string[] {
  const chosen = names.filter((_, at) => (counts[at] ?? 0) >= 2).sort();
  return 2 * chosen.length < atoms * n ? chosen : [];
}

/**
 * n ≥ 10: most chosen first, equal ones alphabetical. A wish of 1–2, or of all but 1–2, in words (rule 5). All wishes together are
 * at most `atoms` × n; when what is printed leaves no room under that, the hidden counts could be worked out, and nothing is printed.
 */
export function wishSizes({ names, counts, n, atoms }: Wishes): Wished {
  const wished = names.map((theme, at) => ({ theme, count: counts[at] ?? 0 })).filter(({ count }) => count > 0);
  // Hidden counts at their lowest: one person, or all but two.
  const least = ({ count }: { count: number }) =>
    count < COUNT_LEAST ? 1 : n - count < COUNT_LEAST ? n - COUNT_LEAST + 1 : count;
  const room = atoms * n - wished.reduce((sum, wish) => sum + least(wish), 0);
  if (room < 1 && wished.some((wish) => sizeOf(wish.count, n).as === 'word')) return [];
  return wished
    .sort((a, b) => least(b) - least(a) || (a.theme < b.theme ? -1 : 1))
    .map(({ theme, count }) => ({ theme, size: sizeOf(count, n) }));
}
