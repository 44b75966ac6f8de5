// The screen before sending: value by value in words, a switch beside each, and what it is for. Nothing leaves without it.
import { keepAnswers, switchQuestion } from '#app/contribute/change-answers.ts';
import { catchUp } from '#app/contribute/catch-up.ts';
import { decline } from '#app/contribute/decline.ts';
import type { QuestionView } from '#app/contribute/question-view.ts';
import { sendAnswers } from '#app/contribute/send-answers.ts';
import { instrumentFor } from '#domain/contribution-values.ts';
import { GoalWords } from '#ui/contribute/goal-words.tsx';
import { questionWords, wordsOf } from '#ui/contribute/question-words.ts';
import type { RoundProps } from '#ui/contribute/round-part.tsx';
import { measureName, valueWords } from '#ui/contribute/value-words.ts';
import { Button } from '#ui/kit/button.tsx';
import { Choice } from '#ui/kit/choice.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { t } from '#text/translate.ts';

export function PreviewPart({ state, round, goals, heading: Heading }: RoundProps) {
  const { app, off, changing, busy } = state;
  const ready = round.questions.filter((question) => question.state.phase === 'ready');
  const chosen = ready.filter(({ batch }) => !off.value.has(batch));
  const isChange = changing.value.has(round.round);
  const leave = () => void (isChange ? keepAnswers(state, round) : decline(state, round));
  const missing = round.questions.filter((question) => question.state.phase === 'no-entry');
  const shown = round.questions.filter((question) => !missing.includes(question));
  const [toAnswer] = missing;
  return (
    <>
      <Heading tabIndex={-1}>{t(ready.length > 0 ? 'contribute:what.title' : 'contribute:title')}</Heading>
      <p>{t('contribute:what.for')}</p>
      <GoalWords goals={goals} />
      <ul class="asked">
        {shown.map((question) => (
          <li key={question.batch}>
            <Asked
              question={question}
              on={!off.value.has(question.batch)}
              onSwitch={(on) => switchQuestion(state, question.batch, on)}
            />
          </li>
        ))}
      </ul>
      {ready.length > 0 ? <Missing questions={missing} /> : missing.length > 0 && <p>{t('contribute:state.no-entry')}</p>}
      {ready.length === 0 && toAnswer && (
        <LinkButton kind="primary" href={answerPath(toAnswer)}>
          {t('contribute:answerNow')}
        </LinkButton>
      )}
      {ready.length === 0 && !toAnswer && (
        <Button kind="plain" onClick={() => void catchUp(app)}>
          {t('contribute:tryAgain')}
        </Button>
      )}
      {ready.length > 0 && (
        <>
          <p>{t('contribute:sharing')}</p>
          <Button
            kind="primary"
            disabled={busy.value}
            onClick={() => (chosen.length === 0 ? leave() : void sendAnswers(state, round))}
          >
            {t(chosen.length === 0 ? 'contribute:sendNothing' : 'contribute:send')}
          </Button>
          {round.questions.some(({ measure }) => instrumentFor(measure)?.id === 'team-step') && (
            <LinkButton kind="plain" href="/contribute/answer">
              {t('contribute:answerAgain')}
            </LinkButton>
          )}
        </>
      )}
      <Button kind="quiet" disabled={busy.value} onClick={leave}>
        {t(isChange ? 'contribute:keep' : 'contribute:notNow')}
      </Button>
    </>
  );
}

const answerPath = ({ measure }: QuestionView) =>
  instrumentFor(measure)?.id === 'team-step' ? '/contribute/answer' : '/check-in';

/** Questions that nothing fits yet: a line each, below what can be sent, so that they do not stand in its way. */
function Missing({ questions }: { questions: readonly QuestionView[] }) {
  if (questions.length === 0) return null;
  return (
    <details class="past">
      <summary>{t('contribute:notWith', { count: questions.length })}</summary>
      <ul class="asked-missing">
        {questions.map((question) => (
          <li key={question.batch}>
            <p class="asked-name">{measureName(question.measure.id)}</p>
            <p class="muted">{questionWords(question)}</p>
            <a class="asked-answer" href={answerPath(question)}>
              {t('contribute:answerNow')}
              <span class="visually-hidden">: {measureName(question.measure.id)}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface AskedProps {
  readonly question: QuestionView;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function Asked({ question, on, onSwitch }: AskedProps) {
  const { measure, state, batch, manifest } = question;
  const name = measureName(measure.id);
  if (state.phase !== 'ready') {
    return (
      <div class="asked-card asked-open">
        <p class="asked-name">{name}</p>
        <p class="muted">{questionWords(question)}</p>
      </div>
    );
  }
  const before = state.before === null ? null : valueWords(measure, state.before);
  const value = valueWords(measure, state.values);
  return (
    <div class={on ? 'asked-card' : 'asked-card asked-off'}>
      <p class="asked-name">{name}</p>
      {measure.id === 'step-now' && <p class="muted">{wordsOf(manifest.question)}</p>}
      <p class="asked-value">{on ? value : t('contribute:what.without')}</p>
      {before !== null && before !== value && <p class="muted">{t('contribute:what.before', { value: before })}</p>}
      <Choice type="checkbox" name={batch} value="on" checked={on} onChange={onSwitch} label={t('contribute:what.with')} />
    </div>
  );
}
