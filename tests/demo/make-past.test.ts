// The command that makes the demo's past, on a small team: everything in it went through the real protocol.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoConfig } from '#demo/demo-config.ts';
import { createDemoClock } from '#demo/demo-clock.ts';
import { livePresent } from '#demo/live-present.ts';
import { makePast } from '#demo/make-past.ts';
import { packPast, unpackPast } from '#demo/past-file.ts';
import { createTown } from '#demo/town.ts';
import { systemRandom } from '#sealing/system-random.ts';
import { openInstallation } from '#server/installation.ts';
import { buildServerApp } from '#server/main.ts';

const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(path.join(tmpdir(), 'framsteg-demo-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

let past: Awaited<ReturnType<typeof makePast>>;
let packed: ReturnType<typeof packPast>;

beforeAll(async () => {
  const dataDir = folder();
  const small = [
    { opensAt: Date.UTC(2026, 0, 19, 9), days: 150, newcomers: 4, enrolled: 6 },
    { opensAt: Date.UTC(2026, 5, 22, 9), days: 150, newcomers: 2, enrolled: 8 },
  ];
  past = await makePast(demoConfig(dataDir, 8080), small);
  packed = packPast(dataDir, past);
}, 120_000);

it('publishes what the output rules allow: nothing for four answers, words for six', async () => {
  const dataDir = folder();
  unpackPast(packed, dataDir);
  const config = demoConfig(dataDir, 8080);
  const clock = createDemoClock(Date.UTC(2026, 11, 1));
  const installation = await openInstallation({ config, clock, random: systemRandom });
  const app = await buildServerApp(installation, config, null);
  const list = (await app.inject(`/api/teams/${past.team}/summaries`)).json();
  await app.close();
  await installation.close();
  expect(list.tooFew).toHaveLength(4);
  const figures = list.summaries.map((signed: { summary: { figures: { level: string; n: number } } }) => signed.summary.figures);
  expect(figures.map(({ level, n }: { level: string; n: number }) => [level, n])).toEqual(Array(4).fill(['words', 6]));
});

it('adds a round that waits to be opened and an open one, with a clock that ends before now', async () => {
  const dataDir = folder();
  unpackPast(packed, dataDir);
  const config = demoConfig(dataDir, 8080);
  const now = Date.UTC(2027, 1, 1, 12);
  const clock = createDemoClock(now);
  const installation = await openInstallation({ config, clock, random: systemRandom });
  const app = await buildServerApp(installation, config, null);
  const town = createTown({ app, installation, clock, origin: config.publicUrl });
  await livePresent(town, clock, past.team, past.passphrase, now);
  expect(clock.nowMs()).toBeLessThan(now);
  await town.signIn(past.team);
  const stages = town.lead.desk.state.overview.value?.rounds.map(({ stage }) => stage);
  await livePresent(town, clock, past.team, past.passphrase, now + 60_000);
  const again = town.lead.desk.state.overview.value?.rounds.length;
  await app.close();
  await installation.close();
  expect(stages).toEqual(['open', 'to-open', 'published', 'too-few']);
  expect(again).toBe(4);
}, 120_000);

it('keeps no passphrase of the team in any file of the server', () => {
  const dataDir = folder();
  unpackPast(packed, dataDir);
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(3);
  for (const entry of files) {
    expect(readFileSync(path.join(entry.parentPath, entry.name)).includes(past.passphrase)).toBe(false);
  }
});
