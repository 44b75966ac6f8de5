// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCheckInState } from '#app/check-in/check-in-state.ts';
import { createPhoneApp, type PhoneApp } from '#app/phone-app.ts';
import { signal } from '#shared/signal.ts';
import { loadPhoneWords } from '#text/phone-words.ts';
import { wordsReady } from '#text/translate.ts';
import { phoneInMemory } from '#tests/app/phone-in-memory.ts';
import { PhoneShell } from '#ui/shell/phone-shell.tsx';
import { createRouter } from '#ui/shell/router.ts';
import { ScreenBoundary } from '#ui/shell/screen-boundary.tsx';

beforeAll(() => loadPhoneWords('sv'));
beforeEach(() => {
  vi.stubGlobal('scrollTo', () => {});
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(app: PhoneApp, path: string) {
  history.replaceState(null, '', path);
  const router = createRouter();
  render(<PhoneShell app={app} router={router} words={{ missing: signal(false), fetch: () => {} }} />);
  return router;
}

describe('every screen', () => {
  it.each(['/', '/check-in', '/check-in/review', '/settings', '/help'])('%s has help and the quick way out', async (path) => {
    const { app } = await phoneInMemory();
    open(app, path);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.getByRole('link', { name: 'Hjälp nu' }).getAttribute('href')).toBe('/help');
    expect(screen.getByRole('button', { name: 'Stäng snabbt' })).toBeTruthy();
  });

  it('moves the focus to its heading when it is gone to', async () => {
    const { app } = await phoneInMemory();
    const router = open(app, '/');
    await screen.findByRole('link', { name: /Inställningar/ });
    router.go('/help');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Hjälp nu'));
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('says to wait while its words are on their way, and is there when they have come', async () => {
    const { app } = await phoneInMemory();
    wordsReady.value = false;
    open(app, '/help');
    expect(screen.getByRole('status').textContent).toBe('Vänta lite.');
    wordsReady.value = true;
    await screen.findByRole('heading', { level: 1, name: 'Hjälp nu' });
    expect(screen.queryByText('Vänta lite.')).toBeNull();
  });

  it('that breaks becomes a plain screen, and the next path is a new try', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    const Broken = () => {
      throw new Error('broken');
    };
    const { rerender } = render(
      <ScreenBoundary path="/a">
        <Broken />
      </ScreenBoundary>,
    );
    expect(screen.getByRole('heading', { name: 'Något gick fel' })).toBeTruthy();
    rerender(
      <ScreenBoundary path="/b">
        <p>hel</p>
      </ScreenBoundary>,
    );
    expect(screen.getByText('hel')).toBeTruthy();
    quiet.mockRestore();
  });
});

describe('the first screen', () => {
  it('offers to go on where a check-in was left', async () => {
    const { app } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    state.moveTo('/check-in/3', 'one');
    state.answer('socially', 40);
    await state.save();
    open(app, '/');
    expect((await screen.findByRole('link', { name: 'Fortsätt svara' })).getAttribute('href')).toBe('/check-in/3');
  });

  it('asks about a new version only when nothing is begun', async () => {
    const { app } = await phoneInMemory();
    const waiting = createPhoneApp({ ...app, device: { ...app.device, updateWaiting: signal(true) } });
    open(waiting, '/');
    expect(await screen.findByRole('button', { name: 'Byt nu' })).toBeTruthy();
    cleanup();
    const state = waiting.stateOf(createCheckInState);
    state.answer('socially', 40);
    await state.save();
    open(waiting, '/');
    await screen.findByRole('link', { name: 'Fortsätt svara' });
    expect(screen.queryByRole('button', { name: 'Byt nu' })).toBeNull();
  });

  it.each([
    ['storage-newer', /nyare version/],
    ['storage-corrupt', /Vi ändrar inget/],
    ['storage-blocked', /Stäng de andra/],
  ] as const)('says %s plainly and lets one try again', async (code, words) => {
    const { app, store } = await phoneInMemory();
    store.failWith(code, ['read']);
    open(app, '/');
    expect(await screen.findByText(words)).toBeTruthy();
    store.failWith(null);
    fireEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('link', { name: 'Svara på fyra frågor' })).toBeTruthy();
  });
});
