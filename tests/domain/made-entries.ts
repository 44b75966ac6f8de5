// Entries and events for tests of the rules: everything has a plain default.
import type { Entry, LifeEvent } from '#contract/stored-record.ts';

const DAY_MS = 86_400_000;
const idOf = (number: number) => `${String(number).padStart(21, 'A')}A`;
let made = 0;

/** `dayNumber`: days after 1 January 2026, noon UTC. */
export function entry(instrument: string, dayNumber: number, answers: Entry['answers'], more: Partial<Entry> = {}): Entry {
  const at = Date.UTC(2026, 0, 1, 12) + dayNumber * DAY_MS;
  return {
    v: 1,
    id: idOf(made++),
    at,
    day: new Date(at).toISOString().slice(0, 10),
    instrument,
    instrumentVersion: 1,
    pack: { id: 'skeleton', version: 1 },
    language: 'sv',
    mode: 'line',
    layout: 'one',
    heldBy: 'self',
    lineLengthPx: 300,
    answers,
    texts: {},
    scale: null,
    ...more,
  };
}

/** Four lines that add up to `total` tenths, as even as whole tenths allow. */
export function orsEntry(dayNumber: number, total: number, more: Partial<Entry> = {}): Entry {
  const part = Math.floor(total / 4);
  const answers = { individually: part, interpersonally: part, socially: part, overall: total - 3 * part };
  return entry('ors', dayNumber, answers, more);
}

export const teamStepEntry = (dayNumber: number, step: number | null, more: Partial<Entry> = {}): Entry =>
  entry('team-step', dayNumber, { step }, { mode: 'number', ...more });

export const lifeEvent = (day: string, more: Partial<LifeEvent> = {}): LifeEvent => ({
  v: 1,
  id: idOf(made++),
  day,
  pick: 'moved',
  words: '',
  createdAt: 0,
  ...more,
});
