// What a screen knows of something that is read from the store: not yet, here, or why not.
import type { Fault, Result } from '#shared/result.ts';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'fault'; readonly fault: Fault };

export const LOADING: Loaded<never> = { state: 'loading' };

export const toLoaded = <T>(result: Result<T>): Loaded<T> =>
  result.ok ? { state: 'ready', value: result.value } : { state: 'fault', fault: result.fault };
