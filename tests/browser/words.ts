// The words on the screens in both languages, for tests that walk the same way twice.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LOCALES = path.resolve(import.meta.dirname, '../../locales');

/** `words('start:home.title')`: the text as it stands in the locale, with `{{name}}` filled in. */
export function wordsOf(lang: string): (key: string, values?: Record<string, string | number>) => string {
  const files = readdirSync(path.join(LOCALES, lang));
  const all = new Map(
    files.map((file) => [
      path.basename(file, '.json'),
      JSON.parse(readFileSync(path.join(LOCALES, lang, file), 'utf8')) as object,
    ]),
  );
  return (key, values = {}) => {
    const [space = '', place = ''] = key.split(':');
    let found: unknown = all.get(space);
    for (const part of place.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
    if (typeof found !== 'string') throw new Error(`no words for ${key} in ${lang}`);
    return Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, String(value)), found);
  };
}
