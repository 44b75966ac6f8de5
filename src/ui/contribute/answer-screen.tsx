// The team's question, the short way: where am I now, and one wish. Under a minute; every tap is kept; nothing is sent here.
import { useEffect } from 'preact/hooks';
import { finishQuestion, openQuestion, pickWish, setStep, stepOf, wishesOf } from '#app/contribute/answer-question.ts';
import { type AnswerState, createAnswerState } from '#app/contribute/answer-state.ts';
import type { ContributeState } from '#app/contribute/contribute-state.ts';
import { loadRounds } from '#app/contribute/load-rounds.ts';
import type { Editing } from '#domain/draft.ts';
import { WISHES_MOST, wishNames } from '#domain/wishes.ts';
import { wordsOf } from '#ui/contribute/question-words.ts';
import { themeName } from '#ui/contribute/value-words.ts';
import { Button } from '#ui/kit/button.tsx';
import { Choice, ChoiceGroup } from '#ui/kit/choice.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { StepScale } from '#ui/kit/step-scale.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { formatTenths } from '#text/format.ts';
import { language, t } from '#text/translate.ts';

const WISHES_PATH = '/contribute/answer/wishes';

export function AnswerScreen({ app, path, go, state }: ScreenProps & { state: ContributeState }) {
  const answers = app.stateOf(createAnswerState);
  useEffect(() => void openQuestion(answers), [answers]);
  const editing = answers.editing.value;
  const finish = async () => {
    if (!(await finishQuestion(answers))) return;
    await loadRounds(state);
    go('/contribute', { replace: true });
  };
  return (
    <section class="stack">
      {answers.fault.value !== null && <FaultNotice fault={{ code: answers.fault.value }} />}
      {editing === null && <h1 tabIndex={-1}>{t('contribute:answer.title')}</h1>}
      {editing !== null && path !== WISHES_PATH && <Step answers={answers} editing={editing} question={stepQuestion(state)} />}
      {editing !== null && path === WISHES_PATH && <Wishes answers={answers} editing={editing} />}
      {path === WISHES_PATH ? (
        <Button kind="primary" onClick={() => void finish()}>
          {t('contribute:answer.done')}
        </Button>
      ) : (
        <LinkButton kind="primary" href={WISHES_PATH}>
          {t('contribute:answer.next')}
        </LinkButton>
      )}
      <p class="muted">{t('contribute:answer.kept')}</p>
    </section>
  );
}

/** As the team signed it, from the round that is open. */
function stepQuestion({ app, view }: ContributeState): string {
  const nowMs = app.clock.nowMs();
  const rounds = view.value.kind === 'rounds' ? view.value.rounds : [];
  const open = rounds.filter(({ opens, closes }) => opens <= nowMs && nowMs < closes);
  const asked = open.flatMap(({ questions }) => questions).find(({ measure }) => measure.id === 'step-now');
  return asked === undefined ? t('contribute:answer.step') : wordsOf(asked.manifest.question);
}

function Step({ answers, editing, question }: { answers: AnswerState; editing: Editing; question: string }) {
  return (
    <>
      <h1 tabIndex={-1}>{t('contribute:answer.title')}</h1>
      <StepScale
        name="team-step"
        legend={question}
        value={stepOf(editing)}
        onChange={(tenths) => void setStep(answers, tenths)}
        halves
        goodEnough={null}
        lowLabel={t('contribute:answer.low')}
        highLabel={t('contribute:answer.high')}
        halfUpLabel={t('contribute:answer.halfUp')}
        halfDownLabel={t('contribute:answer.halfDown')}
        goodEnoughLabel={t('contribute:answer.goodEnough')}
        valueText={(tenths) =>
          tenths === null
            ? t('contribute:answer.none')
            : t('contribute:value.step', { value: formatTenths(tenths, language.value) })
        }
      />
      {stepOf(editing) !== null && (
        <Button kind="quiet" onClick={() => void setStep(answers, null)}>
          {t('start:removeAnswer')}
        </Button>
      )}
    </>
  );
}

function Wishes({ answers, editing }: { answers: AnswerState; editing: Editing }) {
  const picked = wishesOf(editing);
  const full = picked.length >= WISHES_MOST;
  return (
    <>
      <h1 tabIndex={-1}>{t('contribute:answer.wishes')}</h1>
      <ChoiceGroup legend={t('contribute:answer.wishesHint')}>
        {wishNames().map((name) => (
          <Choice
            key={name}
            type="checkbox"
            name="wishes"
            value={name}
            checked={picked.includes(name)}
            disabled={full && !picked.includes(name)}
            onChange={(on) => void pickWish(answers, name, on)}
            label={themeName(name)}
          />
        ))}
      </ChoiceGroup>
      <p role="status">{full && t('contribute:answer.most')}</p>
    </>
  );
}
