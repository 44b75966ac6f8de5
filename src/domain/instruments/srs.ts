// Session Rating Scale (how the meeting was, in its last minutes) as data: four lines of 10 cm, total 0–40. No official wording here.
// It belongs to the two who met: no measure takes it to the team, and it is never averaged.
import { type Instrument, lineItem } from '#domain/instruments/instrument.ts';

const LINES = ['relationship', 'goals', 'approach', 'overall'];

export const srs: Instrument = {
  id: 'srs',
  version: 1,
  items: LINES.map(lineItem),
  modes: ['line', 'number', 'read-aloud', 'paper-numbers', 'total-only'],
  // Four lines, plain sum: Duncan, Miller et al., The Session Rating Scale: preliminary psychometric properties of a "working"
  // alliance measure, Journal of Brief Therapy 3 (2003).
  total: { of: LINES, maxTenths: 400 },
  followUps: [],
  // One point, as SRS_TALK.fellTenths.
  noticeableTenths: 10,
};

/**
 * When to talk about it, in tenths: a total below 36, a line below 9 (Miller & Duncan, The Outcome and Session Rating Scales:
 * administration and scoring manual, 2004), or a total that fell by a point or more since the last meeting (Bertolino & Miller, eds.,
 * ICCE Manuals on Feedback-Informed Treatment, 2012). Totals of 36–40 are usual: they mean little, and 40 is no success.
 */
export const SRS_TALK = { totalUnderTenths: 360, lineUnderTenths: 90, fellTenths: 10 } as const;
