// Makes the demo team's past: three half-years, each a round through the real protocol. Slow (tokens for everybody), so its result is kept.
import { createDemoClock } from '#demo/demo-clock.ts';
import { answerRound, type Member } from '#demo/live-round.ts';
import { GOAL, QUESTIONS, TEAM_NAME } from '#demo/made-up-team.ts';
import { seededRandom } from '#demo/seeded-random.ts';
import { createTown } from '#demo/town.ts';
import { systemRandom } from '#sealing/system-random.ts';
import type { Config } from '#server/config.ts';
import { openInstallation } from '#server/installation.ts';
import { buildServerApp } from '#server/main.ts';
import { dayOf } from '#shared/days.ts';

export interface PastRound {
  readonly opensAt: number;
  readonly days: number;
  /** New phones at its start; those from before go on. */
  readonly newcomers: number;
  readonly enrolled: number;
}

const DAY_MS = 86_400_000;

/** Three half-years of 150 days. Counts are those of a growing team; the first round is too small for figures. */
export const PAST_ROUNDS: readonly PastRound[] = [
  { opensAt: Date.UTC(2025, 0, 20, 9), days: 150, newcomers: 7, enrolled: 17 },
  { opensAt: Date.UTC(2025, 6, 21, 9), days: 150, newcomers: 7, enrolled: 21 },
  { opensAt: Date.UTC(2026, 0, 19, 9), days: 150, newcomers: 9, enrolled: 26 },
];

/** Fills an empty installation. Answers team id and passphrase; everything is closed, opened and published at the end. */
export async function makePast(config: Config, rounds: readonly PastRound[]): Promise<{ team: string; passphrase: string }> {
  const clock = createDemoClock(rounds[0]?.opensAt ?? 0);
  const installation = await openInstallation({ config, clock, random: systemRandom });
  const app = await buildServerApp(installation, config, null);
  try {
    const random = seededRandom(20250120);
    const town = createTown({ app, installation, clock, origin: config.publicUrl });
    await town.signIn(null);
    const passphrase = await town.lead.makeTeam(TEAM_NAME);
    const team = town.lead.desk.state.overview.value?.profile.team ?? '';
    await town.lead.setGoal(GOAL);
    const members: Member[] = [];
    for (const round of rounds) {
      clock.setTo(round.opensAt);
      await town.signIn(team);
      members.push(...(await town.welcome(round.newcomers, random)));
      await town.lead.openRound(QUESTIONS, dayOf(round.opensAt + (round.days - 1) * DAY_MS));
      await answerRound(members, clock, random, 100 * DAY_MS);
      clock.setTo(round.opensAt + (round.days + 7) * DAY_MS);
      await installation.tidy();
      await town.signIn(team);
      await town.lead.publish(round.enrolled);
    }
    return { team, passphrase };
  } finally {
    await app.close();
    await installation.close();
  }
}
