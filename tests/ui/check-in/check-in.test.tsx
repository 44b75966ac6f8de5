// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCheckInState } from '#app/check-in/check-in-state.ts';
import { LINES } from '#app/check-in/lines.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import { loadPhoneWords } from '#text/phone-words.ts';
import { phoneInMemory } from '#tests/app/phone-in-memory.ts';
import { CheckInEnd } from '#ui/check-in/check-in-end.tsx';
import { CheckInLines } from '#ui/check-in/check-in-lines.tsx';
import '@preact/signals';

beforeAll(() => loadPhoneWords('sv'));
beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const lines = (app: PhoneApp, path: string, go = vi.fn()) => {
  render(<CheckInLines app={app} path={path} go={go} />);
  return go;
};
const end = (app: PhoneApp, path: string, go = vi.fn()) => {
  render(<CheckInEnd app={app} path={path} go={go} />);
  return go;
};

describe('the lines', () => {
  it('show one question at a time and none of them has a value', async () => {
    const { app } = await phoneInMemory();
    lines(app, '/check-in/2');
    const current = document.querySelectorAll('[data-current="true"]');
    expect(current).toHaveLength(1);
    expect(current[0]?.textContent).toContain('Nära relationer');
    expect([...document.querySelectorAll<HTMLElement>('[data-analogue]')].map(({ dataset }) => dataset.value)).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  it('lead on by next and by skip, and back by the same way', async () => {
    const { app } = await phoneInMemory();
    const go = lines(app, '/check-in/2');
    fireEvent.click(screen.getByRole('button', { name: 'Nästa' }));
    fireEvent.click(screen.getByRole('button', { name: 'Hoppa över' }));
    expect(go.mock.calls).toEqual([['/check-in/3'], ['/check-in/3']]);
    expect(screen.getByRole('link', { name: 'Tillbaka' }).getAttribute('href')).toBe('/check-in');
  });

  it('go to the review after the fourth, and at once where all four are shown', async () => {
    const { app } = await phoneInMemory();
    const go = lines(app, '/check-in/4');
    fireEvent.click(screen.getByRole('button', { name: 'Nästa' }));
    cleanup();
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    lines(app, '/check-in', go);
    fireEvent.click(screen.getByRole('button', { name: 'Nästa' }));
    expect(go.mock.calls).toEqual([['/check-in/review'], ['/check-in/review']]);
  });

  it('let an answer be undone and taken away on the same screen', async () => {
    const { app } = await phoneInMemory();
    lines(app, '/check-in');
    const line = within(document.querySelector('[data-current="true"]') as HTMLElement);
    const range = line.getByRole('slider');
    expect(range.getAttribute('aria-valuetext')).toBe('Inget svar än');
    fireEvent.input(range, { target: { value: '30' } });
    fireEvent.input(range, { target: { value: '71' } });
    expect(range.getAttribute('aria-valuetext')).toBe('7,1 av 10');
    fireEvent.click(line.getByRole('button', { name: 'Ångra' }));
    expect(range.getAttribute('aria-valuetext')).toBe('3 av 10');
    fireEvent.click(line.getByRole('button', { name: 'Ta bort svaret' }));
    expect(range.getAttribute('aria-valuetext')).toBe('Inget svar än');
  });

  it('say plainly when an answer is not saved, and keep it on the screen', async () => {
    const { app, store } = await phoneInMemory();
    lines(app, '/check-in');
    store.failWith('storage-full', ['commit']);
    const range = within(document.querySelector('[data-current="true"]') as HTMLElement).getByRole('slider');
    fireEvent.input(range, { target: { value: '71' } });
    expect((await screen.findByRole('alert')).textContent).toMatch(/inte sparat än.*Telefonen är full/);
    expect(range.getAttribute('aria-valuetext')).toBe('7,1 av 10');
    store.failWith(null);
    fireEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('say that the words are not the official ones', async () => {
    const { app } = await phoneInMemory();
    lines(app, '/check-in');
    expect(screen.getByText(/inte den officiella texten/)).toBeTruthy();
  });
});

describe('the review', () => {
  it('names what has no answer and leads there', async () => {
    const { app } = await phoneInMemory();
    for (const line of LINES) if (line !== 'socially') app.stateOf(createCheckInState).answer(line, 60);
    end(app, '/check-in/review');
    expect(screen.getByRole('status').textContent).toBe('Du har inte svarat på en fråga. Vill du svara eller hoppa över?');
    const open = screen.getByRole('link', { name: /Arbete, skola och vänner.*Inget svar än/ });
    expect(open.getAttribute('href')).toBe('/check-in/3');
  });

  it('goes to done only after the commit', async () => {
    const { app, store } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    state.answer('overall', 60);
    await state.save();
    const go = end(app, '/check-in/review');
    store.failWith('storage-full', ['commit']);
    fireEvent.click(screen.getByRole('button', { name: 'Klar ändå' }));
    await screen.findByRole('alert');
    expect(go).not.toHaveBeenCalled();
    store.failWith(null);
    fireEvent.click(screen.getByRole('button', { name: 'Klar ändå' }));
    await vi.waitFor(() => expect(go).toHaveBeenCalledWith('/check-in/done', { replace: true }));
  });
});

describe('done', () => {
  const finish = async (values: readonly (number | null)[]) => {
    const { app } = await phoneInMemory();
    const state = app.stateOf(createCheckInState);
    LINES.forEach((line, index) => {
      const value = values[index] ?? null;
      if (value !== null) state.answer(line, value);
    });
    await state.finish();
    end(app, '/check-in/done');
  };

  it('says that the answers are saved, and shows the total only on request', async () => {
    await finish([60, 60, 60, 54]);
    expect(screen.getByRole('heading', { name: 'Klart. Dina svar är sparade i telefonen.' })).toBeTruthy();
    expect(screen.queryByText(/av 40/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Visa summan' }));
    expect(screen.getByText('Summan är 23,4 av 40.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Känns det tungt? Här finns hjälp.' }).getAttribute('href')).toBe('/help');
  });

  it('offers no total with three of four', async () => {
    await finish([60, 60, null, 60]);
    expect(screen.queryByRole('button', { name: 'Visa summan' })).toBeNull();
  });

  it('opens help as a card after a very low line, without a word about the answers', async () => {
    await finish([60, 60, 10, 60]);
    expect(await screen.findByText('Du behöver inte vara ensam')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Visa hjälp' }).getAttribute('href')).toBe('/help');
  });
});
