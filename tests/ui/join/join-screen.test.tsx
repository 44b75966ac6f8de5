// @vitest-environment jsdom
import '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createJoinState, type JoinView } from '#app/join/join-state.ts';
import { createPhoneApp, type PhonePorts } from '#app/phone-app.ts';
import { loadPhoneWords } from '#text/phone-words.ts';
import { JoinScreen } from '#ui/join/join-screen.tsx';

const HASH = `#ABCDEFGH.${'A'.repeat(43)}`;
const never = new Promise<never>(() => {});

function open(view: JoinView | null, hash = '') {
  history.replaceState(null, '', `/join${hash}`);
  const exclusively = vi.fn(() => never);
  const records = { all: async () => ({ ok: true, value: [] }), commit: vi.fn(() => never) };
  const app = createPhoneApp({ records, tabLock: { exclusively } } as unknown as PhonePorts);
  const join = app.stateOf(createJoinState);
  if (view !== null) join.view.value = view;
  render(<JoinScreen app={app} path="/join" go={() => {}} />);
  return { join, exclusively, commit: records.commit };
}
beforeAll(() => loadPhoneWords('sv'));
afterEach(cleanup);

describe('the way into the team', () => {
  it('takes the code out of the address, says what joining means, and joins at one press', async () => {
    const { exclusively } = open(null, HASH);
    expect(location.hash).toBe('');
    expect(await screen.findByText('Vill du gå med?')).toBeTruthy();
    expect(screen.getByText(/Teamet ser bara siffror från många tillsammans/)).toBeTruthy();
    expect(exclusively).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Gå med'));
    expect(exclusively).toHaveBeenCalledOnce();
  });

  it('says at the field that a code is not whole, and keeps what was typed', async () => {
    open({ kind: 'invited', link: { code: 'ABCDEFGH', fingerprint: null } }).join.view.value = { kind: 'empty', wrong: false };
    const field = (await screen.findByLabelText('Din kod')) as HTMLInputElement;
    fireEvent.input(field, { target: { value: 'ab' } });
    fireEvent.click(screen.getByText('Nästa'));
    await waitFor(() => expect(screen.getByText(/Koden har åtta tecken/)).toBeTruthy());
    expect(field.value).toBe('ab');
  });

  it('asks for a row of words before it goes on', () => {
    const page = {} as Extract<JoinView, { kind: 'words' }>['page'];
    const { exclusively } = open({
      kind: 'words',
      rows: [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ],
      page,
      fingerprint: '',
    });
    fireEvent.click(screen.getByText('Det här är mina ord'));
    expect(exclusively).not.toHaveBeenCalled();
    fireEvent.click(screen.getAllByRole('radio')[0] as HTMLElement);
    fireEvent.click(screen.getByText('Det här är mina ord'));
    expect(exclusively).toHaveBeenCalledOnce();
    expect(screen.queryAllByRole('radio')).toHaveLength(0);
  });

  it.each<[string, JoinView, string, RegExp]>([
    ['used', { kind: 'refused', code: 'invite-used' }, 'Koden gick inte att använda', /redan använd/],
    ['differing words', { kind: 'refused', code: 'fingerprint-differs' }, 'Orden är inte lika', /Inget är sparat/],
    ['half a link', { kind: 'refused', code: 'malformed' }, 'Koden gick inte att använda', /Länken är inte hel/],
  ])('tells why an invite is refused, and the way on: %s', async (_, view, heading, words) => {
    const { join } = open({ kind: 'invited', link: { code: 'ABCDEFGH', fingerprint: null } });
    join.view.value = view;
    expect((await screen.findByText(heading)).tagName).toBe('H1');
    expect(screen.getByRole('alert').textContent).toMatch(words);
    fireEvent.click(screen.getByText('Skriv en ny kod'));
    expect(await screen.findByLabelText('Din kod')).toBeTruthy();
  });
});
