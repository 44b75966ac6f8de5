// Puts a built page together: critical CSS and early scripts inside it by hash, start words as data, the drawn screen.
// Knows text only; what is drawn comes from draw.tsx.

/** JSON that cannot end the script element it stands in. */
export const dataScript = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

/** A function with no reference outside its own body, called with plain values, as text for an inline script. */
export const inlineCall = (run: (...args: never[]) => unknown, ...args: readonly string[]): string =>
  `(${run.toString()})(${args.map((arg) => JSON.stringify(arg)).join()})`;

/** The stylesheets that the built page links to, and the page without the links. */
export function takeStyles(template: string, read: (file: string) => string): { html: string; css: string } {
  let css = '';
  const html = template.replace(/\s*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (_, file: string) => {
    css += read(file).trim();
    return '';
  });
  return { html, css };
}

/** The entry module of the built page, and the page that only fetches it: it is started after the first paint. */
export function takeEntry(template: string): { html: string; entry: string } {
  const found = /<script type="module" crossorigin src="([^"]+)"><\/script>/.exec(template);
  if (found === null) throw new Error('the page has no entry module');
  const [tag, entry = ''] = found;
  return { html: template.replace(tag, `<link rel="modulepreload" crossorigin href="${entry}">`), entry };
}

export interface PageParts {
  lang: string;
  css: string;
  /** Before the first paint. */
  headScripts: readonly string[];
  /** After the drawn screen. */
  endScripts: readonly string[];
  words: unknown;
  /** The path that the drawn screen is right for. */
  page: string;
  screen: string;
  noScript: string;
}

export function fillPage(template: string, parts: PageParts): string {
  const scripts = (list: readonly string[]) => list.map((script) => `<script>${script}</script>`).join('');
  const filled: Record<string, string> = {
    '<html lang="sv"': `<html lang="${parts.lang}"`,
    '<!--head-->': `<style>${parts.css}</style>${scripts(parts.headScripts)}`,
    '<div id="app"><!--app--></div>': `<div id="app" data-page="${parts.page}">${parts.screen}</div>`,
    '<!--end-->': `${scripts(parts.endScripts)}${dataScript('start-words', parts.words)}<noscript><p>${parts.noScript}</p></noscript>`,
  };
  let html = template;
  for (const [place, text] of Object.entries(filled)) {
    if (!html.includes(place)) throw new Error(`the page has no place for ${place}`);
    html = html.replace(place, () => text);
  }
  return html;
}
