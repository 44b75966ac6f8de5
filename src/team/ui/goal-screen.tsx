// A local goal: the team's words, what the team does, and a follow-up that may be nothing but words.
import { useEffect, useState } from 'preact/hooks';
import { MEASURES } from '#domain/measures.ts';
import { dayOf } from '#shared/days.ts';
import { setGoal } from '#team/app/set-goal.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { FaultNotice } from '#team/ui/fault-notice.tsx';
import { measureName } from '#team/ui/figure-words.ts';
import { type GoalFault, type GoalForm, goalFault, goalFormOf, toGoalPlan } from '#team/ui/goal-form.ts';
import { GoalTarget } from '#team/ui/goal-target.tsx';
import { goTo } from '#team/ui/route.ts';
import { UnlockGate } from '#team/ui/unlock-gate.tsx';
import { useAction } from '#team/ui/use-action.ts';
import { t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { Choice, ChoiceGroup } from '#ui/kit/choice.tsx';
import { TextArea } from '#ui/kit/text-area.tsx';
import { TextField } from '#ui/kit/text-field.tsx';

const WORDS_LIMIT = 300;
const DOES_LIMIT = 600;

export function GoalScreen({ goal: id }: { goal: string | null }) {
  const desk = useDesk();
  const action = useAction();
  const before = desk.state.overview.value?.goals.find(({ goal }) => goal.goal === id)?.goal ?? null;
  const [form, setForm] = useState<GoalForm>(() => goalFormOf(before, dayOf(desk.clock.nowMs())));
  const [wrong, setWrong] = useState<GoalFault | null>(null);
  const [english, setEnglish] = useState(form.words.en !== '' || form.does.en !== '');
  // The field to mend may be far above the button.
  useEffect(() => {
    if (wrong !== null) document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);
  const change = (changed: Partial<GoalForm>) => {
    setForm({ ...form, ...changed });
    setWrong(null);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const fault = goalFault(form);
    setWrong(fault);
    if (fault !== null) return;
    if (await action.run(() => setGoal(desk, toGoalPlan(form, id)))) goTo({ at: 'overview' });
  };
  return (
    <UnlockGate>
      <form class="team-form stack-large" onSubmit={save} noValidate>
        <h1>{t('team:goal.title')}</h1>
        <TextArea
          label={t('team:goal.words')}
          hint={t('team:goal.wordsHint')}
          error={wrong === 'words' ? t('team:goal.wordsMissing') : undefined}
          value={form.words.sv}
          onInput={(sv) => change({ words: { ...form.words, sv } })}
          maxLength={WORDS_LIMIT}
        />
        <TextArea
          label={t('team:goal.does')}
          hint={t('team:goal.doesHint')}
          value={form.does.sv}
          onInput={(sv) => change({ does: { ...form.does, sv } })}
          maxLength={DOES_LIMIT}
        />
        {english ? (
          <fieldset class="choice-group stack">
            <legend>{t('team:goal.english')}</legend>
            <p class="muted">{t('team:goal.englishHint')}</p>
            <TextArea
              label={t('team:goal.wordsEnglish')}
              value={form.words.en}
              onInput={(en) => change({ words: { ...form.words, en } })}
              maxLength={WORDS_LIMIT}
            />
            <TextArea
              label={t('team:goal.doesEnglish')}
              value={form.does.en}
              onInput={(en) => change({ does: { ...form.does, en } })}
              maxLength={DOES_LIMIT}
            />
          </fieldset>
        ) : (
          <p>
            <Button kind="quiet" onClick={() => setEnglish(true)}>
              {t('team:goal.addEnglish')}
            </Button>
          </p>
        )}
        <ChoiceGroup legend={t('team:goal.measure')} hint={t('team:goal.measureHint')}>
          {['', ...MEASURES.map(({ id: measure }) => measure)].map((measure) => (
            <Choice
              key={measure}
              type="radio"
              name="measure"
              value={measure}
              checked={form.measure === measure}
              onChange={() => change({ measure, target: 'none', number: '' })}
              label={measure === '' ? t('team:goal.noMeasure') : measureName(measure)}
            />
          ))}
        </ChoiceGroup>
        <GoalTarget form={form} wrong={wrong} onChange={change} />
        <div class="day-pair">
          <TextField type="date" label={t('team:goal.from')} value={form.from} onInput={(from) => change({ from })} />
          <TextField
            type="date"
            label={t('team:goal.to')}
            error={wrong === 'days' ? t('team:goal.daysWrong') : undefined}
            value={form.to}
            min={form.from}
            onInput={(to) => change({ to })}
          />
        </div>
        <p class="muted">{t('team:goal.public')}</p>
        <FaultNotice fault={action.fault} />
        <Button kind="primary" type="submit" disabled={action.busy}>
          {t('team:goal.save')}
        </Button>
      </form>
    </UnlockGate>
  );
}
