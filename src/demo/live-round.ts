// One round of a team, lived through: phones answer and send what they saw, atom by atom, and the round closes by its own time.
import type { DemoClock } from '#demo/demo-clock.ts';
import { liveOn, type Person, wishesOf } from '#demo/made-up-team.ts';
import type { SimulatedPhone } from '#demo/simulated-phone.ts';
import { SEND_DELAY_MOST_MS } from '#contract/limits.ts';
import type { Random } from '#shared/random.ts';
import { SPREAD_MOST_MS } from '#sync/queue.ts';

export interface Member {
  readonly person: Person;
  readonly phone: SimulatedPhone;
}

const MINUTE_MS = 60_000;

/** Everybody answers twice with `betweenMs` between, so that there is a change to tell of; then sends. Moves the clock past the last atom. */
export async function answerRound(
  members: readonly Member[],
  clock: DemoClock,
  random: Random,
  betweenMs: number,
): Promise<void> {
  for (const { phone, person } of members) await phone.answer(person.lines, person.step, wishesOf(random));
  clock.pass(betweenMs);
  for (const { phone, person } of members) {
    liveOn(person, random);
    await phone.answer(person.lines, person.step, wishesOf(random));
    await phone.send();
  }
  clock.pass(SEND_DELAY_MOST_MS + MINUTE_MS);
  for (const { phone } of members) await phone.flush();
  // What was overdue together was put off once, so that it does not leave side by side.
  clock.pass(SPREAD_MOST_MS);
  for (const { phone } of members) await phone.flush();
}
