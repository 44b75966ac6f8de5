// ORS, the Outcome Rating Scale, as data. No official wording here or anywhere in the repository.
// Source: Miller, Duncan, Brown, Sparks & Claud (2003), Journal of Brief Therapy 2(2), 91–100: four lines of 10 cm, total 0–40.
import { type Instrument, lineItem } from '#domain/instruments/instrument.ts';

const LINES = ['individually', 'interpersonally', 'socially', 'overall'];

export const ors: Instrument = {
  id: 'ors',
  version: 1,
  items: LINES.map(lineItem),
  modes: ['line', 'number', 'read-aloud', 'paper-numbers', 'total-only'],
  total: { of: LINES, maxTenths: 400 },
  followUps: [],
  // Reliable change index of 5 points: Miller & Duncan, The Outcome and Session Rating Scales: administration and scoring
  // manual (2004). More than chance usually gives, never proof: test–retest correlation is only about .5–.6.
  noticeableTenths: 50,
};
