import { expect, it } from 'vitest';
import { createCheckInState } from '#app/check-in/check-in-state.ts';
import { createHomeState } from '#app/home/home-state.ts';
import { phoneInMemory } from '#tests/app/phone-in-memory.ts';

it('knows an unfinished check-in and where it goes on', async () => {
  const { app } = await phoneInMemory();
  const home = app.stateOf(createHomeState);
  await home.read();
  expect(home.reading.value).toMatchObject({ is: 'read', facts: { draftPlace: null, anyDraft: false, member: false } });
  const state = app.stateOf(createCheckInState);
  state.moveTo('/check-in/2', 'one');
  state.answer('interpersonally', 40);
  await state.save();
  await home.read();
  expect(home.reading.value).toMatchObject({ facts: { draftPlace: '/check-in/2', anyDraft: true } });
});

it('stops with the fault when what is stored cannot be read', async () => {
  const { app, store } = await phoneInMemory();
  store.failWith('storage-newer', ['read']);
  const home = app.stateOf(createHomeState);
  await home.read();
  expect(home.reading.value).toMatchObject({ is: 'stopped', fault: { code: 'storage-newer' } });
  store.failWith(null);
  await home.read();
  expect(home.reading.value.is).toBe('read');
});
