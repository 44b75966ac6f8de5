// The three pictures of the README, taken from the demo's made-up team. UPDATE_PICTURES=1 writes them anew; every run takes them, so
// that they can be taken, and holds the README to those that are there.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PastFile, unpackPast } from '#demo/past-file.ts';
import pastRounds from '#demo/past-rounds.json' with { type: 'json' };
import { launchBrowser } from '#tests/browser/chromium.ts';
import { newLead } from '#tests/browser/lead.ts';
import { answerLines, newPhone } from '#tests/browser/phone.ts';
import { type ServedApp, serveApp } from '#tests/browser/served-app.ts';

const past = pastRounds as PastFile;
const FOLDER = 'tests/browser/pictures';
const MOST_BYTES = 150_000;
const FORTNIGHT_MS = 14 * 86_400_000;
const LIFE = [
  [0.3, 0.35, 0.2, 0.3],
  [0.35, 0.4, 0.3, 0.35],
  [0.25, 0.3, 0.25, 0.3],
  [0.45, 0.5, 0.4, 0.45],
  [0.5, 0.55, 0.45, 0.55],
  [0.6, 0.6, 0.5, 0.6],
];

let app: ServedApp;
let browser: Browser;
beforeAll(async () => {
  app = await serveApp({ demo: true, fill: (dataDir) => unpackPast(past, dataDir) });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

function keep(name: string, picture: Buffer): void {
  expect(picture.length).toBeLessThan(MOST_BYTES);
  if (process.env.UPDATE_PICTURES !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}`, picture);
}

it('can be taken: a line, a development, a goal', { timeout: 120_000 }, async () => {
  app.clock.setTo(Date.now() - LIFE.length * FORTNIGHT_MS);
  const phone = await newPhone(app, browser, { deviceScaleFactor: 2 });
  for (const shares of LIFE) {
    await answerLines(phone, shares);
    await app.pass(FORTNIGHT_MS);
  }
  await phone.page.goto('/check-in');
  await phone.tapLine('individually', 0.62);
  keep('phone-line.png', await phone.page.screenshot());
  await phone.page.goto('/journey');
  await phone.press('Visa kurvan');
  await phone.page.locator('canvas').waitFor();
  await phone.page.setViewportSize({ width: 360, height: 1040 });
  keep('phone-journey.png', await phone.page.screenshot());
  await phone.close();

  const lead = await newLead(app, browser, { viewport: { width: 1100, height: 800 } });
  await lead.signIn(past.team);
  await lead.heading('Lokala mål');
  keep('team-goal.png', await lead.page.screenshot());
  expect([...phone.faults, ...lead.faults]).toEqual([]);
  await lead.close();
});

it('are the ones that the README shows', () => {
  const shown = [...readFileSync('README.md', 'utf8').matchAll(/\]\((tests\/browser\/pictures\/[^)]+)\)/g)].map(
    ([, file]) => file ?? '',
  );
  expect(shown).toHaveLength(3);
  for (const file of shown) expect(statSync(file).size).toBeGreaterThan(5000);
});
