// Walks a lead through every screen of the team page in one language, and calls `look` on each. Everything typed is made up.
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { newLead, type TestLead } from '#tests/browser/lead.ts';
import { createLooker, type Looker, PHONE_SIZES, type Size, TEAM_SIZES } from '#tests/browser/looking.ts';
import type { ServedApp } from '#tests/browser/served-app.ts';
import { wordsOf } from '#tests/browser/words.ts';

const LOCALE: Record<string, string> = { sv: 'sv-SE', en: 'en-GB' };
const HOME: Size = { name: 'desk', width: 1280, height: 900 };
const SIZES = [...TEAM_SIZES, ...PHONE_SIZES.filter(({ name }) => name !== '412')];
const WRONG_WORDS = 'sol sol sol sol sol sol';

export interface TeamWalk extends Pick<Looker, 'look' | 'wrong' | 'seen'> {
  readonly lead: TestLead;
  readonly w: ReturnType<typeof wordsOf>;
  press(key: string): Promise<void>;
  follow(key: string): Promise<void>;
  title(key: string, values?: Record<string, string | number>): Promise<void>;
  fill(key: string, text: string): Promise<void>;
  /** To the screen whose address ends so. */
  show(hash: string): Promise<void>;
  unlock(passphrase: string): Promise<void>;
}

export async function startTeamWalk(app: ServedApp, browser: Browser, lang: string): Promise<TeamWalk> {
  const lead = await newLead(app, browser, { locale: LOCALE[lang] ?? lang, viewport: HOME });
  const { page } = lead;
  const w = wordsOf(lang);
  const { look, wrong, seen } = createLooker({ page, lang, sizes: SIZES, home: HOME });
  const walk: TeamWalk = {
    wrong,
    seen,
    lead,
    w,
    // The phone's pictures lie in the same folder.
    look: (name) => look(`desk-${name}`),
    press: (key) => lead.press(w(key)),
    follow: (key) =>
      page
        .getByRole('link', { name: w(key), exact: true })
        .first()
        .click(),
    title: (key, values) => lead.heading(w(key, values)),
    fill: (key, text) => page.getByLabel(w(key), { exact: true }).fill(text),
    show: (hash) => page.evaluate((to) => location.assign(to), hash),
    async unlock(passphrase) {
      await walk.title('team:unlock.title');
      await walk.fill('team:unlock.field', passphrase);
      await walk.press('team:unlock.go');
      await page.getByRole('heading', { name: w('team:unlock.title') }).waitFor({ state: 'detached' });
    },
  };
  return walk;
}

/** Signing in: without a link, with something that is none, with one that was used. */
export async function walkSignIn(app: ServedApp, walk: TeamWalk): Promise<void> {
  const { lead, look, press, title, fill, w } = walk;
  const used = await app.installation.newStaffLink(null);
  await app.town.lead.signIn(used);
  await lead.page.goto(used.split('#')[0] ?? '');
  await title('team:signIn.title');
  await fill('team:signIn.link', 'example.org');
  await press('team:signIn.go');
  await lead.page.getByText(w('team:signIn.noLink')).waitFor();
  await look('sign-in-no-link');
  await lead.page.goto('about:blank');
  await lead.page.goto(used);
  await lead.page.getByText(w('team:signIn.used')).waitFor();
  await look('sign-in-used');
}

/** A new team: its name, the six words on the screen and on paper, the words once more, a desk with nothing on it yet. */
export async function walkMake(walk: TeamWalk): Promise<void> {
  const { lead, look, press, title, fill, w } = walk;
  const { page } = lead;
  await lead.signIn(null);
  await title('team:make.title');
  await press('team:make.go');
  await page.getByText(w('team:make.nameMissing')).waitFor();
  await look('make-team');
  await fill('team:make.name', 'Teamet i Provköping');
  await press('team:make.go');
  await title('team:make.wordsTitle');
  await look('make-words');
  lead.passphrase = (await page.locator('section .passphrase:visible li').allTextContents()).join(' ');
  await onPaper(walk, 'recovery', async () => {
    expect(await page.locator('.recovery-sheet .passphrase li').allInnerTexts()).toHaveLength(6);
    expect(await page.locator('main :is(button, a):visible').count()).toBe(0);
  });
  await press('team:make.next');
  await fill('team:make.confirmField', WRONG_WORDS);
  await press('team:make.finish');
  await page.getByText(w('team:make.differs')).waitFor();
  await look('make-confirm');
  await fill('team:make.confirmField', lead.passphrase);
  await press('team:make.finish');
  await title('team:overview.goals');
  await look('overview-empty');
}

