// What a goal wants to see in the answers, as far as its question can show it. Nothing set is a good choice too.
import { type GoalFault, type GoalForm, type TargetKind, targetsFor, valueRange } from '#team/ui/goal-form.ts';
import { formatTenths } from '#text/format.ts';
import type { TextKey } from '#text/keys.ts';
import { language, t } from '#text/translate.ts';
import { Choice, ChoiceGroup } from '#ui/kit/choice.tsx';
import { TextField } from '#ui/kit/text-field.tsx';

const LABELS: Readonly<Record<TargetKind, TextKey>> = {
  none: 'team:goal.noTarget',
  answers: 'team:goal.answers',
  median: 'team:goal.median',
  half: 'team:goal.half',
  most: 'team:goal.most',
};

export interface GoalTargetProps {
  form: GoalForm;
  wrong: GoalFault | null;
  onChange: (changed: Partial<GoalForm>) => void;
}

export function GoalTarget({ form, wrong, onChange }: GoalTargetProps) {
  const kinds = targetsFor(form.measure);
  if (kinds.length === 0) return null;
  const [least, most] = valueRange(form.measure).map((tenths) => formatTenths(tenths, language.value));
  return (
    <>
      <ChoiceGroup legend={t('team:goal.target')}>
        {kinds.map((kind) => (
          <Choice
            key={kind}
            type="radio"
            name="target"
            value={kind}
            checked={form.target === kind}
            onChange={() => onChange({ target: kind, number: '' })}
            label={t(LABELS[kind])}
          />
        ))}
      </ChoiceGroup>
      {form.target === 'answers' && (
        <TextField
          label={t('team:goal.answersCount')}
          error={wrong === 'count' ? t('team:goal.countWrong') : undefined}
          value={form.number}
          onInput={(number) => onChange({ number })}
          inputMode="numeric"
        />
      )}
      {form.target === 'median' && (
        <TextField
          label={t('team:goal.medianValue')}
          hint={t('team:goal.medianHint')}
          error={wrong === 'value' ? t('team:goal.valueWrong', { least: least ?? '', most: most ?? '' }) : undefined}
          value={form.number}
          onInput={(number) => onChange({ number })}
          inputMode="decimal"
        />
      )}
    </>
  );
}
