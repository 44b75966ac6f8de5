// The languages there are. A new one: its folder in locales/, a line here, a words file, nothing else.

export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const REFERENCE_LANGUAGE: Language = 'sv';

/** Each language's name in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' };

/** The first of the wished languages (BCP 47 tags, best first) that we have; else Swedish. */
export function chooseLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const base = tag.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((language) => language === base);
    if (found) return found;
  }
  return REFERENCE_LANGUAGE;
}
