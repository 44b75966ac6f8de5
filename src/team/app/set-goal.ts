// A local goal: words and a follow-up, signed, so that the phones can show it as the team's own.
import type { Goal, Target } from '#contract/team.ts';
import { signDocument } from '#sealing/signatures.ts';
import { toBase64url } from '#shared/bytes.ts';
import { isDay, type LocalDay } from '#shared/days.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Desk } from '#team/app/desk.ts';
import { loadTeam } from '#team/app/load-team.ts';
import { noticeSession } from '#team/app/notice-session.ts';

export interface GoalPlan {
  /** The goal that is changed; null for a new one. */
  readonly goal: string | null;
  /** By language, Swedish always. */
  readonly words: Readonly<Record<string, string>>;
  /** What the team does, shown to the participants; empty: nothing. */
  readonly does: Readonly<Record<string, string>>;
  /** Id of a measure; null: a goal without a question. */
  readonly measure: string | null;
  readonly target: Target | null;
  readonly from: LocalDay;
  readonly to: LocalDay;
}

const written = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).flatMap(([language, text]) => (text.trim() ? [[language, text.trim()]] : [])));

/** `malformed`: no Swedish words, or days the wrong way round. key-missing while locked. */
export async function setGoal(desk: Desk, plan: GoalPlan): Promise<Result<void>> {
  const key = desk.state.key.value;
  const overview = desk.state.overview.value;
  if (key === null || overview === null) return fail('key-missing');
  const words = written(plan.words);
  const does = written(plan.does);
  if (!words.sv || !isDay(plan.from) || !isDay(plan.to) || plan.to < plan.from) return fail('malformed', 'goal');
  const before = overview.goals.find(({ goal }) => goal.goal === plan.goal)?.goal;
  const goal: Goal = {
    v: 1,
    goal: before?.goal ?? toBase64url(desk.random.bytes(16)),
    team: overview.profile.team,
    revision: before ? before.revision + 1 : 1,
    words,
    does: does.sv ? does : null,
    measure: plan.measure,
    target: plan.measure === null ? null : plan.target,
    from: plan.from,
    to: plan.to,
    signer: key.fingerprint,
  };
  const signature = await signDocument('goal', goal, key.signingKey);
  const sent = noticeSession(desk, await desk.post.setGoal(overview.profile.team, { goal, signature }));
  return sent.ok ? loadTeam(desk) : sent;
}
