// The typed keys: a key that Swedish, the reference language, does not have is a compile error.
import type checkIn from '#locales/sv/check-in.json';
import type contribute from '#locales/sv/contribute.json';
import type events from '#locales/sv/events.json';
import type instruments from '#locales/sv/instruments.json';
import type join from '#locales/sv/join.json';
import type journey from '#locales/sv/journey.json';
import type safety from '#locales/sv/safety.json';
import type settings from '#locales/sv/settings.json';
import type start from '#locales/sv/start.json';
import type steps from '#locales/sv/steps.json';
import type team from '#locales/sv/team.json';

interface Words {
  start: typeof start;
  safety: typeof safety;
  instruments: typeof instruments;
  'check-in': typeof checkIn;
  steps: typeof steps;
  journey: typeof journey;
  events: typeof events;
  join: typeof join;
  contribute: typeof contribute;
  settings: typeof settings;
  team: typeof team;
}

/** Plural forms are one key: `answers_one`, `answers_other` are asked for as `answers` with {count}. */
type WithoutPlural<K extends string> = K extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : K;
type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Leaves<T[K]>}` }[keyof T & string];

export type Namespace = keyof Words;
/** `namespace:path.to.key` */
export type TextKey = { [N in Namespace]: `${N}:${Leaves<Words[N]>}` }[Namespace];
export type TextParams = Readonly<Record<string, string | number>>;
