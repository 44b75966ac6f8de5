// Turns the server's answers into what the overview shows. Believes only what the team's own key has signed.
import type { ManifestList, SignedManifest } from '#contract/manifest.ts';
import type { Figures, SummaryList } from '#contract/summary.ts';
import type { BatchState, Profile, SignedGoal, StaffTeam, TeamPage, WrappedTeamKey } from '#contract/team.ts';
import { batchOf, roundCodeOf } from '#sealing/hashes.ts';
import { checkDocument } from '#sealing/team-word.ts';

export interface QuestionView {
  readonly batch: string;
  readonly measure: string;
  readonly alphabet: string;
  readonly question: Readonly<Record<string, string>>;
  readonly state: BatchState;
  readonly closedAt: number | null;
  /** Published figures; null before. */
  readonly figures: Figures | null;
  readonly enrolled: number | null;
  readonly signed: SignedManifest;
}

/** Of a round as a whole. `to-open`: closed, and at least one question waits to be opened. `lapsed`: never opened, deleted. */
export type RoundStage = 'planned' | 'open' | 'to-open' | 'published' | 'too-few' | 'cancelled' | 'lapsed';

export interface RoundView {
  readonly round: string;
  readonly opens: number;
  readonly closes: number;
  readonly stage: RoundStage;
  readonly questions: readonly QuestionView[];
  /** Four word numbers (0–2047), the same as in every participant's app. */
  readonly code: readonly number[];
}

export interface Overview {
  readonly profile: Profile;
  readonly wrappedTeamKey: WrappedTeamKey;
  readonly liveInvites: number;
  /** Newest first. */
  readonly rounds: readonly RoundView[];
  readonly goals: readonly SignedGoal[];
  /** Something on the server bears another signature than the team's: it was left out. */
  readonly leftOut: boolean;
}

export interface OverviewSource {
  readonly staff: StaffTeam;
  readonly page: TeamPage;
  readonly manifests: ManifestList;
  readonly summaries: SummaryList;
  readonly nowMs: number;
}

function stageOf(states: readonly BatchState[]): RoundStage {
  const live = states.filter((state) => state !== 'cancelled');
  if (live.length === 0) return 'cancelled';
  for (const [state, stage] of [
    ['closed', 'to-open'],
    ['open', 'open'],
    ['planned', 'planned'],
    ['published', 'published'],
    ['too-few', 'too-few'],
  ] as const) {
    if (live.includes(state)) return stage;
  }
  return 'lapsed';
}

/** What the time says, where the server's list does not have the batch yet. */
function stateBy({ manifest }: SignedManifest, nowMs: number): BatchState {
  if (nowMs < manifest.opens) return 'planned';
  return nowMs < manifest.closes ? 'open' : 'closed';
}

export async function makeOverview(source: OverviewSource): Promise<Overview> {
  const { profile, wrappedTeamKey, batches, liveInvites } = source.staff;
  const held = async <T extends { signature: string }>(
    kind: 'manifest' | 'summary' | 'goal',
    one: T,
    document: { team: string; signer: string },
  ) => ((await checkDocument(kind, document, one.signature, profile)).ok ? [one] : []);
  const [manifests, summaries, goals] = await Promise.all([
    Promise.all(source.manifests.manifests.map((one) => held('manifest', one, one.manifest))).then((all) => all.flat()),
    Promise.all(source.summaries.summaries.map((one) => held('summary', one, one.summary))).then((all) => all.flat()),
    Promise.all(source.page.goals.map((one) => held('goal', one, one.goal))).then((all) => all.flat()),
  ]);
  const questions = await Promise.all(
    manifests.map(async (signed): Promise<QuestionView> => {
      const batch = await batchOf(signed.manifest);
      const known = batches.find((one) => one.batch === batch);
      const summary = summaries.find((one) => one.summary.batch === batch)?.summary;
      return {
        batch,
        measure: signed.manifest.measure,
        alphabet: signed.manifest.alphabet,
        question: signed.manifest.question,
        state: known?.state ?? stateBy(signed, source.nowMs),
        closedAt: known?.closedAt ?? null,
        figures: summary?.figures ?? (known?.state === 'too-few' ? { level: 'too-few' } : null),
        enrolled: summary?.enrolled ?? null,
        signed,
      };
    }),
  );
  const byRound = new Map<string, QuestionView[]>();
  for (const question of questions) {
    const { round } = question.signed.manifest;
    byRound.set(round, [...(byRound.get(round) ?? []), question]);
  }
  const rounds = await Promise.all(
    [...byRound].map(async ([round, asked]): Promise<RoundView> => {
      const [first] = asked;
      const { opens, closes } = (first as QuestionView).signed.manifest;
      const stage = stageOf(asked.map(({ state }) => state));
      const code = await roundCodeOf(asked.map(({ batch }) => batch));
      return { round, opens, closes, stage, questions: asked, code };
    }),
  );
  const sent = source.manifests.manifests.length + source.summaries.summaries.length + source.page.goals.length;
  return {
    profile,
    wrappedTeamKey,
    liveInvites,
    rounds: rounds.sort((a, b) => b.opens - a.opens),
    goals,
    leftOut: manifests.length + summaries.length + goals.length < sent,
  };
}
