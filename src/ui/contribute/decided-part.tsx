// What became of a decision, in words, with change and take back until closing.
import { useState } from 'preact/hooks';
import { changeAnswers } from '#app/contribute/change-answers.ts';
import type { QuestionPhase, QuestionView } from '#app/contribute/question-view.ts';
import { takeBack } from '#app/contribute/take-back.ts';
import { questionWords } from '#ui/contribute/question-words.ts';
import type { RoundProps } from '#ui/contribute/round-part.tsx';
import { measureName, valueWords } from '#ui/contribute/value-words.ts';
import { Button } from '#ui/kit/button.tsx';
import type { TextKey } from '#text/keys.ts';
import { t } from '#text/translate.ts';

type Phase = QuestionPhase['phase'];

/** The first of these that any question is in gives the heading: what needs to be known comes before what went well. */
const HEADS: readonly (readonly [Phase, title: TextKey, words: TextKey | null])[] = [
  ['refused', 'contribute:decided.refused', null],
  ['late', 'contribute:decided.late', null],
  ['taken-back-late', 'contribute:decided.late', null],
  ['waiting', 'contribute:decided.waiting', 'contribute:decided.waitingWords'],
  ['sent', 'contribute:decided.sent', 'contribute:decided.sentWords'],
  ['taking-back', 'contribute:decided.takingBack', 'contribute:decided.takingBackWords'],
  ['taken-back', 'contribute:decided.takenBack', 'contribute:decided.takenBackWords'],
  ['closed', 'contribute:decided.closed', 'contribute:decided.closedWords'],
  ['declined', 'contribute:decided.declined', 'contribute:decided.declinedWords'],
  ['sits-out', 'contribute:decided.sitsOut', null],
  ['planned', 'contribute:decided.planned', null],
  ['cancelled', 'contribute:decided.cancelled', null],
  ['not-answered', 'contribute:decided.nothing', null],
];
const CAN_TAKE_BACK: readonly Phase[] = ['waiting', 'sent', 'refused'];
const CAN_CHANGE: readonly Phase[] = [...CAN_TAKE_BACK, 'taking-back', 'taken-back', 'declined'];

export function DecidedPart({ state, round, heading: Heading }: RoundProps) {
  const [asked, setAsked] = useState(false);
  const phases = round.questions.map((question) => question.state.phase);
  const head = HEADS.find(([phase]) => phases.includes(phase));
  const open = round.closes > state.app.clock.nowMs();
  const sent = phases.some((phase) => CAN_TAKE_BACK.includes(phase));
  return (
    <>
      <Heading tabIndex={-1}>{t(head?.[1] ?? 'contribute:title')}</Heading>
      {head?.[2] && <p role="status">{t(head[2])}</p>}
      <ul class="asked">
        {round.questions.map((question) => (
          <li key={question.batch}>
            <Decided question={question} />
          </li>
        ))}
      </ul>
      {open && !asked && phases.some((phase) => CAN_CHANGE.includes(phase)) && (
        <Button kind="plain" onClick={() => void changeAnswers(state, round)}>
          {t(sent ? 'contribute:change' : 'contribute:stillAnswer')}
        </Button>
      )}
      {open && sent && !asked && (
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t('contribute:takeBack.go')}
        </Button>
      )}
      {open && sent && asked && (
        <div class="stack-tight">
          <h2>{t('contribute:takeBack.title')}</h2>
          <p>{t('contribute:takeBack.words')}</p>
          <Button
            kind="plain"
            disabled={state.busy.value}
            onClick={() => void takeBack(state, round).then(() => setAsked(false))}
          >
            {t('contribute:takeBack.yes')}
          </Button>
          <Button kind="quiet" onClick={() => setAsked(false)}>
            {t('contribute:keep')}
          </Button>
        </div>
      )}
    </>
  );
}

function Decided({ question }: { question: QuestionView }) {
  const { measure, state } = question;
  const values = 'values' in state ? state.values : [];
  return (
    <div class="asked-card">
      <p class="asked-name">{measureName(measure.id)}</p>
      {values.length > 0 && <p class="asked-value">{valueWords(measure, values)}</p>}
      <p class="muted">{questionWords(question)}</p>
    </div>
  );
}
