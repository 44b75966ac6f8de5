// Livskompassen as data: four areas of life, how each is now and how much it matters to change it. Early, then about every third month.
// Only the purpose and the areas come from the teams; the ratings are ours. Needs of support are support-needs.ts.
import { choiceItem, type FollowUp, type Instrument, type Item, wholeItem } from '#domain/instruments/instrument.ts';

/** Home and leisure, relations, health, work and education: the teams' own four, in their order. */
export const AREAS = ['home', 'relations', 'health', 'work'] as const;
export type Area = (typeof AREAS)[number];

export const IMPORTANCES = ['not-now', 'some', 'much'] as const;
export type Importance = (typeof IMPORTANCES)[number];

export const nowItemOf = (area: Area): Item => wholeItem(`${area}-now`);
export const importanceItemOf = (area: Area): Item => choiceItem(`${area}-importance`, IMPORTANCES);
const wordsOf = (area: Area): FollowUp[] => [
  { name: `${area}-works`, kind: 'words' },
  { name: `${area}-wish`, kind: 'words' },
];

export const lifeCompass: Instrument = {
  id: 'life-compass',
  version: 1,
  // Area by area, so that it can be paused after any of them.
  items: AREAS.flatMap((area) => [nowItemOf(area), importanceItemOf(area)]),
  modes: ['number', 'read-aloud'],
  // Four different things, and an area may be left out: never added.
  total: null,
  followUps: AREAS.flatMap(wordsOf),
  noticeableTenths: 10,
};
