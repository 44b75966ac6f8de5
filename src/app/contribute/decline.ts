// "Not this time": kept on the phone only, so that it does not ask again. Nothing leaves the phone and no one can see it.
import type { ContributeState, RoundView } from '#app/contribute/contribute-state.ts';
import { decide } from '#app/contribute/decide.ts';
import type { QuestionView } from '#app/contribute/question-view.ts';
import type { Change } from '#domain/ports.ts';
import { ok } from '#shared/result.ts';

export function decline(state: ContributeState, round: RoundView): Promise<void> {
  const nowMs = state.app.clock.nowMs();
  return decide(state, round, async (questions) => {
    const undecided = questions.filter(
      ({ state: { phase } }) => phase === 'ready' || phase === 'no-entry' || phase === 'fetching',
    );
    return ok(undecided.filter((question) => !sentBefore(question)).map((question) => declineChange(question, nowMs)));
  });
}

/** While changing, "not this time" leaves what was sent before as it is. */
const sentBefore = ({ state }: QuestionView) => state.phase === 'ready' && state.before !== null;

/** The revision stays: nothing was sent. */
export const declineChange = ({ batch, revision }: QuestionView, nowMs: number): Change => ({
  store: 'contributions',
  record: { v: 1, id: batch, decision: 'declined', revision, values: [], decidedAt: nowMs },
});
