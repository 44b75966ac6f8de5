// Opening one closed question after the other: open, look, perhaps type the number enrolled, publish.
import { useState } from 'preact/hooks';
import { type Preview, previewBatch, publishSummary } from '#team/app/open-batch.ts';
import type { QuestionView } from '#team/app/overview.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { FaultNotice } from '#team/ui/fault-notice.tsx';
import { measureName } from '#team/ui/figure-words.ts';
import { FigureView } from '#team/ui/figure-view.tsx';
import { inLanguage } from '#team/ui/in-language.ts';
import { useAction } from '#team/ui/use-action.ts';
import { language, t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { TextField } from '#ui/kit/text-field.tsx';

/** Null: nothing typed. NaN: not a whole number that fits beside `n` answers. */
function enrolledOf(typed: string, n: number): number | null {
  if (typed.trim() === '') return null;
  const number = Number(typed);
  return Number.isInteger(number) && number >= n && number <= 1_000_000 ? number : Number.NaN;
}

// Typed once for all questions of a round; it outlives the component, which is drawn anew for each question.
let lastEnrolled = '';

export function OpenQuestion({ waiting }: { waiting: readonly QuestionView[] }) {
  const desk = useDesk();
  const action = useAction();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [typed, setTyped] = useState(lastEnrolled);
  const [wrong, setWrong] = useState(false);
  const [question] = waiting;
  if (question === undefined) return null;
  const asked = inLanguage(question.question, language.value);
  if (preview === null) {
    const open = async () => {
      const opened = await action.run(() => previewBatch(desk, question.batch));
      if (opened) setPreview(opened.value);
    };
    return (
      <section class="card stack open-question">
        <h2>{t('team:opening.title')}</h2>
        <p class="figures-measure">{measureName(question.measure)}</p>
        <p lang={asked.language}>{asked.text}</p>
        <p class="muted">{t('team:opening.lead')}</p>
        <FaultNotice fault={action.fault} />
        <Button kind="primary" disabled={action.busy} onClick={open}>
          {t('team:opening.go')}
        </Button>
      </section>
    );
  }
  const { figures, signed } = preview;
  const n = figures.level === 'too-few' ? null : figures.n;
  const publish = () => {
    const enrolled = signed === null && n !== null ? enrolledOf(typed, n) : null;
    setWrong(Number.isNaN(enrolled));
    if (Number.isNaN(enrolled)) return;
    lastEnrolled = typed;
    void action.run(() => publishSummary(desk, preview, enrolled));
  };
  return (
    <section class="card stack-large open-question">
      <header>
        <h2>{t('team:opening.previewTitle')}</h2>
        <p class="muted">{signed ? t('team:opening.again') : t('team:opening.previewLead')}</p>
      </header>
      <FigureView
        measure={question.measure}
        question={question.question}
        figures={figures}
        enrolled={signed?.summary.enrolled ?? null}
      />
      {signed === null && n !== null && (
        <TextField
          label={t('team:opening.enrolled')}
          hint={t('team:opening.enrolledHint')}
          error={wrong ? t('team:opening.enrolledWrong') : undefined}
          value={typed}
          onInput={setTyped}
          inputMode="numeric"
        />
      )}
      <FaultNotice fault={action.fault} />
      <p class="muted">{t('team:opening.publishWords')}</p>
      <Button kind="primary" disabled={action.busy} onClick={publish}>
        {t('team:opening.publish')}
      </Button>
    </section>
  );
}
