// How one sleeps, as data: a made-up instrument that shows how one is added. Not validated, and not in the app.
import { choiceItem, type Instrument, wholeItem } from '#domain/instruments/instrument.ts';

const SUMMED = ['falling-asleep', 'rested'];

export const sleep: Instrument = {
  id: 'sleep',
  version: 1,
  items: [...SUMMED.map(wholeItem), choiceItem('nights', ['few', 'half', 'most'])],
  modes: ['number', 'read-aloud'],
  // Two questions of ten; the number of nights is not a part of the sum.
  total: { of: SUMMED, maxTenths: 200 },
  followUps: [{ name: 'what-helps', kind: 'words' }],
  // Made up. A real one has its source here.
  noticeableTenths: 20,
};
