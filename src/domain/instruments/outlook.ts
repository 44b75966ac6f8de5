// Three questions at the start and at the end: the future, how one feels, work or studies. As data, in our own wording.
// Not a validated instrument, and the screen says so. The three ideas are those that a national evaluation of samordningsteam asked
// about, so that a federation can read its figures beside it.
import { type Instrument, wholeItem } from '#domain/instruments/instrument.ts';

export const outlook: Instrument = {
  id: 'outlook',
  version: 1,
  items: ['future', 'feeling', 'work'].map(wholeItem),
  modes: ['number', 'read-aloud'],
  // Three different things: a sum of them would mean nothing.
  total: null,
  followUps: [],
  // One whole step, the least that the radios can show.
  noticeableTenths: 10,
};
