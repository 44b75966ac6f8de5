// The answer to one own scale that is under way: each tap and each word is saved as a draft at once; "Done" makes the entry.
import type { PhoneApp } from '#app/phone-app.ts';
import type { Entry } from '#contract/stored-record.ts';
import {
  answer,
  beginEditing,
  draftIdOf,
  type Editing,
  isTouched,
  newDraft,
  removeAnswer,
  setPlace,
  setText,
} from '#domain/draft.ts';
import { toEntry } from '#domain/entry.ts';
import { SKELETON_PACK } from '#domain/instruments/registry.ts';
import { stepScale } from '#domain/instruments/step-scale.ts';
import { dayOf } from '#shared/days.ts';
import { LOADING, type Loaded } from '#shared/loaded.ts';
import { type Fault, ok, type Result } from '#shared/result.ts';
import { type ReadonlySignal, signal } from '#shared/signal.ts';
import { language } from '#text/translate.ts';

export interface StepAnswerState {
  readonly editing: ReadonlySignal<Loaded<Editing>>;
  /** Why the latest change is not saved yet; null when it is, or is just being saved. */
  readonly fault: ReadonlySignal<Fault | null>;
  /** Begins, or goes on with the draft of, one scale. */
  open(scale: string): Promise<void>;
  /** Tenths, or null: the answer is taken away. */
  choose(tenths: number | null): void;
  write(followUp: string, text: string): void;
  moveTo(place: string): void;
  save(): Promise<void>;
  /** One commit: the entry in, the draft away. Null when nothing was answered or written: nothing is stored. */
  finish(): Promise<Result<Entry | null>>;
}

export function createStepAnswerState(app: PhoneApp): StepAnswerState {
  const editing = signal<Loaded<Editing>>(LOADING);
  const fault = signal<Fault | null>(null);
  let dirty = false;
  let saving: Promise<void> | null = null;

  const begun = (scale: string) =>
    newDraft(
      {
        instrument: stepScale.id,
        pack: SKELETON_PACK,
        language: language.value,
        mode: 'number',
        layout: 'one',
        heldBy: 'self',
        lineLengthPx: null,
        scale,
        place: `/steps/${scale}`,
      },
      app.clock.nowMs(),
    );

  async function saveAll(): Promise<void> {
    while (dirty && editing.value.state === 'ready') {
      dirty = false;
      const saved = await app.records.commit([{ store: 'drafts', record: editing.value.value.draft }]);
      fault.value = saved.ok ? null : saved.fault;
      if (!saved.ok) return;
    }
  }
  function save(): Promise<void> {
    dirty = true;
    saving ??= saveAll().finally(() => {
      saving = null;
    });
    return saving;
  }
  function change(next: (now: Editing) => Editing): void {
    if (editing.value.state !== 'ready') return;
    editing.value = { state: 'ready', value: next(editing.value.value) };
    void save();
  }

  return {
    editing,
    fault,
    async open(scale) {
      if (editing.value.state === 'ready' && editing.value.value.draft.scale === scale) return;
      editing.value = LOADING;
      const drafts = await app.records.all('drafts');
      if (!drafts.ok) {
        editing.value = { state: 'fault', fault: drafts.fault };
        return;
      }
      const found = drafts.value.find(({ id }) => id === draftIdOf(stepScale.id, scale));
      fault.value = null;
      editing.value = { state: 'ready', value: beginEditing(found ?? begun(scale)) };
    },
    choose: (tenths) =>
      change((now) =>
        tenths === null ? removeAnswer(now, 'step', app.clock.nowMs()) : answer(now, 'step', tenths, app.clock.nowMs()),
      ),
    write: (followUp, text) => change((now) => setText(now, followUp, text, app.clock.nowMs())),
    moveTo(place) {
      if (editing.value.state !== 'ready' || editing.value.value.draft.place === place) return;
      const moved = setPlace(editing.value.value, place, app.clock.nowMs());
      editing.value = { state: 'ready', value: moved };
      if (isTouched(moved.draft)) void save();
    },
    save,
    async finish() {
      await saving;
      if (editing.value.state !== 'ready') return ok(null);
      const { draft } = editing.value.value;
      const at = app.clock.nowMs();
      const entry = isTouched(draft) ? toEntry(draft, { id: app.newId(), at, day: dayOf(at) }) : null;
      const away = { store: 'drafts', erase: draft.id } as const;
      const stored = await app.records.commit(entry ? [{ store: 'entries', record: entry }, away] : [away]);
      fault.value = stored.ok ? null : stored.fault;
      if (!stored.ok) return stored;
      editing.value = LOADING;
      return ok(entry);
    },
  };
}
