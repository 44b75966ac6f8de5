import { expect, it } from 'vitest';
import { recordParsers } from '#contract/stored-record.ts';
import {
  answer,
  beginEditing,
  canUndo,
  draftIdOf,
  isTouched,
  newDraft,
  removeAnswer,
  setManner,
  setPlace,
  setText,
  skip,
  unansweredItems,
  undo,
} from '#domain/draft.ts';
import { inOrder, isSameSeries, toEntry } from '#domain/entry.ts';
import { orsEntry } from '#tests/domain/made-entries.ts';

const start = {
  instrument: 'ors',
  pack: { id: 'skeleton', version: 1 },
  language: 'sv',
  mode: 'line',
  layout: 'one',
  heldBy: 'self',
  lineLengthPx: 300,
  scale: null,
  place: 'individually',
} as const;
const fresh = () => beginEditing(newDraft({ ...start }, 1000));

it('begins untouched: no answer is not null, not 0 and not the middle', () => {
  const { draft } = fresh();
  expect(draft.answers).toEqual({});
  expect(isTouched(draft)).toBe(false);
  expect(recordParsers.drafts(draft).ok).toBe(true);
});

it('keeps 0 as an answer', () => {
  const { draft } = answer(fresh(), 'socially', 0, 2000);
  expect(draft.answers).toEqual({ socially: 0 });
  expect(draft.updatedAt).toBe(2000);
  expect(isTouched(draft)).toBe(true);
  expect(unansweredItems(draft)).toEqual(['individually', 'interpersonally', 'overall']);
});

it('undoes step by step, and stops at the beginning', () => {
  const twice = answer(answer(fresh(), 'overall', 30, 1), 'overall', 70, 2);
  const once = undo(twice, 3);
  expect(once.draft.answers).toEqual({ overall: 30 });
  const none = undo(once, 4);
  expect(none.draft.answers).toEqual({});
  expect(canUndo(none)).toBe(false);
  expect(undo(none, 5)).toBe(none);
});

it('undoes a removal', () => {
  const removed = removeAnswer(answer(fresh(), 'overall', 30, 1), 'overall', 2);
  expect(removed.draft.answers).toEqual({ overall: null });
  expect(isTouched(removed.draft)).toBe(false);
  expect(undo(removed, 3).draft.answers).toEqual({ overall: 30 });
});

it('passing by keeps an answer that is there', () => {
  expect(skip(fresh(), 'overall', 1).draft.answers).toEqual({ overall: null });
  expect(skip(answer(fresh(), 'overall', 30, 1), 'overall', 2).draft.answers).toEqual({ overall: 30 });
});

it('moving between screens is not a step to undo', () => {
  const moved = setPlace(answer(fresh(), 'overall', 30, 1), 'review', 2);
  expect(undo(moved, 3).draft).toMatchObject({ place: 'review', answers: {} });
});

it('keeps own words, and forgets them when they are emptied', () => {
  const written = setText(fresh(), 'what-helped', 'Sömn', 1);
  expect(written.draft.texts).toEqual({ 'what-helped': 'Sömn' });
  expect(setText(written, 'what-helped', '  ', 2).draft.texts).toEqual({});
});

it('refuses a value that no control can give', () => {
  expect(() => answer(fresh(), 'overall', 101, 1)).toThrow(RangeError);
  expect(() => answer(fresh(), 'step', 50, 1)).toThrow(RangeError);
  expect(() => newDraft({ ...start, instrument: 'of-a-later-version' }, 1)).toThrow(RangeError);
});

it('has one draft for each step scale', () => {
  expect(draftIdOf('ors', null)).toBe('ors');
  expect(draftIdOf('step-scale', 'x')).toBe('step-scale:x');
});

it('becomes an entry that can be stored, with all that is known of how it was answered', () => {
  const { draft } = setManner(answer(fresh(), 'overall', 30, 1), { layout: 'all', lineLengthPx: 412 }, 2);
  const made = toEntry(draft, { id: 'AAAAAAAAAAAAAAAAAAAAAA', at: 5000, day: '2026-11-22' });
  expect(recordParsers.entries(made).ok).toBe(true);
  expect(made).toMatchObject({ at: 5000, layout: 'all', lineLengthPx: 412, answers: { overall: 30 }, instrumentVersion: 1 });
});

it('never calls answers of another pack, version or scale the same series', () => {
  const one = orsEntry(0, 200);
  expect(isSameSeries(one, orsEntry(9, 100))).toBe(true);
  expect(isSameSeries(one, orsEntry(9, 100, { pack: { id: 'official', version: 1 } }))).toBe(false);
  expect(isSameSeries(one, orsEntry(9, 100, { pack: { id: 'skeleton', version: 2 } }))).toBe(false);
  expect(isSameSeries(one, orsEntry(9, 100, { instrumentVersion: 2 }))).toBe(false);
  expect(isSameSeries(one, orsEntry(9, 100, { scale: 'x' }))).toBe(false);
});

it('orders by the time that each answer carries, then by id, whatever order they were stored in', () => {
  const [a, b, c] = [orsEntry(5, 1, { id: 'b' }), orsEntry(5, 2, { id: 'a' }), orsEntry(1, 3, { id: 'z' })];
  expect(inOrder([a, b, c]).map(({ id }) => id)).toEqual(['z', 'a', 'b']);
});
