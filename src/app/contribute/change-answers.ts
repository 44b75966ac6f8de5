// Opens the screen before sending once more, for what was sent, declined or taken back. Nothing is decided by looking.
import type { ContributeState, RoundView } from '#app/contribute/contribute-state.ts';
import { loadRounds } from '#app/contribute/load-rounds.ts';

export async function changeAnswers(state: ContributeState, { round }: RoundView): Promise<void> {
  state.changing.value = new Set([...state.changing.value, round]);
  await loadRounds(state);
}

/** Leaves everything as it was decided. */
export async function keepAnswers(state: ContributeState, { round }: RoundView): Promise<void> {
  state.changing.value = new Set([...state.changing.value].filter((id) => id !== round));
  await loadRounds(state);
}

/** The switch beside one question on the screen before sending. */
export function switchQuestion({ off }: ContributeState, batch: string, on: boolean): void {
  const others = [...off.value].filter((id) => id !== batch);
  off.value = new Set(on ? others : [...others, batch]);
}
