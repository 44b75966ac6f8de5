// At the first start in a round's window: the right to every atom of every question, whether or not the person will answer.
// So the door learns nothing from who asks. It must not look at entries or decisions.
import { readMembership } from '#app/join/membership.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import type { KnownRound, Membership, TokenRecord } from '#contract/stored-record.ts';
import { measureOf } from '#domain/measures.ts';
import type { PhoneSealing } from '#domain/ports.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import { ok, type Result } from '#shared/result.ts';

/** The server or the proof said no for good: the round is sat out on this phone, and that is told. */
const FINAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'malformed',
  'token-wrong',
  'token-already-issued',
  'unknown-enrolment',
  'unknown-batch',
  'round-closed',
]);

/** Answers the first passing fault; what came before it is stored, the rest is asked for at the next start. */
export function fetchTokens(app: PhoneApp): Promise<Result<void>> {
  return app.tabLock.exclusively('tokens', async () => {
    const membership = await readMembership(app.records);
    if (!membership.ok) return membership;
    if (membership.value?.state !== 'member' || membership.value.enrolment === null) return ok();
    const rounds = await app.records.all('rounds');
    if (!rounds.ok) return rounds;
    const open = openRounds(rounds.value, membership.value, app.clock.nowMs());
    if (open.length === 0) return ok();
    const tokens = await app.records.all('tokens');
    if (!tokens.ok) return tokens;
    const sealing = await app.sealing();
    if (!sealing.ok) return sealing;
    for (const round of open) {
      const held = tokens.value.filter((token) => token.batch === round.id);
      const done = await completeRound(app, sealing.value, membership.value, round, held);
      if (!done.ok) return done;
    }
    return ok();
  });
}

const openRounds = (rounds: readonly KnownRound[], { sitsOutBefore = 0 }: Membership, nowMs: number) =>
  rounds.filter(({ state, signed: { manifest } }) => {
    const open = manifest.opens <= nowMs && nowMs < manifest.closes;
    return state === 'accepted' && open && manifest.opens >= sitsOutBefore;
  });

async function completeRound(
  app: PhoneApp,
  sealing: PhoneSealing,
  membership: Membership,
  round: KnownRound,
  held: readonly TokenRecord[],
): Promise<Result<void>> {
  const { manifest } = round.signed;
  const atoms = measureOf(manifest.alphabet)?.atoms ?? 0;
  const fresh: TokenRecord[] = [];
  for (let index = 0; index < atoms; index++) {
    if (!held.some((token) => token.index === index)) fresh.push(await sealing.prepareToken(manifest, round.id, index));
  }
  // Blinds are kept before the first request: a lost answer is asked for again with the same blinded element.
  const kept = fresh.length === 0 ? ok() : await app.records.commit(fresh.map((record) => ({ store: 'tokens', record })));
  if (!kept.ok) return kept;
  for (const token of [...held, ...fresh]) {
    if (token.output !== null || token.refused !== null) continue;
    const request = await sealing.tokenRequest(token, membership.enrolment ?? '', membership.privateKey);
    const answer = await app.post.token(request);
    const finished = answer.ok ? await sealing.finishToken(token, answer.value, manifest) : answer;
    if (!finished.ok && !FINAL.has(finished.fault.code)) return finished;
    const record = finished.ok ? finished.value : { ...token, refused: finished.fault.code };
    const stored = await app.records.commit([{ store: 'tokens', record }]);
    if (!stored.ok) return stored;
  }
  return ok();
}
