// The answers of the check-in that is under way, and their draft: every change is saved at once, nothing waits for "Done".
// The screen may be answered before vault and database are there. It knows no screen and no words.
import { type Answers, LINES, type Line, NO_ANSWERS } from '#app/check-in/lines.ts';
import type { PhonePorts } from '#app/phone-app.ts';
import type { Draft, Entry } from '#contract/stored-record.ts';
import { draftIdOf, newDraft } from '#domain/draft.ts';
import { toEntry } from '#domain/entry.ts';
import { ors } from '#domain/instruments/ors.ts';
import { SKELETON_PACK } from '#domain/instruments/registry.ts';
import { dayOf } from '#shared/days.ts';
import { type Fault, ok, type Result } from '#shared/result.ts';
import { type ReadonlySignal, signal } from '#shared/signal.ts';
import { language } from '#text/translate.ts';

export type Layout = 'one' | 'all';
type CheckInPorts = Pick<PhonePorts, 'records' | 'clock' | 'newId'>;

export interface CheckInState {
  readonly answers: ReadonlySignal<Answers>;
  /** What each line held before its last change; a line that was not changed here is missing. */
  readonly before: ReadonlySignal<Partial<Answers>>;
  /** Why the answers on the screen are not saved yet; null when they are, or are just being saved. */
  readonly fault: ReadonlySignal<Fault | null>;
  /** The entry that "Done" stored, after its commit. */
  readonly finished: ReadonlySignal<Entry | null>;
  /** Reads an earlier draft and fills the lines that are untouched here. Safe to call again. */
  open(): Promise<Result<void>>;
  answer(line: Line, value: number | null, measured?: { readonly lineLengthPx: number }): void;
  undo(line: Line): void;
  /** The screen that is shown, so that an interrupted check-in goes on there. */
  moveTo(place: string, layout: Layout): void;
  /** Saves what is on the screen, again after a fault. */
  save(): Promise<void>;
  /** Stores the entry and takes the draft away in one commit; null when no line has an answer (then nothing is stored). */
  finish(): Promise<Result<Entry | null>>;
}

const DRAFT = draftIdOf(ors.id, null);

export function createCheckInState({ records, clock, newId }: CheckInPorts): CheckInState {
  const answers = signal(NO_ANSWERS);
  const before = signal<Partial<Answers>>({});
  const fault = signal<Fault | null>(null);
  const finished = signal<Entry | null>(null);
  const touched = new Set<Line>();
  let startedAt: number | null = null;
  let place = '/check-in';
  let layout: Layout = 'one';
  let lineLengthPx: number | null = null;
  let opened: Promise<Result<void>> | null = null;
  let saving: Promise<void> | null = null;
  let dirty = false;

  /** In the draft an untouched line is absent; "Done" has shown all four, so that what is left then is null. */
  function draftOf(lines: readonly Line[]): Draft {
    const now = clock.nowMs();
    startedAt ??= now;
    const begun = { instrument: ors.id, pack: SKELETON_PACK, language: language.value, mode: 'line', heldBy: 'self' } as const;
    const draft = newDraft({ ...begun, layout, lineLengthPx, scale: null, place }, startedAt);
    return { ...draft, updatedAt: now, answers: Object.fromEntries(lines.map((line) => [line, answers.value[line]])) };
  }
  const touchedLines = () => LINES.filter((line) => touched.has(line) || answers.value[line] !== null);

  async function readDraft(): Promise<Result<void>> {
    const drafts = await records.all('drafts');
    if (!drafts.ok) {
      // Asked again at the next save: a failed read is never followed by a write.
      opened = null;
      return drafts;
    }
    const found = drafts.value.find(({ id }) => id === DRAFT);
    if (!found) return ok();
    startedAt = found.startedAt;
    lineLengthPx ??= found.lineLengthPx;
    const kept = LINES.filter((line) => !touched.has(line)).map((line) => [line, found.answers[line] ?? null]);
    answers.value = { ...answers.value, ...Object.fromEntries(kept) };
    return ok();
  }
  function open(): Promise<Result<void>> {
    opened ??= readDraft();
    return opened;
  }

  async function saveAll(): Promise<void> {
    while (dirty) {
      dirty = false;
      const ready = await open();
      const saved = ready.ok ? await records.commit([{ store: 'drafts', record: draftOf(touchedLines()) }]) : ready;
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

  function change(line: Line, value: number | null): void {
    touched.add(line);
    finished.value = null;
    answers.value = { ...answers.value, [line]: value };
    void save();
  }

  function forget(): void {
    answers.value = NO_ANSWERS;
    before.value = {};
    touched.clear();
    [startedAt, lineLengthPx, place] = [null, null, '/check-in'];
  }

  async function finish(): Promise<Result<Entry | null>> {
    await saving;
    const ready = await open();
    if (!ready.ok) {
      fault.value = ready.fault;
      return ready;
    }
    const at = clock.nowMs();
    const some = LINES.some((line) => answers.value[line] !== null);
    const entry = some ? toEntry(draftOf(LINES), { id: newId(), at, day: dayOf(at) }) : null;
    const away = { store: 'drafts', erase: DRAFT } as const;
    const stored = await records.commit(entry ? [{ store: 'entries', record: entry }, away] : [away]);
    fault.value = stored.ok ? null : stored.fault;
    if (!stored.ok) return stored;
    forget();
    finished.value = entry;
    return ok(entry);
  }

  return {
    answers,
    before,
    fault,
    finished,
    open,
    answer(line, value, measured) {
      if (measured) lineLengthPx = measured.lineLengthPx;
      before.value = { ...before.value, [line]: answers.value[line] };
      change(line, value);
    },
    undo(line) {
      const earlier = before.value[line];
      if (earlier === undefined) return;
      before.value = { ...before.value, [line]: answers.value[line] };
      change(line, earlier);
    },
    moveTo(to, as) {
      layout = as;
      if (to === place) return;
      place = to;
      if (startedAt !== null) void save();
    },
    save,
    finish,
  };
}
