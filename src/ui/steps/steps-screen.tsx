// "My steps": which of its screens the path shows. /steps, /steps/new, /steps/ID, /steps/ID/words, /steps/ID/done.
import { useEffect } from 'preact/hooks';
import { createStepsState } from '#app/steps/steps-state.ts';
import { t } from '#text/translate.ts';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { StepAnswer } from '#ui/steps/step-answer.tsx';
import { StepDone } from '#ui/steps/step-done.tsx';
import { StepGoalForm } from '#ui/steps/step-goal-form.tsx';
import { StepList } from '#ui/steps/step-list.tsx';
import { StepWords } from '#ui/steps/step-words.tsx';
import '#ui/steps/steps-screens.css';

export function StepsScreen({ app, path, go }: ScreenProps) {
  const state = app.stateOf(createStepsState);
  // Only when another screen of the steps is entered from outside: within them every write loads by itself.
  useEffect(() => void state.load(), [state]);
  const loaded = state.scales.value;
  const [, , wanted = '', place = ''] = path.split('/');

  if (loaded.state !== 'ready') {
    return (
      <div class="stack">
        <h1 tabIndex={-1}>{t('steps:title')}</h1>
        {loaded.state === 'loading' ? <p>{t('steps:loading')}</p> : <FaultNotice fault={loaded.fault} onRetry={state.load} />}
      </div>
    );
  }
  const view = loaded.value.find(({ scale }) => scale.id === wanted);
  if (wanted === 'new') return <StepGoalForm state={state} go={go} />;
  if (!view) return <StepList state={state} views={loaded.value} />;
  if (place === 'done') return <StepDone scale={view.scale.id} />;
  if (place === 'words') return <StepWords app={app} view={view} state={state} go={go} />;
  return <StepAnswer key={wanted} app={app} view={view} go={go} />;
}
