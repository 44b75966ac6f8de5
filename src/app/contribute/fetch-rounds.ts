// At each start of a member: the team's rounds, asked for without credentials, believed only when they hold, and never replaced.
import type { ContributeState } from '#app/contribute/contribute-state.ts';
import { readMembership } from '#app/join/membership.ts';
import type { ManifestList } from '#contract/manifest.ts';
import type { ContributionRecord, KnownRound } from '#contract/stored-record.ts';
import type { Profile } from '#contract/team.ts';
import type { Change, PhoneSealing } from '#domain/ports.ts';
import { refusalOf } from '#domain/round-rules.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import { ok, type Result } from '#shared/result.ts';

/** Stores new rounds and cancels in one commit. What does not hold is told in `state.rejected` and not stored. */
export async function fetchRounds(state: ContributeState): Promise<Result<void>> {
  const { app } = state;
  const membership = await readMembership(app.records);
  if (!membership.ok) return membership;
  const team = membership.value?.state === 'member' ? membership.value.profile?.profile : undefined;
  const fingerprint = membership.value?.fingerprint ?? null;
  if (team === undefined || fingerprint === null) return ok();
  const list = await app.post.manifests(team.team);
  if (!list.ok) return list;
  const sealing = await app.sealing();
  if (!sealing.ok) return sealing;
  // Against what is stored now, in one tab at a time: a server that tells two tabs two different rounds must not get both kept.
  return app.tabLock.exclusively('rounds', () => keepNew(state, sealing.value, team, fingerprint, list.value));
}

async function keepNew(
  { app, rejected }: ContributeState,
  sealing: PhoneSealing,
  team: Profile,
  fingerprint: string,
  list: ManifestList,
): Promise<Result<void>> {
  const known = await app.records.all('rounds');
  if (!known.ok) return known;
  const decisions = await app.records.all('contributions');
  if (!decisions.ok) return decisions;
  const found = await judge(sealing, team, fingerprint, list, known.value);
  const cancelled = await cancels(sealing, team, list, [...known.value, ...found.accepted], decisions.value);
  rejected.value = found.rejected;
  const changed = new Map([...found.accepted, ...cancelled].map((round) => [round.id, round]));
  const changes = [...changed.values()].map((record): Change => ({ store: 'rounds', record }));
  return changes.length === 0 ? ok() : app.records.commit(changes);
}

interface Judged {
  readonly accepted: KnownRound[];
  readonly rejected: ErrorCode[];
}

async function judge(
  sealing: PhoneSealing,
  team: Profile,
  fingerprint: string,
  list: ManifestList,
  known: readonly KnownRound[],
): Promise<Judged> {
  const accepted: KnownRound[] = [];
  const rejected: ErrorCode[] = [];
  for (const signed of list.manifests) {
    const checked = await sealing.checkManifest(signed, team);
    if (!checked.ok) {
      rejected.push(checked.fault.code);
      continue;
    }
    const { batch: id, manifest } = checked.value;
    const others = [...known, ...accepted];
    if (others.some((round) => round.id === id)) continue;
    const refusal = refusalOf(manifest, others, { team: team.team, fingerprint });
    if (refusal !== null) rejected.push(refusal);
    else accepted.push({ v: 1, id, signed, state: 'accepted', summary: null });
  }
  return { accepted, rejected };
}

/** A cancel counts before opening only. This phone cannot see when it was signed, so it holds on to a round that it has decided about. */
async function cancels(
  sealing: PhoneSealing,
  team: Profile,
  list: ManifestList,
  rounds: readonly KnownRound[],
  decisions: readonly ContributionRecord[],
): Promise<KnownRound[]> {
  const cancelled: KnownRound[] = [];
  for (const signed of list.cancels) {
    const checked = await sealing.checkCancel(signed, team);
    if (!checked.ok) continue;
    const round = rounds.find(({ id }) => id === checked.value);
    if (round?.state !== 'accepted' || decisions.some(({ id }) => id === round.id)) continue;
    cancelled.push({ ...round, state: 'cancelled' });
  }
  return cancelled;
}
