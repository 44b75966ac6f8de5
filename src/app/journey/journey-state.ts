// What can be looked at (ORS, the team's question, each own goal) and the journey of one of them.
import type { PhoneApp } from '#app/phone-app.ts';
import type { Entry, LifeEvent, Scale } from '#contract/stored-record.ts';
import { instrumentOf } from '#domain/instruments/registry.ts';
import { type Journey, journeyOf } from '#domain/journey.ts';
import { LOADING, type Loaded } from '#shared/loaded.ts';
import { computed, type ReadonlySignal, signal } from '#shared/signal.ts';

/** `key` stands in the address: the instrument, or the scale's id. `goal`: the own words of a step scale. */
export interface JourneyChoice {
  readonly key: string;
  readonly instrument: string;
  readonly scale: string | null;
  readonly goal: string | null;
}

export interface JourneyData {
  readonly choices: readonly JourneyChoice[];
  /** The journey of one choice; the first where the key is unknown; null when there is nothing at all. */
  journeyOf(key: string): { readonly choice: JourneyChoice; readonly journey: Journey } | null;
}

export interface JourneyState {
  readonly data: ReadonlySignal<Loaded<JourneyData>>;
  /** Reads everything anew: answers may have come since. */
  load(): Promise<void>;
}

interface Read {
  readonly entries: readonly Entry[];
  readonly events: readonly LifeEvent[];
  readonly scales: readonly Scale[];
}

/** Instruments of the whole life come first, then own goals, open ones before ended ones, newest first. */
function choicesOf({ entries, scales }: Read): JourneyChoice[] {
  const answered = (instrument: string, scale: string | null) =>
    entries.some((entry) => entry.instrument === instrument && entry.scale === scale);
  const general = ['ors', 'team-step'].filter((instrument) => answered(instrument, null));
  const own = scales
    .filter(({ id }) => answered('step-scale', id))
    .sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || b.createdAt - a.createdAt);
  return [
    ...general.map((instrument) => ({ key: instrument, instrument, scale: null, goal: null })),
    ...own.map(({ id, goal }) => ({ key: id, instrument: 'step-scale', scale: id, goal })),
  ];
}

function dataOf(read: Read): JourneyData {
  const choices = choicesOf(read);
  return {
    choices,
    journeyOf(key) {
      const choice = choices.find((one) => one.key === key) ?? choices[0];
      const instrument = choice && instrumentOf(choice.instrument);
      if (!choice || !instrument) return null;
      return { choice, journey: journeyOf(instrument, choice.scale, read.entries, read.events) };
    },
  };
}

export function createJourneyState(app: PhoneApp): JourneyState {
  const read = signal<Loaded<Read>>(LOADING);
  const data = computed<Loaded<JourneyData>>(() =>
    read.value.state === 'ready' ? { state: 'ready', value: dataOf(read.value.value) } : read.value,
  );
  return {
    data,
    async load() {
      const [entries, events, scales] = await Promise.all([
        app.records.all('entries'),
        app.records.all('events'),
        app.records.all('scales'),
      ]);
      if (!entries.ok) read.value = { state: 'fault', fault: entries.fault };
      else if (!events.ok) read.value = { state: 'fault', fault: events.fault };
      else if (!scales.ok) read.value = { state: 'fault', fault: scales.fault };
      else read.value = { state: 'ready', value: { entries: entries.value, events: events.value, scales: scales.value } };
    },
  };
}
