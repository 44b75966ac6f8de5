// Loads one language for the phone app: one file a language, and nothing of the others.
import type { Language } from '#text/languages.ts';
import { useTranslate } from '#text/translate.ts';

const LOADERS: Record<Language, () => Promise<{ words: Record<string, object> }>> = {
  sv: () => import('#text/words/phone-sv.ts'),
  en: () => import('#text/words/phone-en.ts'),
};

/** Rejects when the file cannot be had (offline at the first visit); the words that are there stay. */
export async function loadPhoneWords(language: Language): Promise<void> {
  // Together, so that a slow network is waited for once; and apart from the first screen, which needs neither.
  const [{ translatorOf }, { words }] = await Promise.all([import('#text/i18n.ts'), LOADERS[language]()]);
  useTranslate(translatorOf(language, words), language);
}
