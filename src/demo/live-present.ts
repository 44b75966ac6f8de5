// What the prepared file cannot hold, made at each start: a round that has just closed and waits to be opened, an open round, an invite.
import type { DemoClock } from '#demo/demo-clock.ts';
import { answerRound } from '#demo/live-round.ts';
import { QUESTIONS } from '#demo/made-up-team.ts';
import { seededRandom } from '#demo/seeded-random.ts';
import type { Town } from '#demo/town.ts';
import { dayOf } from '#shared/days.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Days of each of the two rounds. */
const DAYS = 14;

/** Leaves the clock a few minutes before `nowMs`. The lead is signed in and has the key afterwards. */
export async function livePresent(town: Town, clock: DemoClock, team: string, passphrase: string, nowMs: number): Promise<void> {
  const random = seededRandom(
    dayOf(nowMs)
      .split('-')
      .reduce((sum, part) => sum * 100 + Number(part), 0),
  );
  const enter = async () => {
    await town.signIn(team);
    await town.lead.unlock(passphrase);
  };
  clock.setTo(nowMs - 2 * HOUR_MS);
  await enter();
  const rounds = town.lead.desk.state.overview.value?.rounds ?? [];
  const open = rounds.some(({ stage }) => stage === 'open');
  const waiting = rounds.some(({ stage }) => stage === 'to-open');
  const latest = Math.max(0, ...rounds.map(({ closes }) => closes));
  if (!waiting && !open && latest < nowMs - (DAYS + 2) * DAY_MS) {
    clock.setTo(nowMs - (DAYS + 1) * DAY_MS);
    await enter();
    await town.lead.openRound(QUESTIONS, dayOf(nowMs - 2 * DAY_MS));
    await answerRound(await town.welcome(12, random), clock, random, 7 * DAY_MS);
  }
  clock.setTo(nowMs - 2 * HOUR_MS);
  await enter();
  if (!open) {
    await town.lead.openRound(QUESTIONS, dayOf(nowMs + (DAYS - 1) * DAY_MS));
    await answerRound(await town.welcome(6, random), clock, random, HOUR_MS / 2);
  }
}
