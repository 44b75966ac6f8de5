import { expect, it } from 'vitest';
import { createEventsState } from '#app/events/events-state.ts';
import { phoneInMemory } from '#tests/app/phone-in-memory.ts';

it('notes an event, changes it, removes it and puts it back as it was', async () => {
  const { app, pass } = await phoneInMemory();
  const state = app.stateOf(createEventsState);
  const saved = await state.save({ pick: 'moved', words: ' till Sala ', day: '2026-02-14' }, null);
  if (!saved.ok) throw new Error(saved.fault.code);
  expect(saved.value).toMatchObject({ pick: 'moved', words: 'till Sala', day: '2026-02-14' });
  pass(60_000);
  const changed = await state.save({ pick: null, words: 'flyttade hem', day: '2026-02-15' }, saved.value);
  if (!changed.ok) throw new Error(changed.fault.code);
  expect(changed.value).toMatchObject({ id: saved.value.id, createdAt: saved.value.createdAt, pick: null });
  expect(await state.remove(changed.value)).toEqual({ ok: true, value: undefined });
  expect(state.events.value).toEqual({ state: 'ready', value: [] });
  expect((await state.putBack()).ok).toBe(true);
  expect(state.events.value).toEqual({ state: 'ready', value: [changed.value] });
  expect(state.removed.value).toBeNull();
});

it('refuses a day that has not been, an impossible day and an event that says nothing', async () => {
  const { app } = await phoneInMemory();
  const state = app.stateOf(createEventsState);
  const detailOf = async (typed: { pick: string | null; words: string; day: string }) => {
    const saved = await state.save(typed, null);
    return saved.ok ? 'saved' : saved.fault.detail;
  };
  expect(await detailOf({ pick: 'moved', words: '', day: '2026-03-03' })).toBe('day');
  expect(await detailOf({ pick: 'moved', words: '', day: '2026-02-30' })).toBe('day');
  expect(await detailOf({ pick: null, words: '  ', day: '2026-03-02' })).toBe('empty');
  expect(await app.records.all('events')).toEqual({ ok: true, value: [] });
});

it('shows the newest day first, and within a day what was noted last', async () => {
  const { app, pass } = await phoneInMemory();
  const state = app.stateOf(createEventsState);
  for (const [words, day] of [
    ['a', '2026-02-01'],
    ['b', '2026-02-20'],
    ['c', '2026-02-20'],
  ] as const) {
    pass(1000);
    await state.save({ pick: null, words, day }, null);
  }
  expect(state.events.value.state === 'ready' && state.events.value.value.map(({ words }) => words)).toEqual(['c', 'b', 'a']);
});

it('keeps what is in the store when removing fails', async () => {
  const { app, store } = await phoneInMemory();
  const state = app.stateOf(createEventsState);
  const saved = await state.save({ pick: 'illness', words: '', day: '2026-03-01' }, null);
  if (!saved.ok) throw new Error(saved.fault.code);
  store.failWith('storage-closed', ['commit']);
  expect((await state.remove(saved.value)).ok).toBe(false);
  expect(state.removed.value).toBeNull();
  store.failWith(null);
  await state.load();
  expect(state.events.value).toEqual({ state: 'ready', value: [saved.value] });
});
