// A new goal in own words. What was typed stays until it is saved.
import { useState } from 'preact/hooks';
import { GOAL_LENGTH_MOST, type StepsState } from '#app/steps/steps-state.ts';
import type { Fault } from '#shared/result.ts';
import { t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { TextArea } from '#ui/kit/text-area.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';

export function StepGoalForm({ state, go }: { state: StepsState; go: ScreenProps['go'] }) {
  const [goal, setGoal] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const save = async (event: Event) => {
    event.preventDefault();
    const added = await state.add(goal);
    if (added.ok) go(`/steps/${added.value.id}`, { replace: true });
    else setFault(added.fault);
  };
  const own = fault?.detail === 'empty' ? t('steps:goalMissing') : fault?.detail === 'many' ? t('steps:tooMany') : undefined;
  return (
    <form class="stack" onSubmit={save} noValidate>
      <h1 tabIndex={-1}>{t('steps:new')}</h1>
      <TextArea
        label={t('steps:goalLabel')}
        hint={t('steps:goalHint')}
        value={goal}
        onInput={setGoal}
        maxLength={GOAL_LENGTH_MOST}
        error={own}
        remainingText={(count) => t('steps:left', { count })}
      />
      {fault && !own && <FaultNotice fault={fault} />}
      <Button kind="primary" type="submit">
        {t('steps:goalSave')}
      </Button>
    </form>
  );
}
