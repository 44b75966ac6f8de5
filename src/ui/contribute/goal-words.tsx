// The team's goals in its own words: what the answers are for, and afterwards what the team does.
import type { TeamGoal } from '#app/contribute/contribute-state.ts';
import { wordsOf } from '#ui/contribute/question-words.ts';
import { t } from '#text/translate.ts';

export function GoalWords({ goals }: { goals: readonly TeamGoal[] }) {
  if (goals.length === 0) return null;
  return (
    <div class="goal-words">
      <p class="asked-name">{t('contribute:what.goal')}</p>
      {goals.map(({ goal, words }) => (
        <p key={goal}>{wordsOf(words)}</p>
      ))}
    </div>
  );
}

/** Nothing when the team has not written it. */
export function DoesWords({ goals }: { goals: readonly TeamGoal[] }) {
  const does = goals.flatMap(({ goal, does: words }) => (words === null ? [] : [{ id: goal, words: wordsOf(words) }]));
  if (does.length === 0) return null;
  return (
    <div class="goal-words">
      <h2>{t('contribute:summary.does')}</h2>
      {does.map(({ id, words }) => (
        <p key={id}>{words}</p>
      ))}
    </div>
  );
}
