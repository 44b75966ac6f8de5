import { expect, it } from 'vitest';
import { createStepAnswerState } from '#app/steps/step-answer-state.ts';
import { ACTIVE_SCALES_MOST, createStepsState } from '#app/steps/steps-state.ts';
import { phoneInMemory } from '#tests/app/phone-in-memory.ts';

async function withGoal() {
  const phone = await phoneInMemory();
  const steps = phone.app.stateOf(createStepsState);
  const added = await steps.add('  sova hela natten ');
  if (!added.ok) throw new Error(added.fault.code);
  return { phone, steps, scale: added.value };
}
const ready = <T>(loaded: { state: string; value?: T }): T => {
  expect(loaded.state).toBe('ready');
  return loaded.value as T;
};

it('keeps a goal in the words it was written in, without the spaces around it', async () => {
  const { steps, scale } = await withGoal();
  expect(scale.goal).toBe('sova hela natten');
  expect(ready(steps.scales.value)).toEqual([{ scale, latest: null, underWay: false }]);
});

it('refuses an empty goal, a goal that is too long and a sixth open goal, and says which', async () => {
  const { steps, phone } = await withGoal();
  expect(await steps.add('  ')).toMatchObject({ ok: false, fault: { detail: 'empty' } });
  expect(await steps.add('x'.repeat(301))).toMatchObject({ ok: false, fault: { detail: 'long' } });
  for (let i = 1; i < ACTIVE_SCALES_MOST; i++) expect((await steps.add(`mål ${i}`)).ok).toBe(true);
  expect(await steps.add('ett till')).toMatchObject({ ok: false, fault: { detail: 'many' } });
  const [newest] = ready(steps.scales.value);
  if (!newest) throw new Error('no scale');
  phone.pass(1000);
  expect((await steps.setOpen(newest.scale, false)).ok).toBe(true);
  expect((await steps.add('ett till')).ok).toBe(true);
  const ended = ready(steps.scales.value).find(({ scale }) => scale.id === newest.scale.id);
  expect(ended && (await steps.setOpen(ended.scale, true))).toMatchObject({ ok: false, fault: { detail: 'many' } });
});

it('saves every tap as a draft, so that a crash between tap and "Done" loses nothing', async () => {
  const { phone, scale } = await withGoal();
  const answer = phone.app.stateOf(createStepAnswerState);
  await answer.open(scale.id);
  answer.choose(65);
  answer.write('what-helped', 'promenader');
  await answer.save();
  const after = (await phone.restart()).stateOf(createStepAnswerState);
  await after.open(scale.id);
  const { draft } = ready(after.editing.value);
  expect(draft.answers).toEqual({ step: 65 });
  expect(draft.texts).toEqual({ 'what-helped': 'promenader' });
});

it('makes one entry of the draft in one commit, and shows it as the latest answer', async () => {
  const { phone, steps, scale } = await withGoal();
  const answer = phone.app.stateOf(createStepAnswerState);
  await answer.open(scale.id);
  answer.choose(0);
  const finished = await answer.finish();
  expect(finished).toMatchObject({
    ok: true,
    value: { instrument: 'step-scale', scale: scale.id, answers: { step: 0 }, day: '2026-03-02' },
  });
  expect(await phone.app.records.all('drafts')).toEqual({ ok: true, value: [] });
  await steps.load();
  expect(ready(steps.scales.value)[0]).toMatchObject({ latest: { tenths: 0, day: '2026-03-02' }, underWay: false });
});

it('stores nothing when nothing was answered and nothing written', async () => {
  const { phone, scale } = await withGoal();
  const answer = phone.app.stateOf(createStepAnswerState);
  await answer.open(scale.id);
  answer.choose(50);
  answer.choose(null);
  expect(await answer.finish()).toEqual({ ok: true, value: null });
  expect(await phone.app.records.all('entries')).toEqual({ ok: true, value: [] });
});

it('keeps the answer on the screen and says so when the storage is full, and saves it when there is room again', async () => {
  const { phone, scale } = await withGoal();
  const answer = phone.app.stateOf(createStepAnswerState);
  await answer.open(scale.id);
  phone.store.failWith('storage-full', ['commit']);
  answer.choose(40);
  await answer.save();
  expect(answer.fault.value?.code).toBe('storage-full');
  expect((await answer.finish()).ok).toBe(false);
  expect(ready(answer.editing.value).draft.answers).toEqual({ step: 40 });
  phone.store.failWith(null);
  expect(await answer.finish()).toMatchObject({ ok: true, value: { answers: { step: 40 } } });
});

it('holds the drafts of two goals apart', async () => {
  const { phone, steps, scale } = await withGoal();
  const other = await steps.add('träffa folk');
  if (!other.ok) throw new Error(other.fault.code);
  const answer = phone.app.stateOf(createStepAnswerState);
  await answer.open(scale.id);
  answer.choose(20);
  await answer.save();
  await answer.open(other.value.id);
  expect(ready(answer.editing.value).draft.answers).toEqual({});
  answer.choose(90);
  await answer.save();
  await answer.open(scale.id);
  expect(ready(answer.editing.value).draft.answers).toEqual({ step: 20 });
});
