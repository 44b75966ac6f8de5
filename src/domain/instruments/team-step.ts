// The team's scale question with its wishes ("the short way"), as data. Apart from the personal scales: its goal never changes.
// Source: the teams' own step-movement survey, a 0–10 question with half steps and "what would help you further?".
import { halfItem, type Instrument } from '#domain/instruments/instrument.ts';

export const teamStep: Instrument = {
  id: 'team-step',
  version: 1,
  items: [halfItem('step')],
  modes: ['number', 'read-aloud'],
  total: null,
  followUps: [{ name: 'wishes', kind: 'wishes' }],
  noticeableTenths: 5,
};
