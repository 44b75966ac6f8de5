import { expect, it } from 'vitest';
import { createJourneyState } from '#app/journey/journey-state.ts';
import { createStepAnswerState } from '#app/steps/step-answer-state.ts';
import { createStepsState } from '#app/steps/steps-state.ts';
import { phoneInMemory } from '#tests/app/phone-in-memory.ts';

const DAY_MS = 86_400_000;

it('has nothing to show before the first answer', async () => {
  const { app } = await phoneInMemory();
  const state = app.stateOf(createJourneyState);
  expect(state.data.value.state).toBe('loading');
  await state.load();
  expect(state.data.value.state === 'ready' && state.data.value.value.journeyOf('ors')).toBeNull();
});

it('offers each answered goal by its own words and never mixes two of them', async () => {
  const { app, pass } = await phoneInMemory();
  const steps = app.stateOf(createStepsState);
  const answer = app.stateOf(createStepAnswerState);
  const goals = [];
  for (const [goal, values] of [
    ['sova', [30, 45]],
    ['träna', [70]],
  ] as const) {
    const added = await steps.add(goal);
    if (!added.ok) throw new Error(added.fault.code);
    goals.push(added.value);
    for (const value of values) {
      pass(DAY_MS);
      await answer.open(added.value.id);
      answer.choose(value);
      await answer.finish();
    }
  }
  await steps.add('inget svar än');
  const state = app.stateOf(createJourneyState);
  await state.load();
  if (state.data.value.state !== 'ready') throw new Error('not ready');
  const data = state.data.value.value;
  expect(data.choices.map(({ goal }) => goal)).toEqual(['träna', 'sova']);
  const sova = data.journeyOf(goals[0]?.id ?? '');
  expect(sova?.journey.points.map(({ tenths }) => tenths)).toEqual([30, 45]);
  expect(sova?.journey.sentence).toEqual({ code: 'step-up', byTenths: 15 });
  expect(data.journeyOf('unknown')?.choice.goal).toBe('träna');
});

it('says which fault it is when the store cannot be read', async () => {
  const { app, store } = await phoneInMemory();
  store.failWith('storage-closed', ['read']);
  const state = app.stateOf(createJourneyState);
  await state.load();
  expect(state.data.value).toMatchObject({ state: 'fault', fault: { code: 'storage-closed' } });
});
