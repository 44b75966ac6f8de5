// Walks a phone through every screen in one language, and calls `look` on each. What is answered on the way is made up.
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { createLooker, type Looker, PHONE_SIZES } from '#tests/browser/looking.ts';
import { LINES, newPhone, pickStep, type TestPhone } from '#tests/browser/phone.ts';
import type { ServedApp } from '#tests/browser/served-app.ts';
import { wordsOf } from '#tests/browser/words.ts';

const DAY = 86_400_000;
const LOCALE: Record<string, string> = { sv: 'sv-SE', en: 'en-GB' };
const GOALS: Record<string, readonly [goal: string, words: string]> = {
  sv: ['Orka gå till affären själv', 'Min granne gick med'],
  en: ['Have the strength to go to the shop alone', 'My neighbour came along'],
};

export interface Walk extends Pick<Looker, 'look' | 'wrong' | 'seen'> {
  readonly phone: TestPhone;
  readonly lang: string;
  readonly w: ReturnType<typeof wordsOf>;
  go(address: string, heading: string): Promise<void>;
  press(key: string): Promise<void>;
  follow(key: string): Promise<void>;
  title(key: string): Promise<void>;
}

export async function startWalk(app: ServedApp, browser: Browser, lang: string): Promise<Walk> {
  const phone = await newPhone(app, browser, { locale: LOCALE[lang] ?? lang });
  const w = wordsOf(lang);
  const [home] = PHONE_SIZES;
  if (!home) throw new Error('a size is needed');
  const looker = createLooker({ page: phone.page, lang, sizes: PHONE_SIZES, home });
  return {
    ...looker,
    phone,
    lang,
    w,
    async go(address, heading) {
      await phone.page.goto(address);
      await phone.heading(w(heading));
    },
    press: (key) => phone.press(w(key)),
    follow: (key) => phone.follow(w(key)),
    title: (key) => phone.heading(w(key)),
  };
}

async function lines({ phone, press, title, go, w }: Walk, shares: readonly number[]): Promise<void> {
  await go('/check-in', 'start:checkIn.title');
  for (const [at, line] of LINES.entries()) {
    await phone.tapLine(line, shares[at] ?? 0.5);
    await press('start:next');
  }
  await title('check-in:review.title');
  await phone.press(w('check-in:review.finish'));
  await title('check-in:done.saved');
}

/** The person's own screens: home, four lines, own steps, events, development, settings, help. Time goes by. */
export async function walkOwn(app: ServedApp, walk: Walk): Promise<void> {
  const { phone, look, press, follow, title, go, w, lang } = walk;
  const { page } = phone;
  await go('/', 'start:home.title');
  await page.getByText(w('start:home.join.title')).waitFor();
  await look('home-new');

  await go('/check-in', 'start:checkIn.title');
  await look('line-untouched');
  await phone.tapLine('individually', 0.62);
  await page.getByRole('button', { name: w('start:removeAnswer') }).waitFor();
  await look('line-answered');
  for (let line = 0; line < 4; line++) await press('start:next');
  await title('check-in:review.title');
  await look('review');
  await go('/', 'start:home.title');
  await page.getByText(w('start:home.continue.words')).waitFor();
  await look('home-begun');
  await lines(walk, [0.22, 0.09, 0.35, 0.4]);
  await press('check-in:done.showTotal');
  await page.getByText(w('safety:card.words')).waitFor();
  await look('done-low');
  await go('/journey', 'journey:title');
  await look('journey-first');
  await app.pass(50 * DAY);
  await lines(walk, [0.42, 0.39, 0.45, 0.48]);
  await page.getByText(w('check-in:done.quietHelp')).waitFor();
  await look('done');
  await go('/events', 'events:title');
  await look('events-empty');
  await go('/events/new', 'events:add');
  await page.getByLabel(w('events:pick.work-training')).check();
  await look('event-form');
  await press('start:save');
  await title('events:title');
  await look('events');
  await app.pass(40 * DAY);
  await lines(walk, [0.56, 0.5, 0.62, 0.6]);

  await go('/steps', 'steps:title');
  await look('steps-empty');
  await go('/steps/new', 'steps:new');
  await press('steps:goalSave');
  await page.getByText(w('steps:goalMissing')).waitFor();
  await look('step-goal-missing');
  const [goal = '', own = ''] = GOALS[lang] ?? [];
  await page.getByLabel(w('steps:goalLabel')).fill(goal);
  await press('steps:goalSave');
  await title('steps:question');
  await pickStep(phone, 6);
  await press('steps:halfUp');
  await look('step-answer');
  await press('start:next');
  await title('steps:wordsTitle');
  await page.getByText(w('steps:followUp.what-helped')).tap();
  await page.locator('details[open]').getByLabel(w('steps:ownWords')).fill(own);
  await page.getByText(w('steps:goodEnoughQuestion')).tap();
  await look('step-words');
  await press('start:done');
  await title('steps:done');
  await look('step-done');
  await follow('steps:toList');
  await title('steps:title');
  await look('steps');

  await go('/journey/ors', 'journey:title');
  await press('journey:graphShow');
  await page.locator('canvas').waitFor();
  await page.getByText(w('journey:showNumbers')).tap();
  await look('journey');
  await go('/settings', 'settings:title');
  await press('settings:erase.go');
  await page.getByText(w('settings:erase.sure')).waitFor();
  await look('settings');
  await go('/help', 'safety:help.title');
  await look('help');
}

