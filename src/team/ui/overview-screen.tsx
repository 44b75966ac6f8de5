// Where the lead starts: the goals with their progress, what waits to be done, the rounds in plain words.
import { UNOPENED_KEPT_DAYS } from '#team/app/round-days.ts';
import type { RoundView } from '#team/app/overview.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { GoalCard } from '#team/ui/goal-card.tsx';
import { RoundRow } from '#team/ui/round-row.tsx';
import { toHash } from '#team/ui/route.ts';
import { dayAfter } from '#team/app/round-days.ts';
import { dayOf } from '#shared/days.ts';
import { formatDay } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { Notice } from '#ui/kit/notice.tsx';

export function OverviewScreen() {
  const overview = useDesk().state.overview.value;
  if (overview === null) return null;
  const waiting = overview.rounds.filter(({ stage }) => stage === 'to-open');
  return (
    <div class="stack-large">
      <h1 class="visually-hidden">{t('team:overview.title')}</h1>
      {overview.leftOut && (
        <Notice kind="calm">
          <p>{t('team:overview.leftOut')}</p>
        </Notice>
      )}
      {waiting.map((round) => (
        <Reminder key={round.round} round={round} />
      ))}
      <div class="overview">
        <section class="stack overview-goals" aria-labelledby="goals">
          <h2 id="goals">{t('team:overview.goals')}</h2>
          {overview.goals.length === 0 && <p class="nothing-yet">{t('team:overview.noGoals')}</p>}
          {overview.goals.map(({ goal }) => (
            <GoalCard key={goal.goal} goal={goal} />
          ))}
          <p>
            <LinkButton kind={overview.goals.length === 0 && overview.rounds.length > 0 ? 'primary' : 'plain'} href="#goal">
              {t('team:overview.newGoal')}
            </LinkButton>
          </p>
        </section>
        <section class="stack overview-rounds" aria-labelledby="rounds">
          <h2 id="rounds">{t('team:overview.rounds')}</h2>
          {overview.rounds.length === 0 ? (
            <p class="nothing-yet">{t('team:overview.noRounds')}</p>
          ) : (
            <ul class="round-list">
              {overview.rounds.map((round) => (
                <RoundRow key={round.round} round={round} />
              ))}
            </ul>
          )}
          <div class="buttons">
            <LinkButton kind={waiting.length > 0 ? 'plain' : 'primary'} href={toHash({ at: 'new-round' })}>
              {t('team:overview.newRound')}
            </LinkButton>
            <LinkButton kind="plain" href={toHash({ at: 'invites' })}>
              {t('team:overview.invite')}
            </LinkButton>
          </div>
          {overview.liveInvites > 0 && <p class="muted">{t('team:overview.liveInvites', { count: overview.liveInvites })}</p>}
        </section>
      </div>
    </div>
  );
}

function Reminder({ round }: { round: RoundView }) {
  const closed = dayOf(round.closes - 1);
  const last = dayAfter(closed, UNOPENED_KEPT_DAYS);
  const days = { day: formatDay(closed, language.value), last: formatDay(last, language.value) };
  return (
    <Notice kind="calm" title={t('team:overview.remind')}>
      <p>{t('team:overview.remindWords', days)}</p>
      <p>
        <LinkButton kind="plain" href={toHash({ at: 'round', round: round.round })}>
          {t('team:round.open-it')}
        </LinkButton>
      </p>
    </Notice>
  );
}
