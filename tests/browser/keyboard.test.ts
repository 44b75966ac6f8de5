// The whole phone story with a keyboard alone: no pointer is used, only Tab, the arrows, Enter, Space and typing.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { QUESTIONS, TEAM_NAME } from '#demo/made-up-team.ts';
import { dayOf } from '#shared/days.ts';
import { launchBrowser } from '#tests/browser/chromium.ts';
import { LINES, newPhone } from '#tests/browser/phone.ts';
import { type ServedApp, serveApp } from '#tests/browser/served-app.ts';

const DAY = 86_400_000;
/** More steps than any screen has places to stop at. */
const LONGEST_WAY = 60;
let app: ServedApp;
let browser: Browser;

beforeAll(async () => {
  app = await serveApp();
  browser = await launchBrowser();
  await app.town.signIn(null);
  await app.town.lead.makeTeam(TEAM_NAME);
  await app.town.lead.openRound(QUESTIONS, dayOf(app.clock.nowMs() + 10 * DAY));
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** What a screen reader would call the place with the focus. Every stop must be seen: a ring of three pixels. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === document.body) return null;
    const named = at as HTMLInputElement;
    const name = at.getAttribute('aria-label') ?? named.labels?.[0]?.textContent ?? at.textContent ?? '';
    // A hidden native control shows its ring on what is drawn for it.
    const rings = [at, ...(at.parentElement?.querySelectorAll<HTMLElement>('*') ?? []), at.parentElement, at.closest('label')];
    const ring = rings.some(
      (one) => one && getComputedStyle(one).outlineStyle !== 'none' && Number.parseFloat(getComputedStyle(one).outlineWidth) >= 3,
    );
    return { name: name.replace(/\s+/g, ' ').trim(), tag: at.tagName, ring };
  });

async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const stops: string[] = [];
  for (let step = 0; step < LONGEST_WAY; step++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at === null) continue;
    if (!at.ring) throw new Error(`no ring on ${at.tag} "${at.name}"`);
    stops.push(at.name);
    if (typeof name === 'string' ? at.name === name : name.test(at.name)) return;
  }
  throw new Error(`Tab does not come to ${name}; it stops at: ${stops.join(' | ')}`);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
/** The new screen is there, and a reader of the screen starts at its heading. */
async function arrived(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await expect.poll(async () => (await focused(page))?.name).toBe(heading);
}

it('answers four lines, an own step and the team, and sends it, without a pointer', { timeout: 90_000 }, async () => {
  const phone = await newPhone(app, browser, { hasTouch: false, isMobile: false });
  const { page } = phone;
  const [invite = ''] = await app.town.lead.invites(1);
  await page.goto(`/join#${invite}`);
  await page.getByRole('heading', { name: 'Vill du gå med?' }).waitFor();
  await press(page, 'Gå med');
  await page.getByRole('heading', { name: 'Du är med' }).waitFor();

  await press(page, 'Till början');
  await arrived(page, 'Välkommen');
  await press(page, 'Svara på fyra frågor');
  for (const [at, line] of LINES.entries()) {
    await arrived(page, 'Hur har du det?');
    await expect.poll(() => phone.lineValue(line)).toBe('');
    await tabTo(page, /\?$/);
    // Enter on an untouched line is its middle; arrows move it from there.
    await page.keyboard.press('Enter');
    for (let step = 0; step <= at; step++) await page.keyboard.press('ArrowRight');
    expect(await phone.lineValue(line)).toBe(String(51 + at));
    await press(page, 'Nästa');
  }
  await arrived(page, 'Dina svar');
  await press(page, 'Klar');
  await arrived(page, 'Klart. Dina svar är sparade i telefonen.');
  await press(page, 'Till början');

  await arrived(page, 'Välkommen');
  await press(page, /^Mina steg/);
  await arrived(page, 'Mina steg');
  await press(page, 'Skriv ett mål');
  await arrived(page, 'Skriv ett mål');
  await tabTo(page, /^Mitt mål/);
  await page.keyboard.type('Orka gå till affären');
  await press(page, 'Spara målet');
  await arrived(page, 'Var är du nu på väg mot ditt mål?');
  await tabTo(page, /^0/);
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await press(page, 'Ett halvt steg upp');
  await page.getByText('3,5 av 10').first().waitFor();
  await press(page, 'Nästa');
  await arrived(page, 'Vill du skriva något mer?');
  await press(page, 'Klar');
  await arrived(page, 'Klart. Ditt svar är sparat i telefonen.');

  await press(page, 'Framsteg');
  await press(page, /^Skicka svar till teamet/);
  await arrived(page, 'Enkät till teamet');
  await press(page, 'Svara nu');
  await arrived(page, 'Teamets fråga');
  await tabTo(page, /^0/);
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
  await press(page, 'Nästa');
  await arrived(page, 'Vad skulle hjälpa dig vidare?');
  await tabTo(page, 'ekonomi');
  await page.keyboard.press('Space');
  await press(page, 'Klar');
  await arrived(page, 'Det här skickas om du vill');
  expect(await page.locator('.asked-value').allTextContents()).toEqual(expect.arrayContaining(['6 av 10', 'ekonomi']));
  await press(page, 'Skicka svar till teamet');
  await page.getByRole('heading', { name: 'Dina svar väntar på att skickas' }).waitFor();
  expect(phone.faults).toEqual([]);
});
