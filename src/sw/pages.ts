// Which prepared page answers which address, in which language. Pure: knows neither caches nor requests.

/** Never ours: the team page is another program, and the API must meet the server or nobody. */
const APART = /^\/(team|api)(\/|\.|$)/;
/** A file by its own name (an icon, robots.txt) is what it is. */
const FILE = /\.[^/]*$/;

/** The precached page for a navigation to `pathname`; null when the worker must keep out of it. */
export function pageFor(pathname: string, language: string): string | null {
  if (APART.test(pathname) || FILE.test(pathname)) return null;
  return `/${pathname === '/check-in' ? 'check-in' : 'index'}.${language}.html`;
}

/** The languages for which the build made a start page, in the build's order. */
export function languagesIn(urls: readonly string[]): string[] {
  return urls.flatMap((url) => /(?:^|\/)index\.([a-z-]+)\.html$/i.exec(url)?.[1] ?? []);
}

/** The stored choice; else the first wished one (BCP 47 tags, best first) that is there; else Swedish. */
export function languageFor(stored: string | null, wished: readonly string[], there: readonly string[]): string {
  const wanted = [stored ?? '', ...wished].map((tag) => tag.toLowerCase().split('-')[0]);
  return wanted.find((tag) => tag !== undefined && there.includes(tag)) ?? 'sv';
}
