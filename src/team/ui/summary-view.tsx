// A round's published figures, one question after the other; or large, one at a time, for a room, by keyboard or clicker.
import { useEffect, useState } from 'preact/hooks';
import type { QuestionView, RoundView } from '#team/app/overview.ts';
import { FigureView } from '#team/ui/figure-view.tsx';
import { roundDaysText } from '#team/ui/round-words.ts';
import { language, t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';

export interface SummaryViewProps {
  round: RoundView;
  questions: readonly QuestionView[];
}

// Clickers send the page keys.
const FORWARD = ['ArrowRight', 'PageDown', ' '];
const BACK = ['ArrowLeft', 'PageUp'];

export function SummaryView({ round, questions }: SummaryViewProps) {
  const [slide, setSlide] = useState<number | null>(null);
  const last = questions.length - 1;
  useEffect(() => {
    if (slide === null) return;
    document.documentElement.dataset.presenting = '';
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setSlide(null);
      else if (FORWARD.includes(event.key) && !(event.target instanceof HTMLButtonElement && event.key === ' '))
        setSlide(Math.min(slide + 1, last));
      else if (BACK.includes(event.key)) setSlide(Math.max(slide - 1, 0));
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => {
      delete document.documentElement.dataset.presenting;
      removeEventListener('keydown', onKey);
    };
  }, [slide, last]);
  const shown = slide === null ? questions : questions.slice(slide, slide + 1);
  return (
    <section class={slide === null ? 'summary stack-large' : 'summary summary-slide'}>
      {slide === null ? (
        <div class="summary-head">
          <h2>{t('team:summary.title')}</h2>
          <div class="buttons no-print">
            <Button kind="plain" onClick={() => setSlide(0)}>
              {t('team:round.present')}
            </Button>
            <Button kind="plain" onClick={() => print()}>
              {t('team:summary.print')}
            </Button>
          </div>
        </div>
      ) : (
        <h1 class="slide-title">{roundDaysText(round, language.value)}</h1>
      )}
      {shown.map(({ batch, measure, question, figures, enrolled }) =>
        figures === null ? null : (
          <FigureView
            key={batch}
            measure={measure}
            question={question}
            figures={figures}
            enrolled={enrolled}
            heading={slide === null ? 'h3' : 'h2'}
          />
        ),
      )}
      {slide !== null && (
        <div class="buttons slide-tools no-print">
          <Button kind="plain" disabled={slide === 0} onClick={() => setSlide(slide - 1)}>
            {t('team:summary.previous')}
          </Button>
          <Button kind="plain" disabled={slide === last} onClick={() => setSlide(slide + 1)}>
            {t('team:summary.next')}
          </Button>
          <p aria-live="polite">{t('team:summary.slide', { number: slide + 1, of: questions.length })}</p>
          <Button kind="quiet" onClick={() => setSlide(null)}>
            {t('team:summary.leave')}
          </Button>
        </div>
      )}
    </section>
  );
}
