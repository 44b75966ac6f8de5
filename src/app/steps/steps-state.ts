// The participant's own goals, each with its scale: which there are, what was answered last, and what is under way.
import type { PhoneApp } from '#app/phone-app.ts';
import type { Scale } from '#contract/stored-record.ts';
import { inOrder } from '#domain/entry.ts';
import { stepScale } from '#domain/instruments/step-scale.ts';
import type { LocalDay } from '#shared/days.ts';
import { LOADING, type Loaded } from '#shared/loaded.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { type ReadonlySignal, signal } from '#shared/signal.ts';

/** More goals than this at once is too much to hold (instruments.md, Step scales). */
export const ACTIVE_SCALES_MOST = 5;
/** Same limit as the stored record's. */
export const GOAL_LENGTH_MOST = 300;

export interface ScaleView {
  readonly scale: Scale;
  /** The latest answer; null when there is none. */
  readonly latest: { readonly tenths: number; readonly day: LocalDay } | null;
  readonly underWay: boolean;
}

export interface StepsState {
  /** Newest goal first. */
  readonly scales: ReadonlySignal<Loaded<readonly ScaleView[]>>;
  load(): Promise<void>;
  /** A new goal is a new scale. Faults: malformed with detail `empty`, `long` or `many`; storage faults. */
  add(goal: string): Promise<Result<Scale>>;
  /** Ends a goal, or takes it up again (malformed/many when five are open). Answers stay. */
  setOpen(scale: Scale, open: boolean): Promise<Result<void>>;
  setGoodEnough(scale: Scale, tenths: number | null): Promise<Result<void>>;
}

export function createStepsState(app: PhoneApp): StepsState {
  const scales = signal<Loaded<readonly ScaleView[]>>(LOADING);

  async function read(): Promise<Result<readonly ScaleView[]>> {
    const [stored, entries, drafts] = await Promise.all([
      app.records.all('scales'),
      app.records.all('entries'),
      app.records.all('drafts'),
    ]);
    if (!stored.ok) return stored;
    if (!entries.ok) return entries;
    if (!drafts.ok) return drafts;
    const ordered = inOrder(entries.value).filter(({ instrument }) => instrument === stepScale.id);
    return ok(
      [...stored.value]
        .sort((a, b) => b.createdAt - a.createdAt)
        .map((scale) => {
          const last = ordered.findLast((entry) => entry.scale === scale.id && typeof entry.answers.step === 'number');
          const latest = last ? { tenths: last.answers.step as number, day: last.day } : null;
          return { scale, latest, underWay: drafts.value.some((draft) => draft.scale === scale.id) };
        }),
    );
  }
  async function load() {
    const found = await read();
    scales.value = found.ok ? { state: 'ready', value: found.value } : { state: 'fault', fault: found.fault };
  }
  async function write(record: Scale): Promise<Result<void>> {
    const written = await app.records.commit([{ store: 'scales', record }]);
    if (written.ok) await load();
    return written;
  }
  /** Counted in the store, not on the screen: another tab may have added one. */
  async function hasRoom(): Promise<Result<void>> {
    const stored = await app.records.all('scales');
    if (!stored.ok) return stored;
    return stored.value.filter(({ closedAt }) => closedAt === null).length < ACTIVE_SCALES_MOST
      ? ok()
      : fail('malformed', 'many');
  }

  return {
    scales,
    load,
    async add(goal) {
      const words = goal.trim();
      if (words === '') return fail('malformed', 'empty');
      if (words.length > GOAL_LENGTH_MOST) return fail('malformed', 'long');
      const room = await hasRoom();
      if (!room.ok) return room;
      const record: Scale = {
        v: 1,
        id: app.newId(),
        goal: words,
        goodEnough: null,
        createdAt: app.clock.nowMs(),
        closedAt: null,
      };
      const written = await write(record);
      return written.ok ? ok(record) : written;
    },
    async setOpen(scale, open) {
      const room = open ? await hasRoom() : ok();
      return room.ok ? write({ ...scale, closedAt: open ? null : app.clock.nowMs() }) : room;
    },
    setGoodEnough: (scale, goodEnough) => write({ ...scale, goodEnough }),
  };
}
