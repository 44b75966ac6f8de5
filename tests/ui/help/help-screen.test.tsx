// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { loadPhoneWords } from '#text/phone-words.ts';
import { phoneInMemory } from '#tests/app/phone-in-memory.ts';
import { HelpScreen } from '#ui/help/help-screen.tsx';

beforeAll(() => loadPhoneWords('sv'));
afterEach(cleanup);

it('dials each number, and needs neither vault nor database', async () => {
  const { app, store } = await phoneInMemory();
  store.failWith('storage-corrupt');
  render(<HelpScreen app={app} path="/help" go={() => {}} />);
  const calls = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(calls).toEqual(['tel:112', 'tel:90101', 'tel:1177', 'tel:020505050']);
  expect(screen.getByText('Ingen läser dina svar just nu.')).toBeTruthy();
});
