// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPhoneApp } from '#app/phone-app.ts';
import { createSettingsState } from '#app/settings/settings-state.ts';
import { fail, ok } from '#shared/result.ts';
import { loadPhoneWords } from '#text/phone-words.ts';
import { phoneInMemory } from '#tests/app/phone-in-memory.ts';
import { SettingsScreen } from '#ui/settings/settings-screen.tsx';
import '@preact/signals';

beforeEach(() => loadPhoneWords('sv'));
afterEach(cleanup);

describe('settings', () => {
  it('change the language at once', async () => {
    const { app } = await phoneInMemory();
    const chooseLanguage = async (chosen: 'sv' | 'en') => {
      await loadPhoneWords(chosen);
      return ok();
    };
    const choosing = createPhoneApp({ ...app, device: { ...app.device, chooseLanguage } });
    render(<SettingsScreen app={choosing} path="/settings" go={() => {}} />);
    fireEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy();
  });

  it('say why when a language cannot be had', async () => {
    const { app } = await phoneInMemory();
    const device = { ...app.device, chooseLanguage: async () => fail('chunk-missing') };
    render(<SettingsScreen app={createPhoneApp({ ...app, device })} path="/settings" go={() => {}} />);
    fireEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Kolla nätet/);
  });

  it('remember the layout of the lines', async () => {
    const { app } = await phoneInMemory();
    render(<SettingsScreen app={app} path="/settings" go={() => {}} />);
    fireEvent.click(screen.getByRole('radio', { name: 'Alla fyra på en gång' }));
    await waitFor(() => expect(app.stateOf(createSettingsState).layout.value).toBe('all'));
  });

  it('erase only after a second yes', async () => {
    const { app } = await phoneInMemory();
    const eraseAll = vi.fn(async () => ok());
    render(
      <SettingsScreen app={createPhoneApp({ ...app, device: { ...app.device, eraseAll } })} path="/settings" go={() => {}} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort allt' }));
    expect(eraseAll).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Ja, ta bort allt' }));
    expect(eraseAll).toHaveBeenCalledOnce();
  });
});
