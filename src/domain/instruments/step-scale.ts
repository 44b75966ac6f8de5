// The participant's own 0–10 scale toward a goal in own words, as data. Half steps are allowed: 21 values.
// Source: the scaling question of solution-focused work (de Shazer 1988; Berg & de Jong 1996): 0 = as far away as can be, 10 = at the goal.
import { halfItem, type Instrument } from '#domain/instruments/instrument.ts';

export const stepScale: Instrument = {
  id: 'step-scale',
  version: 1,
  items: [halfItem('step')],
  modes: ['number', 'read-aloud'],
  total: null,
  followUps: [
    { name: 'why-not-lower', kind: 'words' },
    { name: 'what-helped', kind: 'words' },
    // Kept on the scale itself (Scale.goodEnough), since it holds until it is changed.
    { name: 'good-enough', kind: 'number' },
    { name: 'one-step-up', kind: 'words' },
    { name: 'next-small-step', kind: 'words' },
    { name: 'who-can-help', kind: 'words' },
  ],
  // Every half step counts: there is no measurement error to hide behind in a scale that the person owns.
  noticeableTenths: 5,
};
