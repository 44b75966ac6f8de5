// Composition root of the team page: builds the desk, loads the words, draws. No logic.
import '#ui/kit/kit.css';
import '#team/ui/team.css';
import '#team/ui/figures.css';
import { render } from 'preact';
import { systemRandom } from '#sealing/system-random.ts';
import { systemClock } from '#shared/clock.ts';
import type { Desk } from '#team/app/desk.ts';
import { startPage } from '#team/app/session.ts';
import { staffPostOf } from '#team/app/staff-post.ts';
import { summaryShelfOf } from '#team/app/summary-shelf.ts';
import { makeTeamState } from '#team/app/team-state.ts';
import { followAddress } from '#team/ui/route.ts';
import { TeamPage } from '#team/ui/team-page.tsx';
import { chooseLanguage, type Language } from '#text/languages.ts';
import { loadTeamWords } from '#text/team-words.ts';

// The one-time link leaves the address bar and the history before anything else happens.
const link = location.hash.startsWith('#s=') ? location.hash.slice('#s='.length) : null;
if (link !== null) history.replaceState(null, '', location.pathname);

const desk: Desk = {
  post: staffPostOf((address, init) => fetch(address, init)),
  clock: systemClock,
  random: systemRandom,
  shelf: summaryShelfOf(() => localStorage),
  state: makeTeamState(),
  origin: location.origin,
};

/** A language that cannot be had leaves the one on the screen. */
const changeLanguage = (language: Language) => void loadTeamWords(language).catch(() => undefined);

const root = document.getElementById('team');
if (root !== null) {
  await loadTeamWords(chooseLanguage(navigator.languages));
  followAddress();
  render(<TeamPage desk={desk} onLanguage={changeLanguage} />, root);
  void startPage(desk, link);
}
