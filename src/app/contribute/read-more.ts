// What stands under "More": words that can be compared with the team's page and the invitation, and what the server knows of this phone.
import type { RoundView } from '#app/contribute/contribute-state.ts';
import { readMembership } from '#app/join/membership.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** Word numbers are 0..2047, four of each. `joinedAt`: ms. */
export interface MoreFacts {
  readonly roundCode: readonly number[];
  readonly teamWords: readonly number[];
  readonly joinedAt: number;
}

export async function readMore(app: PhoneApp, round: RoundView): Promise<Result<MoreFacts>> {
  const membership = await readMembership(app.records);
  if (!membership.ok) return membership;
  const fingerprint = membership.value?.fingerprint ?? null;
  if (membership.value === null || fingerprint === null) return fail('key-missing');
  const sealing = await app.sealing();
  if (!sealing.ok) return sealing;
  const roundCode = await sealing.value.roundCode(round.questions.map(({ batch }) => batch));
  const teamWords = sealing.value.fingerprintWords(fingerprint);
  return ok({ roundCode, teamWords, joinedAt: membership.value.joinedAt });
}
