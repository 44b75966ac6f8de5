// The needs of support that Livskompassen maps, as data: what can be picked, and in which state a need is. It knows no words.
// Source: the efforts that the teams' half-year reports count as coordinated. A list to pick from and to add to, in no order of worth.
import type { Area } from '#domain/instruments/life-compass.ts';
import type { LocalDay } from '#shared/days.ts';

export const NEEDS = [
  'physiotherapy',
  'debt-advice',
  'legal-guardian',
  'counsellor',
  'health-centre',
  'social-psychiatry',
  'housing-support',
  'housing-officer',
  'home-help',
  'care-somatic',
  'care-psychiatric',
  'care-specialist',
  'family-doctor',
  'dietitian',
  'own-care-request',
  'hearing-centre',
  'neurology',
  'personal-ombud',
  'lss',
  'occupational-therapist',
  'study-guidance',
  'employment-specialists',
  'adapted-workplace',
  'associations',
  'habilitation',
  'aids-centre',
  'insurance-company',
  'sickness-compensation',
  'sip',
] as const;
export type NeedName = (typeof NEEDS)[number];

/** In the order of the coordination list: what nobody has begun with stands first, what is put aside last. */
export const NEED_STATES = ['wished', 'booked', 'under-way', 'done', 'not-now'] as const;
export type NeedState = (typeof NEED_STATES)[number];

/** States in which support is needed still: what the measure `needs` counts. */
export const OPEN_STATES: readonly NeedState[] = ['wished', 'booked', 'under-way'];

/**
 * One need of one area. `pick`: from the list, or null when it is only in own `words`. `who`: own words, empty when not said.
 * `day`: the day that was agreed, null when none. `states`: at least one, oldest first, each with its instant in ms: never edited,
 * so that "what changed since last time" can be told for any last time.
 */
export interface SupportNeed {
  readonly id: string;
  readonly area: Area;
  readonly pick: NeedName | null;
  readonly words: string;
  readonly who: string;
  readonly day: LocalDay | null;
  readonly states: readonly { readonly state: NeedState; readonly at: number }[];
}
