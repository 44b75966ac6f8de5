// Which published figures a goal is read against: its measure's rounds that closed within its time. Decides no wording.
import type { Goal } from '#contract/team.ts';
import { type GoalProgress, goalProgress } from '#domain/goal-progress.ts';
import { dayOf, type LocalDay } from '#shared/days.ts';
import type { Overview, QuestionView } from '#team/app/overview.ts';

export type GoalOf = Goal;

export interface FollowUp {
  readonly progress: GoalProgress;
  /** The latest published question of the goal's measure, and the day it closed; null: none. */
  readonly question: QuestionView | null;
  readonly closedDay: LocalDay | null;
}

export function followUp(goal: Goal, overview: Overview): FollowUp {
  const own = overview.rounds
    .flatMap((round) => round.questions)
    .filter(({ measure, figures }) => measure === goal.measure && figures !== null)
    .map((question) => ({ question, closes: question.signed.manifest.closes, day: dayOf(question.signed.manifest.closes - 1) }))
    .filter(({ day }) => day >= goal.from && day <= goal.to)
    .sort((a, b) => a.closes - b.closes);
  const published = own.flatMap(({ question: { measure, figures }, closes }) =>
    figures === null ? [] : [{ measure, closes, figures }],
  );
  const latest = own.at(-1);
  return { progress: goalProgress(goal, published), question: latest?.question ?? null, closedDay: latest?.day ?? null };
}
