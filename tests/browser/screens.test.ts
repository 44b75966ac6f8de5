// Every screen of the phone, in both languages, light and dark: axe finds nothing, and nothing is lost on a
// narrow screen or with large text. With SHOTS=1 it keeps a picture of each in tests/browser/shots.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { livePresent } from '#demo/live-present.ts';
import { type PastFile, unpackPast } from '#demo/past-file.ts';
import pastRounds from '#demo/past-rounds.json' with { type: 'json' };
import { launchBrowser } from '#tests/browser/chromium.ts';
import { startWalk, walkEdges, walkOwn, walkTeam } from '#tests/browser/phone-walk.ts';
import { type ServedApp, serveApp } from '#tests/browser/served-app.ts';

const past = pastRounds as PastFile;
const DAY = 86_400_000;
let app: ServedApp;
let browser: Browser;

beforeAll(async () => {
  app = await serveApp({ demo: true, fill: (dataDir) => unpackPast(past, dataDir) });
  browser = await launchBrowser();
  await livePresent(app.town, app.clock, past.team, past.passphrase, Date.now());
  app.clock.run();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

it.each(['sv', 'en'])('the phone, in %s', { timeout: 240_000 }, async (lang) => {
  // Three months of the person's own, up to today, when the team's round is open.
  app.clock.setTo(Date.now() - 90 * DAY);
  const walk = await startWalk(app, browser, lang);
  await walkOwn(app, walk);
  await app.town.signIn(past.team);
  await walkTeam(app, walk, await app.town.lead.invites(2));
  await walkEdges(walk);
  expect(walk.seen.length).toBeGreaterThan(35);
  expect(walk.wrong).toEqual([]);
  await walk.phone.close();
});
