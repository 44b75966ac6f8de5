// Every screen of the team page, in both languages, light and dark: axe finds nothing, and nothing is lost on a
// narrow screen or with large text. With SHOTS=1 it keeps a picture of each in tests/browser/shots.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerRound } from '#demo/live-round.ts';
import { QUESTIONS } from '#demo/made-up-team.ts';
import { type PastFile, unpackPast } from '#demo/past-file.ts';
import pastRounds from '#demo/past-rounds.json' with { type: 'json' };
import { seededRandom } from '#demo/seeded-random.ts';
import { dayOf } from '#shared/days.ts';
import { launchBrowser } from '#tests/browser/chromium.ts';
import { type ServedApp, serveApp } from '#tests/browser/served-app.ts';
import {
  startTeamWalk,
  type Waiting,
  walkAnswers,
  walkForms,
  walkMake,
  walkSignIn,
  walkTeamEdges,
} from '#tests/browser/team-walk.ts';

const past = pastRounds as PastFile;
const DAY = 86_400_000;
let app: ServedApp;
let browser: Browser;
const waiting: Record<string, Waiting> = {};

/** A round of ten days that began `daysAgo`, whose answers nobody has opened. Answers its id. */
async function closedRound(daysAgo: number, people: number): Promise<string> {
  const random = seededRandom(daysAgo);
  const begins = Date.now() - daysAgo * DAY;
  app.clock.setTo(begins);
  await app.town.signIn(past.team);
  await app.town.lead.unlock(past.passphrase);
  await app.town.lead.openRound(QUESTIONS, dayOf(begins + 9 * DAY));
  const [newest] = (app.town.lead.desk.state.overview.value?.rounds ?? []).filter(({ stage }) => stage === 'open');
  await answerRound(await app.town.welcome(people, random), app.clock, random, 5 * DAY);
  return newest?.round ?? '';
}

beforeAll(async () => {
  app = await serveApp({ demo: true, fill: (dataDir) => unpackPast(past, dataDir) });
  browser = await launchBrowser();
  const { team, passphrase } = past;
  const few = await closedRound(40, 3);
  for (const [lang, daysAgo] of [
    ['sv', 30],
    ['en', 20],
  ] as const)
    waiting[lang] = { team, passphrase, few, enough: await closedRound(daysAgo, 12) };
  app.clock.run();
  await app.town.signIn(past.team);
  await app.town.lead.unlock(past.passphrase);
  await app.town.lead.openRound(QUESTIONS, dayOf(Date.now() + 13 * DAY));
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

// Two leads at once, each with a round of their own to open: as many as there are cores.
it.concurrent.each(['sv', 'en'])('the team page, in %s', { timeout: 240_000 }, async (lang) => {
  const mine = waiting[lang];
  if (!mine) throw new Error(`no round for ${lang}`);
  const walk = await startTeamWalk(app, browser, lang);
  await walkSignIn(app, walk);
  await walkMake(walk);
  await walkForms(app, walk);
  await walkAnswers(walk, mine);
  await walkTeamEdges(walk);
  expect(walk.seen.length).toBeGreaterThan(28);
  expect(walk.wrong).toEqual([]);
  await walk.lead.close();
});
