// All four answers as they were given, the unanswered ones by name, and "Done".
import { useEffect, useState } from 'preact/hooks';
import { createCheckInState } from '#app/check-in/check-in-state.ts';
import { LINES, type Line, placeOf, unansweredOf } from '#app/check-in/lines.ts';
import { SavingFault } from '#ui/check-in/saving-fault.tsx';
import { Button } from '#ui/kit/button.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { formatTenths } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import './check-in-end.css';

export function ReviewScreen({ app, go }: ScreenProps) {
  const state = app.stateOf(createCheckInState);
  const [busy, setBusy] = useState(false);
  useEffect(() => void state.open(), []);
  const open = unansweredOf(state.answers.value);
  const name = (line: Line) => t(`start:checkIn.${line}.name`);

  const finish = async () => {
    setBusy(true);
    const finished = await state.finish();
    setBusy(false);
    if (finished.ok) go(finished.value ? '/check-in/done' : '/', { replace: true });
  };
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{t('check-in:review.title')}</h1>
      <p>{t('check-in:review.intro')}</p>
      <ul class="review">
        {LINES.map((line, index) => {
          const value = state.answers.value[line];
          return (
            <li key={line}>
              <a href={placeOf(index)} class="review-line" data-unanswered={value === null}>
                <span class="review-name">{name(line)}</span>
                <span class="review-value">
                  {value === null
                    ? t('start:checkIn.noAnswer')
                    : t('start:checkIn.value', { value: formatTenths(value, language.value) })}
                </span>
                <span class="review-picture" aria-hidden="true">
                  {value !== null && <span class="review-mark" style={{ insetInlineStart: `${value}%` }} />}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      {open.length > 0 && (
        <p role="status">
          {open.length === LINES.length ? t('check-in:review.none') : t('check-in:review.unanswered', { count: open.length })}
        </p>
      )}
      <SavingFault state={state} />
      <div class="stack-tight">
        <Button kind="primary" disabled={busy} onClick={finish}>
          {t(open.length === 0 || open.length === LINES.length ? 'check-in:review.finish' : 'check-in:review.finishWithout')}
        </Button>
        <a class="button button-quiet" href={placeOf(LINES.length - 1)}>
          {t('start:back')}
        </a>
      </div>
    </section>
  );
}
