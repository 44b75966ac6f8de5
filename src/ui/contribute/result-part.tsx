// After publishing: what we answered, and what the team does. Only what the signed summary holds; too few shows nothing but that.
import type { QuestionView, TeamFigures } from '#app/contribute/question-view.ts';
import { DoesWords } from '#ui/contribute/goal-words.tsx';
import { figureBars, figureSentences } from '#ui/contribute/figure-words.ts';
import { questionWords } from '#ui/contribute/question-words.ts';
import type { RoundProps } from '#ui/contribute/round-part.tsx';
import { measureName, valueWords } from '#ui/contribute/value-words.ts';
import { HatchedBlock } from '#ui/kit/hatched-block.tsx';
import { ShareBars } from '#ui/kit/share-bars.tsx';
import { t } from '#text/translate.ts';

export function ResultPart({ round, goals, heading: Heading }: RoundProps) {
  return (
    <>
      <Heading tabIndex={-1}>{t('contribute:summary.title')}</Heading>
      {round.questions.map((question) => (
        <div class="stack-tight result" key={question.batch}>
          <h2>{measureName(question.measure.id)}</h2>
          <Outcome question={question} />
        </div>
      ))}
      <DoesWords goals={goals} />
    </>
  );
}

function Outcome({ question }: { question: QuestionView }) {
  const { state, measure } = question;
  if (state.phase !== 'published') {
    const words = questionWords(question);
    return state.phase === 'too-few' ? <HatchedBlock text={words} /> : <p>{words}</p>;
  }
  const { figures, enrolled } = state;
  if (figures.level === 'too-few') return <HatchedBlock text={t('contribute:state.too-few')} />;
  const { n } = figures;
  const answers =
    enrolled === null ? t('contribute:summary.answers', { count: n }) : t('contribute:summary.answersOf', { n, enrolled });
  const [main = '', ...notes] = figureSentences(measure, figures);
  return (
    <>
      <Bars question={question} figures={figures} caption={main} />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p class="muted">{answers}</p>
      {state.values.length > 0 && (
        <p class="muted">{t('contribute:summary.mine', { value: valueWords(measure, state.values) })}</p>
      )}
    </>
  );
}

interface BarsProps {
  readonly question: QuestionView;
  readonly figures: Exclude<TeamFigures, { level: 'too-few' }>;
  readonly caption: string;
}

function Bars({ question, figures, caption }: BarsProps) {
  const bars = figureBars(question.measure, figures);
  return bars.length > 0 ? <ShareBars caption={caption} bars={bars} /> : <p>{caption}</p>;
}
