// One round: the screen before sending, or how it stands. Which of them is told by the questions' own states.
import type { ContributeState, RoundView, TeamGoal } from '#app/contribute/contribute-state.ts';
import type { QuestionPhase } from '#app/contribute/question-view.ts';
import { DecidedPart } from '#ui/contribute/decided-part.tsx';
import { MorePart } from '#ui/contribute/more-part.tsx';
import { PreviewPart } from '#ui/contribute/preview-part.tsx';
import { ResultPart } from '#ui/contribute/result-part.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import { formatInstant } from '#text/format.ts';
import { language, t } from '#text/translate.ts';

export interface RoundProps {
  readonly state: ContributeState;
  readonly round: RoundView;
  readonly goals: readonly TeamGoal[];
  readonly heading: 'h1' | 'h2';
}

/** Something can still be answered or sent. */
const ASKING: readonly QuestionPhase['phase'][] = ['ready', 'no-entry', 'fetching'];
const ENDED: readonly QuestionPhase['phase'][] = ['published', 'too-few'];

export function RoundPart(props: RoundProps) {
  const { state, round } = props;
  const phases = round.questions.map((question) => question.state.phase);
  const asking = phases.some((phase) => ASKING.includes(phase)) && !isDecided(phases);
  const part = phases.some((phase) => ENDED.includes(phase)) ? 'result' : asking ? 'preview' : 'decided';
  const closed = round.closes <= state.app.clock.nowMs();
  const at = formatInstant(round.closes, language.value);
  return (
    <div class="stack round">
      {part === 'result' && <ResultPart {...props} />}
      {part === 'preview' && <PreviewPart {...props} />}
      {part === 'decided' && <DecidedPart {...props} />}
      {state.fault.value !== null && <FaultNotice fault={{ code: state.fault.value }} lead={t('contribute:notDone')} />}
      <p class="muted">{closed ? t('contribute:ended', { at }) : t('contribute:until', { at })}</p>
      <MorePart app={state.app} round={round} />
    </div>
  );
}

/** Once something was sent or taken back, a question without an answer no longer asks: "change" opens the screen again. */
const isDecided = (phases: readonly QuestionPhase['phase'][]) =>
  !phases.includes('ready') &&
  phases.some((phase) => phase === 'waiting' || phase === 'sent' || phase === 'taking-back' || phase === 'taken-back');
