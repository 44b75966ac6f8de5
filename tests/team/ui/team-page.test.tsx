// @vitest-environment jsdom
// The team page as its people meet it, over the stand-in for the server.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRound } from '#team/app/open-round.ts';
import { startPage } from '#team/app/session.ts';
import { lock } from '#team/app/unlock.ts';
import { followAddress } from '#team/ui/route.ts';
import { TeamPage } from '#team/ui/team-page.tsx';
import { loadTeamWords } from '#text/team-words.ts';
import { DAY_MS, makeDesk, makeTeamDesk } from '#tests/team/small-desk.ts';

// jsdom's byte arrays are not those of Node's WebCrypto, so HPKE cannot run here: story.test.ts opens for real.
vi.mock('#sealing/open-batch.ts', () => ({
  openBatch: async () => ({ ok: true, value: { tier: 'coarse', n: 6, mustCoarsen: false, values: [[1, 1, 1, 1, 0, 1]] } }),
}));
vi.stubGlobal('scrollTo', () => undefined);
const onLanguage = () => undefined;
const type = (name: string | RegExp, value: string) =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const open = (hash: string) => {
  location.hash = hash;
  fireEvent(window, new Event('hashchange'));
};

beforeAll(() => loadTeamWords('sv'));
beforeEach(() => {
  location.hash = '';
  followAddress();
});
afterEach(cleanup);

describe('signing in', () => {
  it.each([
    ['used', /redan använd/],
    ['expired', /för gammal/],
  ] as const)('says that a link is %s, and takes another one', async (state, words) => {
    const { desk, server } = makeDesk();
    await startPage(desk, server.addLink(state));
    render(<TeamPage desk={desk} onLanguage={onLanguage} />);
    expect(screen.getByText(words)).toBeTruthy();
    type('Din länk', `https://framsteg.example/team#s=${server.addLink()}`);
    press('Logga in');
    await screen.findByRole('heading', { name: 'Skapa teamet' });
  });

  it('sends nothing for what is no link', async () => {
    const { desk, server } = makeDesk();
    await startPage(desk, null);
    const before = server.seen.length;
    render(<TeamPage desk={desk} onLanguage={onLanguage} />);
    type('Din länk', 'hej');
    press('Logga in');
    expect(await screen.findByText(/ingen länk/)).toBeTruthy();
    expect(server.seen).toHaveLength(before);
  });

  it('says that there is no network, and tries again', async () => {
    const { desk, server } = makeDesk();
    server.fail('network');
    await startPage(desk, null);
    render(<TeamPage desk={desk} onLanguage={onLanguage} />);
    expect(screen.getByText(/inget nät/)).toBeTruthy();
    server.fail(null);
    press('Försök igen');
    await screen.findByRole('heading', { name: 'Logga in' });
  });
});

describe('making the team', () => {
  it('uploads nothing before the words are typed again', async () => {
    const { desk, server } = makeDesk();
    await startPage(desk, server.addLink());
    render(<TeamPage desk={desk} onLanguage={onLanguage} />);
    type('Teamets namn', 'Teamet i byn');
    press('Gör nyckeln');
    await screen.findByRole('heading', { name: 'Teamets sex ord' }, { timeout: 5000 });
    const shown = [...document.querySelectorAll('.no-print .passphrase li')].map((item) => item.textContent);
    press('Jag har sparat orden');
    type('Sex ord', 'fel ord');
    press('Skapa teamet');
    expect(await screen.findByText(/inte samma ord/)).toBeTruthy();
    expect(server.seen.some(({ path }) => path === '/api/staff/teams')).toBe(false);
    type('Sex ord', shown.join(' '));
    press('Skapa teamet');
    await screen.findByText(/Inget mål än/);
    expect(desk.state.key.value).not.toBeNull();
  });
});

describe('working', () => {
  it('keeps what was typed when the session ends in the middle of a form', async () => {
    const { desk, server } = await makeTeamDesk();
    render(<TeamPage desk={desk} onLanguage={onLanguage} />);
    open('#goal');
    type('Målet på svenska', 'Rutiner för nya deltagare');
    server.endSession();
    press('Spara målet');
    const dialog = await screen.findByText('Du är inte inloggad längre');
    const box = dialog.closest('dialog') as HTMLElement;
    fireEvent.input(within(box).getByRole('textbox', { hidden: true }), { target: { value: server.addLink() } });
    fireEvent.click(within(box).getByRole('button', { name: 'Fortsätt', hidden: true }));
    await waitFor(() => expect(desk.state.sessionEnded.value).toBe(false));
    press('Spara målet');
    await screen.findByRole('heading', { name: 'Rutiner för nya deltagare' });
  });

  it('asks for the words before it signs, and says when they are wrong', async () => {
    const { desk } = await makeTeamDesk();
    lock(desk);
    render(<TeamPage desk={desk} onLanguage={onLanguage} />);
    open('#new-round');
    type('Sex ord', 'fel fel fel fel fel fel');
    press('Lås upp');
    expect(await screen.findByText(/Kolla ordningen/, undefined, { timeout: 5000 })).toBeTruthy();
  });

  it('opens, shows and publishes a closed question, and marks changes as without comparison group', async () => {
    const { desk, server, time } = await makeTeamDesk();
    await openRound(desk, {
      questions: [{ alphabet: 'step-change/1', question: { sv: 'Hur har det ändrats?' } }],
      first: '2026-11-02',
      last: '2026-11-15',
    });
    Object.assign(server.asked[0] ?? {}, { sealed: { tier: 'coarse', atoms: [[]] } });
    time.now += 20 * DAY_MS;
    await startPage(desk, null);
    render(<TeamPage desk={desk} onLanguage={onLanguage} />);
    expect(screen.getByText('En mätning väntar på att öppnas')).toBeTruthy();
    open(`#round=${desk.state.overview.value?.rounds[0]?.round}`);
    press('Öppna');
    await screen.findByText('6 svar');
    expect(screen.getByText(/Utan jämförelsegrupp/)).toBeTruthy();
    type('Antal inskrivna deltagare', '4');
    press('Publicera');
    expect(await screen.findByText(/inte är mindre än antalet svar/)).toBeTruthy();
    type('Antal inskrivna deltagare', '17');
    press('Publicera');
    await screen.findByText('6 svar av 17 deltagare');
    expect(server.asked[0]?.summary?.summary.enrolled).toBe(17);
  });

  it('shows a hatched block and no number when fewer than five answered', async () => {
    const { desk, time } = await makeTeamDesk();
    await openRound(desk, {
      questions: [{ alphabet: 'themes/1', question: { sv: 'Vad skulle hjälpa?' } }],
      first: '2026-11-02',
      last: '2026-11-15',
    });
    time.now += 20 * DAY_MS;
    await startPage(desk, null);
    render(<TeamPage desk={desk} onLanguage={onLanguage} />);
    open(`#round=${desk.state.overview.value?.rounds[0]?.round}`);
    const block = document.querySelector('.hatched-block');
    expect(block?.textContent).toMatch(/Färre än fem/);
    expect(block?.closest('article')?.textContent).not.toMatch(/\d/);
  });
});
