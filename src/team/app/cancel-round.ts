// A round that has not opened yet can be called off: a signed cancel for each of its questions.
import { signDocument } from '#sealing/signatures.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Desk } from '#team/app/desk.ts';
import { loadTeam } from '#team/app/load-team.ts';
import { noticeSession } from '#team/app/notice-session.ts';

/** key-missing while locked; round-closed or round-not-open from the server when it has opened meanwhile. May be repeated. */
export async function cancelRound(desk: Desk, round: string): Promise<Result<void>> {
  const key = desk.state.key.value;
  const overview = desk.state.overview.value;
  const found = overview?.rounds.find((one) => one.round === round);
  if (key === null || !overview || !found) return fail('key-missing');
  for (const { batch, state } of found.questions) {
    if (state === 'cancelled') continue;
    const cancel = { v: 1 as const, team: overview.profile.team, batch, signer: key.fingerprint };
    const signature = await signDocument('cancel', cancel, key.signingKey);
    const sent = noticeSession(desk, await desk.post.cancel(overview.profile.team, { cancel, signature }));
    if (!sent.ok) return sent;
  }
  return loadTeam(desk);
}
