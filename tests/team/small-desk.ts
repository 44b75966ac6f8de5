// A desk over the stand-in server with a clock that tests move, and the steps that many tests begin with.
import { systemRandom } from '#sealing/system-random.ts';
import type { Desk } from '#team/app/desk.ts';
import { finishTeam, prepareTeam } from '#team/app/make-team.ts';
import { startPage } from '#team/app/session.ts';
import { staffPostOf } from '#team/app/staff-post.ts';
import { summaryShelfOf } from '#team/app/summary-shelf.ts';
import { makeTeamState } from '#team/app/team-state.ts';
import { makeFakeServer } from '#tests/team/fake-server.ts';

export const DAY_MS = 86_400_000;
/** Noon, so that days are the same in every time zone of Europe. */
export const NOON = Date.UTC(2026, 10, 2, 11);

export class MemoryTexts {
  readonly texts = new Map<string, string>();
  full = false;
  getItem(key: string) {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.full) throw new Error('QuotaExceededError');
    this.texts.set(key, value);
  }
  removeItem(key: string) {
    this.texts.delete(key);
  }
}

export function makeDesk() {
  const time = { now: NOON };
  const clock = { nowMs: () => time.now };
  const server = makeFakeServer(clock);
  const texts = new MemoryTexts();
  const desk: Desk = {
    post: staffPostOf(server.fetch),
    clock,
    random: systemRandom,
    shelf: summaryShelfOf(() => texts),
    state: makeTeamState(),
    origin: 'https://framsteg.example',
  };
  return { desk, server, texts, time };
}

/** Signed in, with a team whose key is unlocked. */
export async function makeTeamDesk() {
  const all = makeDesk();
  await startPage(all.desk, all.server.addLink());
  const making = await prepareTeam(all.desk, 'Teamet vid ån');
  const made = await finishTeam(all.desk, making);
  if (!made.ok) throw new Error(made.fault.code);
  return { ...all, passphrase: making.passphrase };
}
