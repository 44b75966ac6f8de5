// Loads one language for the team page: one file a language, and nothing of the others.
import { translatorOf } from '#text/i18n.ts';
import { LANGUAGES, type Language } from '#text/languages.ts';
import type { TextKey } from '#text/keys.ts';
import { useTranslate } from '#text/translate.ts';

const LOADERS: Record<Language, () => Promise<{ words: Record<string, object> }>> = {
  sv: () => import('#text/words/team-sv.ts'),
  en: () => import('#text/words/team-en.ts'),
};

/** Rejects when the file cannot be had (offline at the first visit); the words that are there stay. */
export async function loadTeamWords(language: Language): Promise<void> {
  const { words } = await LOADERS[language]();
  useTranslate(translatorOf(language, words), language);
}

/** One text in every language there is: what a team signs is read on phones in all of them. Rejects as above. */
export async function inEveryLanguage(key: TextKey): Promise<Record<Language, string>> {
  const all = await Promise.all(
    LANGUAGES.map(async (one) => [one, translatorOf(one, (await LOADERS[one]()).words)(key)] as const),
  );
  return Object.fromEntries(all) as Record<Language, string>;
}
