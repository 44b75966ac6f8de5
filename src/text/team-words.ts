// Loads one language for the team page: one file a language, and nothing of the others.
import { translatorOf } from '#text/i18n.ts';
import type { Language } from '#text/languages.ts';
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
