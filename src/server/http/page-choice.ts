// Which built file answers a path, and in which language. Pure: knows the list of files, reads none.

export interface PageChoice {
  readonly file: string;
  /** True when the language was chosen by the request, so that caches keep the languages apart. */
  readonly byLanguage: boolean;
}

const FIRST_LANGUAGE = 'sv';
const PAGES: Readonly<Record<string, string>> = { '/team': 'team', '/check-in': 'check-in' };

/** The best of `offered` for an Accept-Language header, by quality and then order; Swedish when nothing fits. */
export function chooseLanguage(header: string | undefined, offered: readonly string[]): string {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find((text) => text !== undefined);
    return { tag, quality: quality === undefined ? 1 : Number(quality) };
  });
  const wished = wishes.filter((wish) => wish.quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { tag } of wished) {
    const language = offered.find((name) => name === tag || name === tag.split('-')[0]);
    if (language !== undefined) return language;
  }
  return FIRST_LANGUAGE;
}

/** Null: nothing answers this path. `pathname` starts with a slash and is decoded. */
export function choosePage(pathname: string, acceptLanguage: string | undefined, files: ReadonlySet<string>): PageChoice | null {
  const asked = pathname.slice(1);
  if (files.has(asked)) return { file: asked, byLanguage: false };
  if (pathname === '/api' || pathname.startsWith('/api/')) return null;
  if (/\.[^/]*$/.test(pathname)) return null;
  const page = PAGES[pathname] ?? 'index';
  const offered = [...files].flatMap((file) => new RegExp(`^${page}\\.([a-z-]+)\\.html$`).exec(file)?.[1] ?? []);
  const file = `${page}.${chooseLanguage(acceptLanguage, offered)}.html`;
  return files.has(file) ? { file, byLanguage: true } : null;
}
