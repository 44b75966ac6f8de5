// The optional follow-ups of an own scale, in own words. Each opens by itself; nothing has to be written.
import { useEffect, useState } from 'preact/hooks';
import type { PhoneApp } from '#app/phone-app.ts';
import { createStepAnswerState } from '#app/steps/step-answer-state.ts';
import type { ScaleView, StepsState } from '#app/steps/steps-state.ts';
import type { Fault } from '#shared/result.ts';
import { t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { TextArea } from '#ui/kit/text-area.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { GoodEnough } from '#ui/steps/good-enough.tsx';

const FOLLOW_UPS = ['why-not-lower', 'what-helped', 'one-step-up', 'next-small-step', 'who-can-help'] as const;
/** Same limit as the stored record's. */
const WORDS_MOST = 2000;

interface StepWordsProps {
  app: PhoneApp;
  view: ScaleView;
  state: StepsState;
  go: ScreenProps['go'];
}

export function StepWords({ app, view: { scale }, state: steps, go }: StepWordsProps) {
  const state = app.stateOf(createStepAnswerState);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    void state.open(scale.id).then(() => state.moveTo(`/steps/${scale.id}/words`));
  }, [state, scale.id]);
  const loaded = state.editing.value;
  const draft = loaded.state === 'ready' && loaded.value.draft.scale === scale.id ? loaded.value.draft : null;

  const finish = async () => {
    const finished = await state.finish();
    if (!finished.ok) return setFault(finished.fault);
    await steps.load();
    go(finished.value === null ? '/steps' : `/steps/${scale.id}/done`, { replace: true });
  };
  const saveFault = fault ?? state.fault.value;
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{t('steps:wordsTitle')}</h1>
      <p>{t('steps:wordsIntro')}</p>
      {draft && (
        <>
          {FOLLOW_UPS.map((name) => (
            <details key={name} class="step-follow-up" open={draft.texts[name] !== undefined}>
              <summary>{t(`steps:followUp.${name}`)}</summary>
              <TextArea
                label={t('steps:ownWords')}
                value={draft.texts[name] ?? ''}
                onInput={(text) => state.write(name, text)}
                maxLength={WORDS_MOST}
                remainingText={(count) => t('steps:left', { count })}
              />
            </details>
          ))}
          <details class="step-follow-up">
            <summary>{t('steps:goodEnoughQuestion')}</summary>
            <GoodEnough scale={scale} steps={steps} />
          </details>
          {saveFault && <FaultNotice fault={saveFault} onRetry={fault ? finish : state.save} />}
          <Button kind="primary" onClick={finish}>
            {t('start:done')}
          </Button>
        </>
      )}
    </div>
  );
}
