import { expect, it } from 'vitest';
import { createSettingsState } from '#app/settings/settings-state.ts';
import { phoneInMemory } from '#tests/app/phone-in-memory.ts';

it('remembers the layout of the lines over a restart', async () => {
  const { app, restart } = await phoneInMemory();
  await app.stateOf(createSettingsState).chooseLayout('all');
  const again = (await restart()).stateOf(createSettingsState);
  await again.read();
  expect(again.layout.value).toBe('all');
});

it('keeps the earlier choice and says why when the new one cannot be saved', async () => {
  const { app, store } = await phoneInMemory();
  const settings = app.stateOf(createSettingsState);
  await settings.chooseLayout('one');
  store.failWith('storage-full', ['commit']);
  await settings.chooseLayout('all');
  expect(settings.layout.value).toBe('one');
  expect(settings.fault.value?.code).toBe('storage-full');
});
