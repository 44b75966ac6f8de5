// What did you think: five short questions at the end or after a group, as data, in our own wording. Not a validated instrument, and
// nothing of the national survey about teams (NNS), whose owner forbids it.
import { type Instrument, wholeItem } from '#domain/instruments/instrument.ts';

export const evaluation: Instrument = {
  id: 'evaluation',
  version: 1,
  items: ['useful', 'listened-to', 'had-a-say', 'held-together', 'what-next'].map(wholeItem),
  modes: ['number', 'read-aloud'],
  // Each question is about something of its own; a mean of satisfaction is not what it is for.
  total: null,
  // Own words stay on the phone: no measure has them.
  followUps: [{ name: 'own-words', kind: 'words' }],
  noticeableTenths: 10,
};
