// The only file that knows i18next: makes a translate function from one language's words.
import { createInstance } from 'i18next';
import type { Language } from '#text/languages.ts';
import type { Translate } from '#text/translate.ts';

/** `words`: one object a namespace. A key without words returns the key, which a test forbids. */
export function translatorOf(language: Language, words: Record<string, object>): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: words as never },
    ns: Object.keys(words),
    // Preact escapes what it draws; escaping here would show &amp; to people.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return (key, params) => i18n.t(key as never, params as never) as unknown as string;
}
