// Group Session Rating Scale (how the group was, after a group activity) as data: four lines of 10 cm, total 0–40. No official wording.
// Source: Quirk, Miller, Duncan & Owen, Group Session Rating Scale: preliminary psychometrics in substance abuse group interventions,
// Counselling and Psychotherapy Research 13 (2013): the four lines of the SRS, asked about the group and its leader.
import { type Instrument, lineItem } from '#domain/instruments/instrument.ts';

const LINES = ['relationship', 'goals', 'approach', 'overall'];

export const gsrs: Instrument = {
  id: 'gsrs',
  version: 1,
  items: LINES.map(lineItem),
  modes: ['line', 'number', 'read-aloud', 'paper-numbers', 'total-only'],
  total: { of: LINES, maxTenths: 400 },
  followUps: [],
  // As in the SRS that it was made from: nobody has published a figure for the group's scale.
  noticeableTenths: 10,
};
