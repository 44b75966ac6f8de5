// After closing: what the team answered together, believed only when the team signed it for a round that this phone knows.
import { readMembership } from '#app/join/membership.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import type { KnownRound } from '#contract/stored-record.ts';
import type { Profile } from '#contract/team.ts';
import type { SignedSummary, SummaryList } from '#contract/summary.ts';
import type { PhoneSealing } from '#domain/ports.ts';
import { ok, type Result } from '#shared/result.ts';

/** Asks only when a round has closed and nothing is known of its end. What was published once is never replaced. */
export async function readSummaries(app: PhoneApp): Promise<Result<void>> {
  const membership = await readMembership(app.records);
  if (!membership.ok) return membership;
  const team = membership.value?.state === 'member' ? membership.value.profile?.profile : undefined;
  if (team === undefined) return ok();
  const before = await endedRounds(app);
  if (!before.ok || before.value.length === 0) return before.ok ? ok() : before;
  const list = await app.post.summaries(team.team);
  if (!list.ok) return list;
  const sealing = await app.sealing();
  if (!sealing.ok) return sealing;
  return app.tabLock.exclusively('rounds', async () => {
    const ended = await endedRounds(app);
    if (!ended.ok) return ended;
    const known = await Promise.all(ended.value.map((round) => endOf(sealing.value, team, round, list.value)));
    const news = known.filter((round) => round !== null);
    return news.length === 0 ? ok() : app.records.commit(news.map((record) => ({ store: 'rounds', record })));
  });
}

async function endedRounds({ records, clock }: PhoneApp): Promise<Result<KnownRound[]>> {
  const rounds = await records.all('rounds');
  if (!rounds.ok) return rounds;
  const nowMs = clock.nowMs();
  return ok(rounds.value.filter(({ state, signed }) => state === 'accepted' && signed.manifest.closes <= nowMs));
}

async function endOf(sealing: PhoneSealing, team: Profile, round: KnownRound, list: SummaryList): Promise<KnownRound | null> {
  const signed = list.summaries.find(({ summary }) => summary.batch === round.id);
  if (signed !== undefined) {
    return (await belongs(sealing, team, round, signed)) ? { ...round, state: 'published', summary: signed } : null;
  }
  return list.tooFew.includes(round.id) ? { ...round, state: 'too-few' } : null;
}

async function belongs(sealing: PhoneSealing, team: Profile, round: KnownRound, signed: SignedSummary): Promise<boolean> {
  const checked = await sealing.checkSummary(signed, team);
  if (!checked.ok) return false;
  const { manifest } = round.signed;
  const { team: of, round: id, measure } = checked.value;
  return of === manifest.team && id === manifest.round && measure === manifest.measure;
}
