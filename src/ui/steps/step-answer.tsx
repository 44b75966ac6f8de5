// One own goal, and where the person is now on the way to it. Skipping is always possible.
import { useEffect } from 'preact/hooks';
import type { PhoneApp } from '#app/phone-app.ts';
import { createStepAnswerState } from '#app/steps/step-answer-state.ts';
import type { ScaleView } from '#app/steps/steps-state.ts';
import { formatTenths } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { StepScale } from '#ui/kit/step-scale.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';

export const stepValueText = (tenths: number | null): string =>
  tenths === null ? t('steps:noAnswer') : t('steps:valueText', { value: formatTenths(tenths, language.value) });

interface StepAnswerProps {
  app: PhoneApp;
  view: ScaleView;
  go: ScreenProps['go'];
}

export function StepAnswer({ app, view, go }: StepAnswerProps) {
  const { scale } = view;
  const state = app.stateOf(createStepAnswerState);
  useEffect(() => {
    void state.open(scale.id).then(() => state.moveTo(`/steps/${scale.id}`));
  }, [state, scale.id]);
  const loaded = state.editing.value;
  const draft = loaded.state === 'ready' && loaded.value.draft.scale === scale.id ? loaded.value.draft : null;
  const value = draft?.answers.step ?? null;
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{t('steps:question')}</h1>
      <p class="step-goal-quote">{scale.goal}</p>
      {loaded.state === 'fault' && <FaultNotice fault={loaded.fault} onRetry={() => state.open(scale.id)} />}
      {draft && (
        <>
          <StepScale
            name={`step-${scale.id}`}
            legend={t('steps:scaleLegend')}
            value={value}
            onChange={state.choose}
            halves
            goodEnough={scale.goodEnough}
            lowLabel={t('steps:low')}
            highLabel={t('steps:high')}
            halfUpLabel={t('steps:halfUp')}
            halfDownLabel={t('steps:halfDown')}
            goodEnoughLabel={t('steps:goodEnough')}
            valueText={stepValueText}
          />
          {state.fault.value && <FaultNotice fault={state.fault.value} onRetry={state.save} />}
          <Button kind="primary" onClick={() => go(`/steps/${scale.id}/words`)}>
            {t(value === null ? 'start:skip' : 'start:next')}
          </Button>
          {value !== null && (
            <Button kind="quiet" onClick={() => state.choose(null)}>
              {t('start:removeAnswer')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
