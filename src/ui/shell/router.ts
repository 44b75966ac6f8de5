// Where in the app we are: the address is the state. Forty lines instead of a library, because they stand in the critical file.
import { type ReadonlySignal, signal } from '#shared/signal.ts';

export interface Router {
  readonly path: ReadonlySignal<string>;
  go(path: string, how?: { readonly replace: boolean }): void;
}

/** The path without a closing slash; "/" for the first screen. */
const plain = (path: string) => path.replace(/\/+$/, '') || '/';
/** The team's page is another program: a link to it leaves this one. */
const isOurs = (url: URL) => url.origin === location.origin && !/^\/(?:team|api)(?:\/|$)/.test(url.pathname);

/** Follows the browser's own history, and plain clicks on links to our own paths. */
export function createRouter(): Router {
  const path = signal(plain(location.pathname));
  const show = () => {
    path.value = plain(location.pathname);
  };
  const go: Router['go'] = (to, how) => {
    const url = new URL(to, location.href);
    if (how?.replace || url.href === location.href) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    show();
  };
  addEventListener('popstate', show);
  addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.target || link.hasAttribute('download')) return;
    const url = new URL(link.href);
    if (!isOurs(url)) return;
    event.preventDefault();
    go(url.pathname + url.search + url.hash);
  });
  return { path, go };
}

/** For the prerendered page: stands still. */
export const standingRouter = (at: string): Router => ({ path: signal(at), go: () => {} });
