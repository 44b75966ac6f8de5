// Makes one page a language from each built template. Called by `npm run build` with the built files at hand.
import en from '#locales/en/start.json';
import sv from '#locales/sv/start.json';
import { drawPhone } from '#prerender/draw.tsx';
import { fillPage, inlineCall, takeEntry, takeStyles } from '#prerender/page.ts';
import { keepIfRight } from '#prerender/keep-if-right.ts';
import { startAfterPaint } from '#prerender/start-after-paint.ts';
import { LANGUAGES, type Language } from '#text/languages.ts';
import { earlyLine } from '#ui/kit/early-line.ts';

const WORDS: Record<Language, typeof sv> = { sv, en };
const PHONE_PAGES = [
  { name: 'index', path: '/' },
  { name: 'check-in', path: '/check-in' },
] as const;

/** `files`: names and texts below dist/client. Hashes in CSP form, without quotes. */
export interface Prerendered {
  files: Record<string, string>;
  scripts: string[];
  styles: string[];
}

export interface BuiltFiles {
  /** Text of a file below dist/client. */
  read: (file: string) => string;
  /** For a Content-Security-Policy: `sha256-…`. */
  hashOf: (text: string) => string;
  /** The built src/platform/early-closed.ts, without imports or exports. */
  earlyClosed: string;
}

export function prerenderPage(template: string, { read, hashOf, earlyClosed }: BuiltFiles): Prerendered {
  const { html: page, css } = takeStyles(template, read);
  const { html, entry } = takeEntry(page);
  const files: Record<string, string> = {};
  const scripts = new Set<string>();
  for (const { name, path } of PHONE_PAGES) {
    const headScripts = [earlyClosed, inlineCall(earlyLine)];
    const endScripts = [inlineCall(keepIfRight, path), inlineCall(startAfterPaint, entry)];
    for (const script of [...headScripts, ...endScripts]) scripts.add(hashOf(script));
    for (const lang of LANGUAGES) {
      const words = WORDS[lang];
      const screen = drawPhone(path, words, lang);
      const parts = { lang, css, headScripts, endScripts, words, page: path, screen, noScript: words.noScript };
      files[`${name}.${lang}.html`] = fillPage(html, parts);
    }
  }
  return { files, scripts: [...scripts], styles: [hashOf(css)] };
}

/** The team's page has nothing that is right before sign-in but its language. */
export function prerenderTeam(template: string): Prerendered {
  const page = (lang: Language) => template.replace('<html lang="sv"', `<html lang="${lang}"`);
  return { files: Object.fromEntries(LANGUAGES.map((lang) => [`team.${lang}.html`, page(lang)])), scripts: [], styles: [] };
}
