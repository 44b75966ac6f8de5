// Loads one language for the phone app: one file a language, and nothing of the others.
import { translatorOf } from '#text/i18n.ts';
import type { Language } from '#text/languages.ts';
import { useTranslate } from '#text/translate.ts';

const LOADERS: Record<Language, () => Promise<{ words: Record<string, object> }>> = {
  sv: () => import('#text/words/phone-sv.ts'),
  en: () => import('#text/words/phone-en.ts'),
};

/** Rejects when the file cannot be had (offline at the first visit); the words that are there stay. */
export async function loadPhoneWords(language: Language): Promise<void> {
  const { words } = await LOADERS[language]();
  useTranslate(translatorOf(language, words), language);
}
