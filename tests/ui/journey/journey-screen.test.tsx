// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { PhoneApp } from '#app/phone-app.ts';
import { createStepAnswerState } from '#app/steps/step-answer-state.ts';
import { createStepsState } from '#app/steps/steps-state.ts';
import { loadPhoneWords } from '#text/phone-words.ts';
import { phoneInMemory } from '#tests/app/phone-in-memory.ts';
import { EventsScreen } from '#ui/events/events-screen.tsx';
import { JourneyScreen } from '#ui/journey/journey-screen.tsx';
import '@preact/signals';

const DAY_MS = 86_400_000;
beforeAll(() => loadPhoneWords('sv'));
afterEach(cleanup);

async function answered(app: PhoneApp, pass: (ms: number) => void, values: readonly number[]) {
  const added = await app.stateOf(createStepsState).add('sova hela natten');
  if (!added.ok) throw new Error(added.fault.code);
  const answer = app.stateOf(createStepAnswerState);
  for (const value of values) {
    pass(30 * DAY_MS);
    await answer.open(added.value.id);
    answer.choose(value);
    await answer.finish();
  }
}

it('invites to answer when there is nothing yet', async () => {
  const { app } = await phoneInMemory();
  render(<JourneyScreen app={app} path="/journey" go={() => {}} />);
  expect((await screen.findByRole('link', { name: 'Svara nu' })).getAttribute('href')).toBe('/check-in');
});

it('shows sentence, picture and table of the same answers, oldest mark first and newest row first', async () => {
  const { app, pass } = await phoneInMemory();
  await answered(app, pass, [30, 45, 40]);
  render(<JourneyScreen app={app} path="/journey" go={() => {}} />);
  await screen.findByText('Du är ett halvt steg lägre än förra gången. Små steg räknas, också åt sidan.');
  const marks = screen.getByRole('list', { name: 'Bild: första gången, förra gången och nu.' });
  expect([...marks.children].map((mark) => mark.querySelector('.small-picture-name')?.textContent)).toEqual([
    'Första gången',
    'Förra gången',
    'Nu',
  ]);
  const heights = [...marks.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('y')));
  expect(heights[1]).toBeLessThan(heights[0] ?? 0);
  expect(heights[2]).toBeGreaterThan(heights[1] ?? 0);
  fireEvent.click(screen.getByText('Visa siffror'));
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('td')?.lastChild?.textContent);
  expect(rows).toEqual(['4 av 10', '4,5 av 10', '3 av 10']);
});

it('never says percent and never praises', async () => {
  const { app, pass } = await phoneInMemory();
  await answered(app, pass, [0, 100]);
  render(<JourneyScreen app={app} path="/journey" go={() => {}} />);
  await screen.findByText('Du är 10 steg högre än förra gången.');
  expect(document.body.textContent).not.toMatch(/%|procent|bra jobbat/i);
});

it('says in words that the store could not be read, and tries again', async () => {
  const { app, store } = await phoneInMemory();
  store.failWith('storage-closed', ['read']);
  render(<JourneyScreen app={app} path="/journey" go={() => {}} />);
  await screen.findByRole('alert');
  store.failWith(null);
  fireEvent.click(screen.getByRole('button'));
  await screen.findByText(/Här finns inget ännu/);
});

it('asks for the day and the words of an event, and keeps what was typed when something is missing', async () => {
  const { app } = await phoneInMemory();
  const gone: string[] = [];
  render(<EventsScreen app={app} path="/events/new" go={(path) => gone.push(path)} />);
  const words = (await screen.findByLabelText('Med egna ord')) as HTMLInputElement;
  fireEvent.submit(words.form as HTMLFormElement);
  await screen.findByText('Välj något i listan eller skriv några ord.');
  fireEvent.input(words, { target: { value: '<b>fick jobb</b>' } });
  fireEvent.submit(words.form as HTMLFormElement);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(gone).toEqual(['/events']);
  cleanup();
  render(<EventsScreen app={app} path="/events" go={() => {}} />);
  expect((await screen.findByText('<b>fick jobb</b>')).innerHTML).toBe('&lt;b&gt;fick jobb&lt;/b&gt;');
});
