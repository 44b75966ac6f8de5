// The fields of a new round: questions as cards, the scale question's words, first and last day.
import { MEASURES } from '#domain/measures.ts';
import { daysBetween, isDay, type LocalDay } from '#shared/days.ts';
import type { Fault } from '#shared/result.ts';
import { FaultNotice } from '#team/ui/fault-notice.tsx';
import { measureName } from '#team/ui/figure-words.ts';
import { OWN_WORDS, type RoundForm } from '#team/ui/round-form.ts';
import type { TextKey } from '#text/keys.ts';
import { t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { Choice, ChoiceGroup } from '#ui/kit/choice.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import { TextField } from '#ui/kit/text-field.tsx';

const QUESTION_LIMIT = 300;

export interface RoundFieldsProps {
  form: RoundForm;
  today: LocalDay;
  wrong: string | null;
  fault: Fault | null;
  busy: boolean;
  onChange: (changed: Partial<RoundForm>) => void;
  onNext: () => void;
}

export function RoundFields({ form, today, wrong, fault, busy, onChange, onNext }: RoundFieldsProps) {
  const choose = (alphabet: string, on: boolean) =>
    onChange({
      chosen: MEASURES.map((measure) => measure.alphabet).filter((one) => (one === alphabet ? on : form.chosen.includes(one))),
    });
  const days = isDay(form.first) && isDay(form.last) ? daysBetween(form.first, form.last) + 1 : 0;
  const go = (event: Event) => {
    event.preventDefault();
    onNext();
  };
  return (
    <form class="team-form stack-large" onSubmit={go} noValidate>
      <h1>{t('team:newRound.title')}</h1>
      <ChoiceGroup legend={t('team:newRound.what')}>
        {MEASURES.map(({ id, alphabet }) => (
          <Choice
            key={alphabet}
            type="checkbox"
            name="questions"
            value={alphabet}
            checked={form.chosen.includes(alphabet)}
            onChange={(on) => choose(alphabet, on)}
            label={measureName(id)}
            hint={t(`team:measures.${id}.about` as TextKey)}
          />
        ))}
      </ChoiceGroup>
      {form.chosen.includes(OWN_WORDS) && (
        <div class="stack">
          <TextField
            label={t('team:newRound.wording')}
            hint={t('team:newRound.wordingHint')}
            value={form.words.sv}
            onInput={(sv) => onChange({ words: { ...form.words, sv } })}
            maxLength={QUESTION_LIMIT}
          />
          <TextField
            label={t('team:newRound.wordingEnglish')}
            hint={t('team:goal.englishHint')}
            value={form.words.en}
            onInput={(en) => onChange({ words: { ...form.words, en } })}
            maxLength={QUESTION_LIMIT}
          />
        </div>
      )}
      <fieldset class="choice-group day-pair">
        <legend>{t('team:newRound.when')}</legend>
        <TextField
          type="date"
          label={t('team:newRound.first')}
          value={form.first}
          min={today}
          onInput={(first) => onChange({ first })}
        />
        <TextField
          type="date"
          label={t('team:newRound.last')}
          hint={t('team:newRound.lastHint')}
          value={form.last}
          min={form.first}
          onInput={(last) => onChange({ last })}
        />
        <p class="muted" aria-live="polite">
          {days > 0 && t('team:newRound.length', { count: days })}
        </p>
      </fieldset>
      <div aria-live="polite">
        {wrong && (
          <Notice kind="calm">
            <p>{wrong}</p>
          </Notice>
        )}
      </div>
      <FaultNotice fault={fault} />
      <Button kind="primary" type="submit" disabled={busy}>
        {t('team:newRound.next')}
      </Button>
    </form>
  );
}
