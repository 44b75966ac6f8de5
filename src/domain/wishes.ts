// The picks for "what would help you further?" as they lie in an entry's texts: names joined by commas. Knows names, no words.
import { measureOf } from '#domain/measures.ts';

/** The measure sends three atoms (measures table), so three picks at most. */
export const WISHES_MOST = 3;
/** The name under which an entry's texts hold the picks. */
export const WISHES_TEXT = 'wishes';

/** Every name that can be picked, in the list's order. */
export function wishNames(): readonly string[] {
  const measure = measureOf('themes/1');
  return measure?.kind === 'wishes' ? measure.names : [];
}

/** `text` "sleep,food" → known names, each once, at most three; unknown ones are left out. Empty or missing text: none. */
export function parseWishes(text: string | undefined): string[] {
  const known = new Set(wishNames());
  const picked = (text ?? '').split(',').map((name) => name.trim());
  return [...new Set(picked)].filter((name) => known.has(name)).slice(0, WISHES_MOST);
}

/** Known names → the text to store, in the list's order, so that the order of tapping is not kept. */
export const toWishesText = (names: readonly string[]): string =>
  wishNames()
    .filter((name) => names.includes(name))
    .slice(0, WISHES_MOST)
    .join(',');
