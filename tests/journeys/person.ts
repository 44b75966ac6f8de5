// What a person does on the phone, tap by tap, through the same verbs as the screens.
import { finishQuestion, openQuestion, pickWish, setStep } from '#app/contribute/answer-question.ts';
import { createAnswerState } from '#app/contribute/answer-state.ts';
import { catchUp } from '#app/contribute/catch-up.ts';
import type { RoundView } from '#app/contribute/contribute-state.ts';
import { loadRounds } from '#app/contribute/load-rounds.ts';
import { joinTeam } from '#app/join/join-team.ts';
import { openInviteLink } from '#app/join/open-invite.ts';
import type { TestPhone } from '#tests/journeys/phone.ts';

export async function joinByLink({ app, join }: TestPhone, hash: string): Promise<void> {
  await openInviteLink(join, hash);
  await joinTeam(join);
  await catchUp(app);
}

/** `step` in tenths. */
export async function answerQuestion(
  { app, contribute }: TestPhone,
  step: number,
  wishes: readonly string[] = [],
): Promise<void> {
  const answers = app.stateOf(createAnswerState);
  await openQuestion(answers);
  await setStep(answers, step);
  for (const wish of wishes) await pickWish(answers, wish, true);
  await finishQuestion(answers);
  await loadRounds(contribute);
}

/** The round on the screen; throws when there is none. */
export function shownRound({ contribute }: TestPhone): RoundView {
  const view = contribute.view.value;
  const round = view.kind === 'rounds' ? view.rounds[0] : undefined;
  if (round === undefined) throw new Error(`no round on the screen: ${view.kind}`);
  return round;
}

export const phasesOf = (phone: TestPhone) =>
  Object.fromEntries(shownRound(phone).questions.map(({ measure, state }) => [measure.id, state.phase]));
