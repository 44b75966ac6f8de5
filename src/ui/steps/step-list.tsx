// The own goals: each with its latest answer. Ended ones stand apart and can be taken up again.
import { useState } from 'preact/hooks';
import { ACTIVE_SCALES_MOST, type ScaleView, type StepsState } from '#app/steps/steps-state.ts';
import type { Fault } from '#shared/result.ts';
import { formatDay, formatTenths } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';

function latestWords({ latest }: ScaleView): string {
  if (latest === null) return t('steps:notYet');
  return t('steps:last', { value: formatTenths(latest.tenths, language.value), day: formatDay(latest.day, language.value) });
}

export function StepList({ state, views }: { state: StepsState; views: readonly ScaleView[] }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const open = views.filter(({ scale }) => scale.closedAt === null);
  const ended = views.filter(({ scale }) => scale.closedAt !== null);
  const full = open.length >= ACTIVE_SCALES_MOST;
  const setOpen = async (view: ScaleView, wanted: boolean) => {
    const result = await state.setOpen(view.scale, wanted);
    setFault(result.ok ? null : result.fault);
  };
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{t('steps:title')}</h1>
      <p>{t('steps:intro')}</p>
      {open.length === 0 && <p class="muted">{t('steps:none')}</p>}
      <ul class="step-list">
        {open.map((view) => (
          <li key={view.scale.id} class="step-card">
            <h2 class="step-goal">{view.scale.goal}</h2>
            <p class="muted">{latestWords(view)}</p>
            <LinkButton kind="plain" href={`/steps/${view.scale.id}`}>
              {t(view.underWay ? 'steps:continue' : 'steps:answer')}
              <span class="visually-hidden">: {view.scale.goal}</span>
            </LinkButton>
            <Button kind="quiet" onClick={() => setOpen(view, false)}>
              {t('steps:closeGoal')}
              <span class="visually-hidden">: {view.scale.goal}</span>
            </Button>
          </li>
        ))}
      </ul>
      {fault && (fault.detail === 'many' ? <p role="alert">{t('steps:tooMany')}</p> : <FaultNotice fault={fault} />)}
      {full ? (
        <p>{t('steps:tooMany')}</p>
      ) : (
        <LinkButton kind="primary" href="/steps/new">
          {t('steps:new')}
        </LinkButton>
      )}
      {ended.length > 0 && (
        <section class="stack">
          <h2>{t('steps:closedTitle')}</h2>
          <ul class="step-list">
            {ended.map((view) => (
              <li key={view.scale.id} class="step-card">
                <h3 class="step-goal">{view.scale.goal}</h3>
                <p class="muted">{latestWords(view)}</p>
                <Button kind="quiet" onClick={() => setOpen(view, true)}>
                  {t('steps:reopen')}
                  <span class="visually-hidden">: {view.scale.goal}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
