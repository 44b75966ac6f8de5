// One line with its name and question, and what can be taken back again, on the same screen.
import { useCallback } from 'preact/hooks';
import type { CheckInState } from '#app/check-in/check-in-state.ts';
import type { Line } from '#app/check-in/lines.ts';
import { AnalogueScale } from '#ui/kit/analogue-scale.tsx';
import { Button } from '#ui/kit/button.tsx';
import { formatTenths } from '#text/format.ts';
import { language, t } from '#text/translate.ts';

export interface LineQuestionProps {
  state: CheckInState;
  line: Line;
  number: number;
  /** The one that is shown where there is one a screen. */
  current: boolean;
}

export function LineQuestion({ state, line, number, current }: LineQuestionProps) {
  const value = state.answers.value[line];
  const changed = state.before.value[line] !== undefined;
  const words = language.value;
  const valueText = useCallback(
    (tenths: number | null) =>
      tenths === null ? t('start:checkIn.noAnswer') : t('start:checkIn.value', { value: formatTenths(tenths, words) }),
    [words],
  );
  return (
    <section class="line-question" data-current={current}>
      <p class="line-place">{t('start:checkIn.place', { number })}</p>
      <h2>{t(`start:checkIn.${line}.name`)}</h2>
      <p class="line-asks">{t(`start:checkIn.${line}.question`)}</p>
      <AnalogueScale
        id={line}
        value={value}
        onChange={(tenths, measured) => state.answer(line, tenths, measured)}
        label={`${t(`start:checkIn.${line}.name`)}. ${t(`start:checkIn.${line}.question`)}`}
        startLabel={t('start:checkIn.low')}
        endLabel={t('start:checkIn.high')}
        valueText={valueText}
      />
      <div class="line-changes">
        {changed && (
          <Button kind="quiet" onClick={() => state.undo(line)}>
            {t('start:undo')}
          </Button>
        )}
        {value !== null && (
          <Button kind="quiet" onClick={() => state.answer(line, null)}>
            {t('start:removeAnswer')}
          </Button>
        )}
      </div>
    </section>
  );
}
