// The language that a person chose: in localStorage for the app, and in a cache for the service worker, which picks the page by it.
// No cookie: the server's routes for contributions refuse them. Unsealed, since it must be known before the key is.
import { LANGUAGE_CACHE, LANGUAGE_ENTRY } from '#shared/language-entry.ts';

const NAME = 'language';

/** Null when nothing was chosen, or the browser keeps nothing. */
export function readLanguageChoice(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/** Resolves when the next start will be in `language`, or cannot be made to. */
export async function storeLanguageChoice(language: string): Promise<void> {
  try {
    localStorage.setItem(NAME, language);
    const cache = await caches.open(LANGUAGE_CACHE);
    await cache.put(LANGUAGE_ENTRY, new Response(language));
  } catch {
    // This visit has the language all the same.
  }
}