/** The way to the team: an invite typed and one opened, the question, what would be sent, what was, what all answered. */
export async function walkTeam(app: ServedApp, walk: Walk, invites: readonly string[]): Promise<void> {
  const { phone, look, press, follow, title, go, w } = walk;
  const { page } = phone;
  const [typed = '', opened = ''] = invites;
  await go('/contribute', 'contribute:noTeam.title');
  await look('no-team');
  await go('/join', 'join:title');
  await look('join');
  await page.getByLabel(w('join:empty.field')).fill('ABCD-EFGH');
  await press('join:empty.go');
  await title('join:invited.title');
  await press('join:invited.go');
  await title('join:refused.code');
  await look('join-refused');
  await press('join:refused.go');
  await page.getByLabel(w('join:empty.field')).fill(typed.split('.')[0] ?? '');
  await press('join:empty.go');
  await title('join:invited.title');
  await look('invited');
  await press('join:invited.go');
  await title('join:words.title');
  await look('join-words');
  await press('join:words.none');
  await title('join:refused.words');
  await look('join-words-differ');
  await page.goto('about:blank');
  await page.goto(`/join#${opened}`);
  await title('join:invited.title');
  await press('join:invited.go');
  await title('join:joined.title');
  await look('joined');

  await follow('join:joined.go');
  await title('contribute:what.title');
  await page.locator('details.past summary').first().tap();
  await look('contribute');
  await follow('contribute:answerAgain');
  await title('contribute:answer.title');
  await pickStep(phone, 6);
  await look('team-step');
  await follow('contribute:answer.next');
  await title('contribute:answer.wishes');
  for (const theme of ['sleep', 'economy', 'company'])
    await page.getByLabel(w(`contribute:theme.${theme}`), { exact: true }).check();
  await look('team-wishes');
  await press('contribute:answer.done');
  await title('contribute:what.title');
  await page.locator('.asked-card input').last().uncheck();
  await look('preview');
  await page.locator('.asked-card input').last().check();
  await press('contribute:send');
  await title('contribute:decided.waiting');
  await press('contribute:takeBack.go');
  await look('take-back');
  await press('contribute:keep');
  await page.getByText(w('contribute:more.title'), { exact: true }).first().tap();
  await page.locator('details.more[open] .four-words').first().waitFor();
  await look('waiting');
  await app.passUntil(() => page.getByRole('heading', { level: 1, name: w('contribute:decided.sent') }).isVisible());
  await go('/', 'start:home.title');
  await page.getByText(w('start:home.alsoSent')).waitFor();
  await look('home-member');
  await go('/contribute', 'contribute:decided.sent');
  await page.getByText(w('contribute:past'), { exact: true }).tap();
  await page.locator('.result').first().waitFor();
  await look('result');
}

/** Screens of the edge: closed quickly, storage that says no. */
export async function walkEdges(walk: Walk): Promise<void> {
  const { phone, look, press, title, go } = walk;
  await go('/', 'start:home.title');
  await press('start:close');
  await title('start:closedTitle');
  await look('closed');
  await press('start:open');
  await title('start:home.title');
  const page = phone.page;
  await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
  await go('/', 'safety:stop.title');
  await look('stop');
  await page.goto('/check-in');
  await phone.tapLine('individually', 0.4);
  await page.getByText(walk.w('check-in:saving.failed')).waitFor();
  await look('not-saved');
  expect(phone.faults).toEqual([]);
}
