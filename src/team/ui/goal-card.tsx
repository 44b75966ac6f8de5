// One goal first of all: the team's words, how far the answers say it is, and what was wanted. The way to change it.
import { followUp, type GoalOf } from '#team/app/goal-follow-up.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { figureWords } from '#team/ui/figure-words.ts';
import { goalWords } from '#team/ui/goal-words.ts';
import { inLanguage } from '#team/ui/in-language.ts';
import { toHash } from '#team/ui/route.ts';
import { formatDay } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import { LinkButton } from '#ui/kit/link-button.tsx';

export function GoalCard({ goal }: { goal: GoalOf }) {
  const overview = useDesk().state.overview.value;
  if (overview === null) return null;
  const words = inLanguage(goal.words, language.value);
  const does = goal.does && inLanguage(goal.does, language.value);
  const found = followUp(goal, overview);
  const { progress, wanted } = goalWords(goal, found, language.value);
  const { question } = found;
  const figures = question?.figures ?? null;
  const said = question && figures && figureWords(question.measure, figures, question.enrolled, language.value);
  const days = { from: formatDay(goal.from, language.value), to: formatDay(goal.to, language.value) };
  return (
    <article class="card goal-card stack">
      <h3 class="goal-words" lang={words.language}>
        {words.text}
      </h3>
      <p class="muted">{t('team:goal.period', days)}</p>
      <div class="goal-progress stack">
        <p class="goal-progress-title">{t('team:progress.title')}</p>
        {said?.answers && (
          <p class="goal-said">
            {said.sentence} <span class="goal-n">{said.answers}</span>
          </p>
        )}
        {wanted && <p>{wanted}</p>}
        {progress && <p class="goal-state">{progress}</p>}
        {found.closedDay && <p class="muted">{t('team:progress.from', { day: formatDay(found.closedDay, language.value) })}</p>}
        {said?.answers && goal.measure?.endsWith('-change') && <p class="muted">{t('team:summary.noComparison')}</p>}
      </div>
      {does && (
        <div>
          <p class="goal-progress-title">{t('team:overview.does')}</p>
          <p lang={does.language}>{does.text}</p>
        </div>
      )}
      <p>
        <LinkButton kind="quiet" href={toHash({ at: 'goal', goal: goal.goal })}>
          {t('team:overview.editGoal')}
        </LinkButton>
      </p>
    </article>
  );
}
