// The four lines: one a screen on phones, all at once on wide screens, as CSS decides, so that the page can be drawn before the app.
// Stands in the critical file and in the prerendered page: start words only, and no value before there is one.
import { useEffect } from 'preact/hooks';
import { createCheckInState } from '#app/check-in/check-in-state.ts';
import { LINES, type Line, lineIndexAt, placeOf } from '#app/check-in/lines.ts';
import { createSettingsState } from '#app/settings/settings-state.ts';
import { LineQuestion } from '#ui/check-in/line-question.tsx';
import { SavingFault } from '#ui/check-in/saving-fault.tsx';
import { showsAll } from '#ui/check-in/wide-screen.ts';
import { Button } from '#ui/kit/button.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { t } from '#text/translate.ts';

const REVIEW = '/check-in/review';

export function CheckInLines({ app, path, go }: ScreenProps) {
  const state = app.stateOf(createCheckInState);
  const layout = app.stateOf(createSettingsState).layout.value;
  const index = lineIndexAt(path) ?? 0;
  useEffect(() => {
    void state.open().then((opened) => {
      if (!opened.ok) void state.save();
    });
    void app.stateOf(createSettingsState).read();
  }, []);
  useEffect(() => state.moveTo(path, showsAll(layout) ? 'all' : 'one'), [path, layout]);

  const next = () => go(showsAll(layout) || index === LINES.length - 1 ? REVIEW : placeOf(index + 1));
  return (
    <section class="check-in" data-layout={layout ?? 'auto'}>
      <h1 tabIndex={-1}>{t('start:checkIn.title')}</h1>
      <p class="check-in-instruction">{t('start:checkIn.instruction')}</p>
      {LINES.map((line: Line, each) => (
        <LineQuestion key={line} state={state} line={line} number={each + 1} current={each === index} />
      ))}
      <SavingFault state={state} />
      <div class="check-in-ways">
        <Button kind="primary" data-early-next onClick={next}>
          {t('start:next')}
        </Button>
        <div class="check-in-sides">
          <a class="button button-quiet" href={index === 0 ? '/' : placeOf(index - 1)}>
            {t('start:back')}
          </a>
          <Button kind="quiet" onClick={next}>
            {t('start:skip')}
          </Button>
        </div>
      </div>
      <p class="check-in-note">{t('start:checkIn.note')}</p>
    </section>
  );
}
