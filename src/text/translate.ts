// The words on the screen. Starts with the few that stand in the page itself; i18next and the whole language arrive after.
// Reading t() inside a component subscribes it: it is drawn again when words or language change.
import { signal } from '#shared/signal.ts';
import type { TextKey, TextParams } from '#text/keys.ts';
import { type Language, REFERENCE_LANGUAGE } from '#text/languages.ts';

export type Translate = (key: TextKey, params?: TextParams) => string;

export const language = signal<Language>(REFERENCE_LANGUAGE);
/** False until the whole language is here: only `start:` keys have words before. */
export const wordsReady = signal(false);
const translate = signal<Translate>(() => '');

export const t: Translate = (key, params) => translate.value(key, params);

/** `words`: the contents of locales/<language>/start.json as the page carries them. */
export function useStartWords(words: unknown, of: Language): void {
  language.value = of;
  translate.value = (key, params) => {
    const [namespace, path = ''] = key.split(':');
    if (namespace !== 'start') return '';
    let found: unknown = words;
    for (const part of path.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
    return typeof found === 'string' ? found.replace(/\{\{(\w+)\}\}/g, (_, name) => String(params?.[name] ?? '')) : '';
  };
}

export function useTranslate(all: Translate, of: Language): void {
  translate.value = all;
  language.value = of;
  wordsReady.value = true;
}
