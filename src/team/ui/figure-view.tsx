// One question's figures: the sentence, a chart, the same as a table, and what must be said with them. Never a single value.
import type { QuestionView } from '#team/app/overview.ts';
import { type Figures, figureWords, measureName } from '#team/ui/figure-words.ts';
import { ScaleSpread } from '#team/ui/scale-spread.tsx';
import { inLanguage } from '#team/ui/in-language.ts';
import { language, t } from '#text/translate.ts';
import { HatchedBlock } from '#ui/kit/hatched-block.tsx';
import { ShareBars } from '#ui/kit/share-bars.tsx';
import { Table } from '#ui/kit/table.tsx';

export interface FigureViewProps {
  measure: string;
  question: QuestionView['question'];
  figures: Figures;
  enrolled: number | null;
  /** How deep the question stands below the headings around it. */
  heading?: 'h2' | 'h3';
}

export function FigureView({ measure, question, figures, enrolled, heading: Heading = 'h3' }: FigureViewProps) {
  const words = figureWords(measure, figures, enrolled, language.value);
  const asked = inLanguage(question, language.value);
  const head = measure === 'themes' ? t('team:summary.theme') : t('team:summary.class');
  return (
    <article class="figures">
      <header class="figures-head">
        <p class="figures-measure">{measureName(measure)}</p>
        <Heading lang={asked.language}>{asked.text}</Heading>
        {words.answers && <p class="figures-n">{words.answers}</p>}
      </header>
      {words.answers === null ? (
        <HatchedBlock text={words.sentence} />
      ) : (
        <>
          <div class="figures-chart">
            {(words.scale || words.bars.length === 0) && <p class="figures-sentence">{words.sentence}</p>}
            {words.scale && <ScaleSpread scale={words.scale} signed={measure.endsWith('-change')} notes={words.notes} />}
            {words.bars.length > 0 && (
              <ShareBars caption={words.scale ? t('team:summary.classesTable') : words.sentence} bars={words.bars} />
            )}
          </div>
          <div class="figures-table" hidden={words.bars.length === 0}>
            <Table
              caption={t('team:summary.asTable')}
              head={[head, t('team:summary.size')]}
              rows={words.bars.map(({ label, text }) => [label, text])}
            />
          </div>
        </>
      )}
      {words.notes.length > 0 && (
        <ul class="figures-notes">
          {words.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </article>
  );
}
