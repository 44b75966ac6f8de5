// Do the steps last: asked 6, 12, 18 or 24 months after the end, as data. The step is the team's scale question, which has stood still.
// `after` is filled in by the app, which knows when the time in the team ended; on a card the person says it.
import { choiceItem, halfItem, type Instrument } from '#domain/instruments/instrument.ts';

/** Teams follow up at 6/12/18 or at 6/12/24 months. */
export const FOLLOW_UP_MONTHS = [6, 12, 18, 24] as const;
export type FollowUpMonths = (typeof FOLLOW_UP_MONTHS)[number];
/** The answer of `after` for a number of months. */
export const afterName = (months: FollowUpMonths): string => `after-${months}`;

export const afterItem = choiceItem('after', FOLLOW_UP_MONTHS.map(afterName));
export const doingItem = choiceItem('doing', ['work', 'studies', 'job-seeking', 'rehabilitation', 'other']);

export const followUp: Instrument = {
  id: 'follow-up',
  version: 1,
  items: [afterItem, halfItem('step'), doingItem],
  modes: ['number', 'read-aloud'],
  total: null,
  followUps: [],
  // As the step scales: every half step counts.
  noticeableTenths: 5,
};