/** What a lead writes: a goal, a round that begins later and is perhaps called off, invites. */
export async function walkForms(app: ServedApp, walk: TeamWalk): Promise<void> {
  const { lead, look, press, follow, title, fill, w } = walk;
  const { page } = lead;
  await press('team:frame.lock');
  await follow('team:overview.newGoal');
  await title('team:unlock.title');
  await fill('team:unlock.field', WRONG_WORDS);
  await press('team:unlock.go');
  await page.getByText(w('team:unlock.wrong')).waitFor();
  await look('unlock');
  await walk.unlock(lead.passphrase);
  await title('team:goal.title');
  await press('team:goal.addEnglish');
  await page.getByLabel(w('team:measures.step-change.name')).check();
  await page.getByLabel(w('team:goal.median')).check();
  await press('team:goal.save');
  await page.getByText(w('team:goal.wordsMissing')).waitFor();
  await look('goal-missing');
  await fill('team:goal.words', 'Alla ska få syn på sina steg');
  await fill('team:goal.medianValue', '0,5');
  await look('goal');
  await press('team:goal.save');
  await title('team:overview.rounds');

  await follow('team:overview.newRound');
  await title('team:newRound.title');
  // The usual words come a moment later, and only into fields that stand empty.
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value.endsWith('?')));
  const wording = await page.getByLabel(w('team:newRound.wording'), { exact: true }).inputValue();
  await fill('team:newRound.wording', '');
  await press('team:newRound.next');
  await page.getByText(w('team:newRound.wordingMissing')).waitFor();
  await look('new-round');
  await fill('team:newRound.wording', wording);
  await fill('team:newRound.first', dayIn(app, 3));
  await fill('team:newRound.last', dayIn(app, 16));
  await press('team:newRound.next');
  await title('team:newRound.confirmTitle');
  await look('new-round-confirm');
  await press('team:newRound.yes');
  await title('team:overview.rounds');
  await page.locator('.round-planned').click();
  await title('team:round.questions');
  await page.locator('.numbered-words li').first().waitFor();
  await look('round-planned');
  await press('team:round.cancel');
  await page.getByText(w('team:round.cancelWords')).waitFor();
  await look('round-cancel');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: w('team:round.cancel') })
    .click();
  await page.getByText(w('team:round.cancelledWords')).waitFor();
  await follow('team:frame.back');

  await follow('team:overview.invite');
  await title('team:invites.title');
  await fill('team:invites.count', '100');
  await press('team:invites.go');
  await page.getByText(w('team:invites.countWrong')).waitFor();
  await look('invites');
  await fill('team:invites.count', '3');
  await press('team:invites.go');
  await title('team:invites.ready_other', { count: 3 });
  await press('team:invites.onScreen');
  await page.locator('.invite-screen .qr-code').waitFor();
  await look('invite-on-screen');
  await onPaper(walk, 'invites', async () => expect(await page.locator('.invite-card:visible').count()).toBe(3));
}

export interface Waiting {
  readonly team: string;
  readonly passphrase: string;
  /** A closed round whose answers nobody has opened. */
  readonly enough: string;
  /** A closed round with fewer than five answers: there is nothing to open. */
  readonly few: string;
}

/** A team with a past: closed questions are opened, looked at and published; then read, and shown large for a room. */
export async function walkAnswers(walk: TeamWalk, { team, passphrase, enough, few }: Waiting): Promise<void> {
  const { lead, look, press, title, show, w } = walk;
  const { page } = lead;
  await lead.signIn(team);
  await title('team:overview.goals');
  await look('overview');
  await page.locator('.round-open').click();
  await page.getByText(w('team:round.openWords')).waitFor();
  await page.locator('.numbered-words li').first().waitFor();
  await look('round-open');

  await show(`#round=${enough}`);
  await walk.unlock(passphrase);
  for (const at of [1, 2]) {
    await title('team:opening.title');
    if (at === 1) await look('opening');
    await press('team:opening.go');
    await title('team:opening.previewTitle');
    await fillEnrolled(walk, '4');
    await look(`opening-preview-${at}`);
    await fillEnrolled(walk, '17');
    await press('team:opening.publish');
    await page
      .locator('.summary .figures')
      .nth((await page.locator('.summary .figures').count()) - 1)
      .waitFor();
    await page.getByRole('heading', { name: w('team:opening.previewTitle') }).waitFor({ state: 'detached' });
  }
  await look('summary');
  await show(`#round=${few}`);
  await page.getByText(w('team:summary.tooFew')).first().waitFor();
  await look('summary-few');

  const rounds = page.locator('.round-published');
  for (const [name, at] of [
    ['figures', -2],
    ['words', -1],
  ] as const) {
    await show('#');
    await title('team:overview.rounds');
    await rounds.nth((await rounds.count()) + at).click();
    await title('team:summary.title');
    if (name === 'words') await look('summary-words');
    await press('team:round.present');
    const slides = name === 'figures' ? 4 : 1;
    for (let number = 1; number <= slides; number++) {
      await page.getByText(w('team:summary.slide', { number, of: 4 })).waitFor();
      await look(`slide-${name}-${number}`);
      await page.keyboard.press('PageDown');
    }
    await page.keyboard.press('Escape');
    await title('team:summary.title');
  }
}

/** Screens of the edge: the session ended under way, a server that does not answer. */
export async function walkTeamEdges(walk: TeamWalk): Promise<void> {
  const { lead, look, press, title, show } = walk;
  const { page } = lead;
  await show('#invites');
  await title('team:invites.title');
  await page.context().clearCookies();
  await press('team:invites.go');
  await title('team:ended.title');
  await look('session-ended');
  await page.route('**/api/**', (route) => route.abort());
  await page.reload();
  await title('team:broken.title');
  await look('broken');
  expect(lead.faults).toEqual([]);
}

async function fillEnrolled({ fill, press, lead, w }: TeamWalk, number: string): Promise<void> {
  await fill('team:opening.enrolled', number);
  if (number !== '4') return;
  // Fewer than answered.
  await press('team:opening.publish');
  await lead.page.getByText(w('team:opening.enrolledWrong')).waitFor();
}

const dayIn = (app: ServedApp, days: number) => new Date(app.clock.nowMs() + days * 86_400_000).toISOString().slice(0, 10);

async function onPaper({ lead, seen }: TeamWalk, name: string, check: () => Promise<void>): Promise<void> {
  seen.push(`paper-${name}`);
  await lead.page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await check();
  await lead.page.emulateMedia({ media: 'screen' });
}
