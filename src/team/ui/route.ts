// Which screen is open, from what stands after # in the address, so that the browser's back button works. No answers there.
import { type Signal, signal } from '@preact/signals';

export type Route =
  | { readonly at: 'overview' | 'new-round' | 'invites' }
  | { readonly at: 'goal'; readonly goal: string | null }
  | { readonly at: 'round'; readonly round: string };

export function parseRoute(hash: string): Route {
  const [at, id] = hash.replace(/^#/, '').split('=');
  if (at === 'new-round' || at === 'invites') return { at };
  if (at === 'goal') return { at, goal: id || null };
  return at === 'round' && id ? { at, round: id } : { at: 'overview' };
}

export const toHash = (route: Route): string => {
  if (route.at === 'overview') return '#';
  if (route.at === 'goal') return route.goal === null ? '#goal' : `#goal=${route.goal}`;
  return route.at === 'round' ? `#round=${route.round}` : `#${route.at}`;
};

export const route: Signal<Route> = signal({ at: 'overview' });

/** Follows the address from now on; returns how to stop. */
export function followAddress(): () => void {
  const read = () => {
    route.value = parseRoute(location.hash);
    scrollTo(0, 0);
  };
  read();
  addEventListener('hashchange', read);
  return () => removeEventListener('hashchange', read);
}

export function goTo(next: Route): void {
  location.hash = toHash(next);
}
