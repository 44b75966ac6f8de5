// A team lead without a screen: the real actions of the team page against the real routes.
import { MEASURES } from '#domain/measures.ts';
import type { InjectFetch } from '#demo/inject-fetch.ts';
import type { Clock } from '#shared/clock.ts';
import { dayOf, type LocalDay } from '#shared/days.ts';
import type { Random } from '#shared/random.ts';
import type { Result } from '#shared/result.ts';
import type { Desk } from '#team/app/desk.ts';
import { makeInvites } from '#team/app/invites.ts';
import { finishTeam, prepareTeam } from '#team/app/make-team.ts';
import { previewBatch, publishSummary } from '#team/app/open-batch.ts';
import { openRound } from '#team/app/open-round.ts';
import { startPage } from '#team/app/session.ts';
import { type GoalPlan, setGoal } from '#team/app/set-goal.ts';
import { staffPostOf } from '#team/app/staff-post.ts';
import { summaryShelfOf } from '#team/app/summary-shelf.ts';
import { makeTeamState } from '#team/app/team-state.ts';
import { unlock } from '#team/app/unlock.ts';

/** The words of the team's questions, by measure: sv and en. */
export type Questions = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface SimulatedLead {
  readonly desk: Desk;
  /** `link`: the whole one-time address. Sessions end while the clock jumps, so each period signs in anew. */
  signIn(link: string): Promise<void>;
  /** Answers the passphrase. */
  makeTeam(name: string): Promise<string>;
  unlock(passphrase: string): Promise<void>;
  setGoal(plan: GoalPlan): Promise<void>;
  /** All measures, from now to the end of `last`. */
  openRound(questions: Questions, last: LocalDay): Promise<void>;
  /** What stands after # in each link. */
  invites(count: number): Promise<string[]>;
  /** Opens and publishes every closed question. */
  publish(enrolled: number): Promise<void>;
}

function sure<T>(what: string, result: Result<T>): T {
  if (!result.ok) throw new Error(`${what}: ${result.fault.code} ${result.fault.detail ?? ''}`);
  return result.value;
}

export function createSimulatedLead(parts: { fetch: InjectFetch; clock: Clock; random: Random; origin: string }): SimulatedLead {
  const kept = new Map<string, string>();
  const shelf = summaryShelfOf(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }));
  const { clock, random, origin } = parts;
  const desk: Desk = { post: staffPostOf(parts.fetch), clock, random, shelf, state: makeTeamState(), origin };
  return {
    desk,
    async signIn(link) {
      await startPage(desk, link.split('#s=')[1] ?? null);
      if (desk.state.session.value === null) throw new Error(`not signed in: ${desk.state.fault.value?.code}`);
    },
    async makeTeam(name) {
      const making = await prepareTeam(desk, name);
      sure('team', await finishTeam(desk, making));
      return making.passphrase;
    },
    async unlock(passphrase) {
      sure('unlock', await unlock(desk, passphrase));
    },
    async setGoal(plan) {
      sure('goal', await setGoal(desk, plan));
    },
    async openRound(questions, last) {
      const asked = MEASURES.map(({ id, alphabet }) => ({ alphabet, question: questions[id] ?? { sv: id } }));
      sure('round', await openRound(desk, { questions: asked, first: dayOf(clock.nowMs()), last }));
    },
    async invites(count) {
      const hashes: string[] = [];
      while (hashes.length < count) {
        const { cards } = sure('invites', await makeInvites(desk, Math.min(40, count - hashes.length)));
        hashes.push(...cards.map(({ link }) => link.split('#')[1] ?? ''));
      }
      return hashes;
    },
    async publish(enrolled) {
      const closed = desk.state.overview.value?.rounds
        .flatMap(({ questions }) => questions)
        .filter(({ state }) => state === 'closed');
      for (const { batch } of closed ?? []) {
        const preview = sure('open', await previewBatch(desk, batch));
        sure('publish', await publishSummary(desk, preview, enrolled));
      }
    },
  };
}
