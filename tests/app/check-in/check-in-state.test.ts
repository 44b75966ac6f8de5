import { describe, expect, it } from 'vitest';
import { helpOpens, totalOf } from '#app/check-in/after-check-in.ts';
import { createCheckInState } from '#app/check-in/check-in-state.ts';
import { LINES } from '#app/check-in/lines.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import { phoneInMemory, START_MS } from '#tests/app/phone-in-memory.ts';

const LONG = { lineLengthPx: 312 };
const draftsOf = async (app: PhoneApp) => {
  const read = await app.records.all('drafts');
  return read.ok ? read.value : read.fault.code;
};
const entriesOf = async (app: PhoneApp) => {
  const read = await app.records.all('entries');
  return read.ok ? read.value : read.fault.code;
};

describe('the answers of a check-in', () => {
  it('are saved at every tap, and go on after a crash', async () => {
    const { app, restart } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    state.answer('individually', 71, LONG);
    state.answer('socially', 0, LONG);
    await state.save();
    const again = (await restart()).stateOf(createCheckInState);
    await again.open();
    expect(again.answers.value).toEqual({ individually: 71, interpersonally: null, socially: 0, overall: null });
  });

  it('keep untouched, taken away and zero apart in the draft', async () => {
    const { app } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    state.answer('individually', 0, LONG);
    state.answer('overall', 30, LONG);
    state.answer('overall', null);
    await state.save();
    expect(await draftsOf(app)).toMatchObject([{ answers: { individually: 0, overall: null }, lineLengthPx: 312 }]);
    expect(Object.keys(((await draftsOf(app)) as { answers: object }[])[0]?.answers ?? {})).toEqual(['individually', 'overall']);
  });

  it('given before the draft was read are not overwritten by it', async () => {
    const { app, restart } = await phoneInMemory();
    const first = app.stateOf(createCheckInState);
    first.answer('individually', 20, LONG);
    first.answer('interpersonally', 40, LONG);
    await first.save();
    const again = (await restart()).stateOf(createCheckInState);
    again.answer('individually', 90, LONG);
    await again.save();
    expect(again.answers.value).toMatchObject({ individually: 90, interpersonally: 40 });
  });

  it('can be undone and taken away line by line', async () => {
    const { app } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    state.answer('individually', 20, LONG);
    state.answer('individually', 80, LONG);
    state.answer('overall', 50, LONG);
    state.undo('individually');
    expect(state.answers.value).toMatchObject({ individually: 20, overall: 50 });
    state.undo('socially');
    expect(state.answers.value.socially).toBeNull();
  });

  it('stay on the screen when they cannot be saved, and are saved by the next try', async () => {
    const { app, store } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    store.failWith('storage-full', ['commit']);
    state.answer('individually', 71, LONG);
    await state.save();
    expect(state.fault.value?.code).toBe('storage-full');
    expect(state.answers.value.individually).toBe(71);
    store.failWith(null);
    await state.save();
    expect(state.fault.value).toBeNull();
    expect(await draftsOf(app)).toMatchObject([{ answers: { individually: 71 } }]);
  });

  it('are never written after a failed read, and join the earlier draft once it can be read', async () => {
    const { app, store, restart } = await phoneInMemory();
    const first = app.stateOf(createCheckInState);
    first.answer('overall', 10, LONG);
    await first.save();
    const again = (await restart()).stateOf(createCheckInState);
    store.failWith('storage-closed', ['read']);
    again.answer('individually', 90, LONG);
    await again.save();
    expect(again.fault.value?.code).toBe('storage-closed');
    store.failWith(null);
    expect(await draftsOf(app)).toMatchObject([{ answers: { overall: 10 } }]);
    await again.save();
    expect(await draftsOf(app)).toMatchObject([{ answers: { individually: 90, overall: 10 } }]);
  });

  it('remember the screen that was open', async () => {
    const { app } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    state.answer('individually', 71, LONG);
    state.moveTo('/check-in/3', 'one');
    await state.save();
    expect(await draftsOf(app)).toMatchObject([{ place: '/check-in/3', layout: 'one' }]);
  });
});

describe('a finished check-in', () => {
  it('is one entry and no draft, with null for what was not answered', async () => {
    const { app } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    state.answer('individually', 71, LONG);
    const finished = await state.finish();
    expect(finished).toMatchObject({ ok: true, value: { at: START_MS, instrument: 'ors' } });
    expect(await draftsOf(app)).toEqual([]);
    expect(await entriesOf(app)).toMatchObject([
      {
        answers: { individually: 71, interpersonally: null, socially: null, overall: null },
        pack: { id: 'skeleton' },
        mode: 'line',
      },
    ]);
    expect(state.answers.value.individually).toBeNull();
  });

  it('is said to be finished only after its commit', async () => {
    const { app, store } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    state.answer('individually', 71, LONG);
    await state.save();
    store.failWith('storage-full', ['commit']);
    expect(await state.finish()).toMatchObject({ ok: false, fault: { code: 'storage-full' } });
    expect(state.finished.value).toBeNull();
    expect(state.answers.value.individually).toBe(71);
    store.failWith(null);
    expect(await entriesOf(app)).toEqual([]);
    await state.finish();
    expect(await entriesOf(app)).toHaveLength(1);
  });

  it('without any answer stores nothing', async () => {
    const { app } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    state.answer('individually', 71, LONG);
    state.answer('individually', null);
    expect(await state.finish()).toEqual({ ok: true, value: null });
    expect(await entriesOf(app)).toEqual([]);
    expect(await draftsOf(app)).toEqual([]);
  });

  it('has a total with four of four only', async () => {
    const { app } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    for (const line of LINES.slice(1)) state.answer(line, 60, LONG);
    const three = await state.finish();
    expect(three.ok && three.value && totalOf(three.value)).toBeNull();
    for (const line of LINES) state.answer(line, 60, LONG);
    const four = await state.finish();
    expect(four.ok && four.value && totalOf(four.value)).toBe(240);
  });

  it('opens the help card when the total fell by ten points or more', async () => {
    const { app, pass } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    for (const line of LINES) state.answer(line, 60, LONG);
    const first = await state.finish();
    pass(86_400_000);
    for (const line of LINES) state.answer(line, 35, LONG);
    const second = await state.finish();
    if (!first.ok || !second.ok || !first.value || !second.value) throw new Error('not finished');
    expect(await helpOpens(app, first.value)).toBe(false);
    expect(await helpOpens(app, second.value)).toBe(true);
  });
});
