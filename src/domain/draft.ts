// An answer on its way: every tap makes a new draft, which the caller saves at once. Pure; time is given from outside.
// Untouched is absent, seen and passed by is null, 0 is an answer: three different things.
import type { Draft } from '#contract/stored-record.ts';
import { fitsItem, type Instrument } from '#domain/instruments/instrument.ts';
import { instrumentOf } from '#domain/instruments/registry.ts';

/** What is known when a check-in begins. `scale`: the step scale (id) or null. */
export type DraftStart = Pick<
  Draft,
  'instrument' | 'pack' | 'language' | 'mode' | 'layout' | 'heldBy' | 'lineLengthPx' | 'scale' | 'place'
>;

/** A draft with the states before it, newest last. Only `draft` is stored: after a reload there is nothing to undo. */
export interface Editing {
  readonly draft: Draft;
  readonly earlier: readonly Draft[];
}

/** Enough for every tap of one check-in; older ones are forgotten. */
const UNDO_DEPTH = 50;

/** The store's id: one draft for each instrument, and for each step scale. */
export const draftIdOf = (instrument: string, scale: string | null): string =>
  scale === null ? instrument : `${instrument}:${scale}`;

/** An untouched draft. Throws for an unknown instrument. `atMs`: now. */
export function newDraft(start: DraftStart, atMs: number): Draft {
  const { version } = known(start.instrument);
  const id = draftIdOf(start.instrument, start.scale);
  return { v: 1, id, startedAt: atMs, updatedAt: atMs, instrumentVersion: version, answers: {}, texts: {}, ...start };
}

/** Goes on with a stored draft. */
export const beginEditing = (draft: Draft): Editing => ({ draft, earlier: [] });

/** Sets an answer, whole tenths on the item's grid; throws RangeError for anything else: the control must not offer it. */
export function answer(editing: Editing, item: string, tenths: number, atMs: number): Editing {
  const found = known(editing.draft.instrument).items.find(({ id }) => id === item);
  if (found === undefined || !fitsItem(found, tenths)) throw new RangeError(`not an answer to ${item}`);
  return changed(editing, { answers: { ...editing.draft.answers, [item]: tenths } }, atMs);
}

/** Takes the answer away: seen and not answered. */
export const removeAnswer = (editing: Editing, item: string, atMs: number): Editing =>
  changed(editing, { answers: { ...editing.draft.answers, [item]: null } }, atMs);

/** Passes a question by. An answer that is there stays there. */
export const skip = (editing: Editing, item: string, atMs: number): Editing =>
  typeof editing.draft.answers[item] === 'number' ? editing : removeAnswer(editing, item, atMs);

/** Sets a follow-up in own words; empty text takes it away. */
export function setText(editing: Editing, name: string, text: string, atMs: number): Editing {
  const { [name]: _before, ...others } = editing.draft.texts;
  return changed(editing, { texts: text.trim() === '' ? others : { ...others, [name]: text } }, atMs);
}

/** How it was answered (mode, layout, line length, who held the phone), kept with the answer and not shown to the person. */
export const setManner = (
  editing: Editing,
  manner: Partial<Pick<Draft, 'mode' | 'layout' | 'heldBy' | 'lineLengthPx' | 'language'>>,
  atMs: number,
): Editing => ({ ...editing, draft: { ...editing.draft, ...manner, updatedAt: atMs } });

/** Which screen is open. Not a step of undo: going back is not undoing. */
export const setPlace = (editing: Editing, place: string, atMs: number): Editing => ({
  ...editing,
  draft: { ...editing.draft, place, updatedAt: atMs },
});

export const canUndo = (editing: Editing): boolean => editing.earlier.length > 0;

/** Answers and texts as before the latest change; the place stays. Without an earlier state: unchanged. */
export function undo(editing: Editing, atMs: number): Editing {
  const before = editing.earlier.at(-1);
  if (before === undefined) return editing;
  const { answers, texts } = before;
  return { draft: { ...editing.draft, answers, texts, updatedAt: atMs }, earlier: editing.earlier.slice(0, -1) };
}

/** True when something was answered or written: only then is there anything to save or to be asked about. */
export const isTouched = (draft: Draft): boolean =>
  Object.values(draft.answers).some((tenths) => tenths !== null) || Object.keys(draft.texts).length > 0;

/** Items without an answer, in the instrument's order: for the review. */
export const unansweredItems = (draft: Draft): string[] =>
  known(draft.instrument)
    .items.map(({ id }) => id)
    .filter((id) => typeof draft.answers[id] !== 'number');

function changed(editing: Editing, change: Partial<Draft>, atMs: number): Editing {
  const draft = { ...editing.draft, ...change, updatedAt: atMs };
  return { draft, earlier: [...editing.earlier, editing.draft].slice(-UNDO_DEPTH) };
}

function known(id: string): Instrument {
  const instrument = instrumentOf(id);
  if (instrument === null) throw new RangeError(`unknown instrument ${id}`);
  return instrument;
}
