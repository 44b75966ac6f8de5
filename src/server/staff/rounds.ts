// A team's rounds from announcing to publishing. Manifests and cancels are kept here; what was contributed lies behind `RoundBag`.
import { canonicalJson } from '#contract/canonical-json.ts';
import type { SealedBatch } from '#contract/contribution.ts';
import { LISTED_MOST } from '#contract/limits.ts';
import type { ManifestList, NewRound, SignedCancel } from '#contract/manifest.ts';
import type { SignedSummary, SummaryList } from '#contract/summary.ts';
import type { BatchState, Profile, StaffTeam } from '#contract/team.ts';
import { type KeptBatch, summaryFits } from '#domain/summary.ts';
import { checkDocument, checkManifest } from '#sealing/team-word.ts';
import type { BagBatch, PlannedBatch } from '#server/bag/bag-store.ts';
import { neighbourFault, questionFault, roundFault } from '#server/staff/round-rules.ts';
import type { RoundRow, StaffStore } from '#server/staff/staff-store.ts';
import type { Clock } from '#shared/clock.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** What the staff side asks of the bag. */
export interface RoundBag {
  plan(batches: readonly PlannedBatch[]): Promise<void>;
  cancel(batch: string): Promise<void>;
  states(batches: readonly string[]): Promise<BagBatch[]>;
  sealed(batch: string): Promise<Result<SealedBatch>>;
  publish(batch: string, text: string, fits: (kept: KeptBatch) => boolean): Promise<Result<void>>;
  summaries(batches: readonly string[]): Promise<string[]>;
}

export interface RoundParts {
  readonly store: StaffStore;
  readonly bag: RoundBag;
  /** Base64url, 33 bytes: the issuer key that new manifests must name. */
  readonly issuerPk: string;
  readonly clock: Clock;
}

export interface Rounds {
  /** All questions or none; the same round again is fine. Faults: manifest-rejected, round-exists, round-overlaps. */
  announce(team: Profile, round: NewRound): Promise<Result<void>>;
  /** Only before opening. Faults: unknown-batch, manifest-rejected (signature), round-still-open, round-closed. */
  cancel(team: Profile, signed: SignedCancel): Promise<Result<void>>;
  manifests(team: string): Promise<ManifestList>;
  summaries(team: string): Promise<SummaryList>;
  states(team: string): Promise<StaffTeam['batches']>;
  /** Faults: unknown-batch, round-still-open, too-few, round-closed (published, cancelled or lapsed). */
  sealed(team: string, batch: string): Promise<Result<SealedBatch>>;
  /** Faults: as `sealed`, manifest-rejected (signature, another batch, or figures that cannot be of it), summary-differs. */
  publish(team: Profile, batch: string, signed: SignedSummary): Promise<Result<void>>;
  /** Finishes what a stop between the two stores left half done. */
  mend(): Promise<void>;
}

export function createRounds({ store, bag, issuerPk, clock }: RoundParts): Rounds {
  async function find(team: string, batch: string): Promise<RoundRow | null> {
    const row = await store.findRound(batch);
    return row?.signed.manifest.team === team ? row : null;
  }
  const batchesOf = async (team: string) => (await store.rounds(team)).slice(0, LISTED_MOST).map((row) => row.batch);

  async function checkQuestions(team: Profile, round: NewRound): Promise<Result<RoundRow[]>> {
    const rows: RoundRow[] = [];
    for (const { manifest, signature } of round.questions) {
      const broken = questionFault(manifest, team.team, issuerPk, clock.nowMs());
      if (broken) return { ok: false, fault: broken };
      const checked = await checkManifest({ manifest, signature }, team);
      if (!checked.ok) return fail('manifest-rejected', checked.fault.detail);
      rows.push({ batch: checked.value.batch, signed: { manifest, signature }, cancel: null });
    }
    return ok(rows);
  }

  return {
    async announce(team, round) {
      const before = await store.rounds(team.team);
      const broken = roundFault(round.questions.map((question) => question.manifest));
      if (broken) return { ok: false, fault: broken };
      if (repeats(round, before)) return ok();
      const checked = await checkQuestions(team, round);
      if (!checked.ok) return checked;
      const rows = checked.value;
      const early = neighbourFault(rows, before);
      if (early) return { ok: false, fault: early };
      // The bag first: a batch that only the bag knows gets no tokens and closes empty; one that only phones know would lose answers.
      await bag.plan(rows.map((row, i) => toPlanned(row, round.questions[i]?.wrappedRoundKey ?? '')));
      const fault = await store.addRounds(team.team, rows, (rounds) => neighbourFault(rows, rounds));
      return fault ? { ok: false, fault } : ok();
    },

    async cancel(team, signed) {
      const row = await find(team.team, signed.cancel.batch);
      if (row === null) return fail('unknown-batch');
      const checked = await checkDocument('cancel', signed.cancel, signed.signature, team);
      if (!checked.ok) return fail('manifest-rejected', checked.fault.detail);
      const outcome = await store.cancel(signed, () => clock.nowMs() < row.signed.manifest.opens);
      if (outcome === 'refused') return fail(clock.nowMs() < row.signed.manifest.closes ? 'round-still-open' : 'round-closed');
      await bag.cancel(row.batch);
      return ok();
    },

    async manifests(team) {
      const rows = (await store.rounds(team)).slice(0, LISTED_MOST);
      return { manifests: rows.map((row) => row.signed), cancels: rows.flatMap((row) => row.cancel ?? []) };
    },

    async summaries(team) {
      const batches = await batchesOf(team);
      const tooFew = (await bag.states(batches)).filter((batch) => batch.state === 'too-few').map((batch) => batch.batch);
      const texts = await bag.summaries(batches);
      return { summaries: texts.map((text) => JSON.parse(text) as SignedSummary), tooFew };
    },

    async states(team) {
      const batches = await batchesOf(team);
      const now = clock.nowMs();
      return (await bag.states(batches)).map((row) => ({ batch: row.batch, state: toState(row, now), closedAt: row.closedAt }));
    },

    async sealed(team, batch) {
      return (await find(team, batch)) === null ? fail('unknown-batch') : bag.sealed(batch);
    },

    async publish(team, batch, signed) {
      const row = await find(team.team, batch);
      if (row === null) return fail('unknown-batch');
      const { manifest } = row.signed;
      const { summary } = signed;
      const fits = summary.batch === batch && summary.round === manifest.round && summary.measure === manifest.measure;
      if (!fits) return fail('manifest-rejected', 'summary: another batch');
      const checked = await checkDocument('summary', summary, signed.signature, team);
      if (!checked.ok) return fail('manifest-rejected', checked.fault.detail);
      return bag.publish(batch, canonicalJson(signed), (kept) => summaryFits(summary, manifest, batch, kept));
    },

    async mend() {
      for (const { team } of await store.teams()) {
        for (const row of await store.rounds(team)) if (row.cancel) await bag.cancel(row.batch);
      }
    },
  };
}

/** A lost answer is asked for again, perhaps after opening: every manifest is there word for word. */
function repeats(round: NewRound, before: readonly RoundRow[]): boolean {
  const there = new Set(before.filter((row) => row.cancel === null).map((row) => canonicalJson(row.signed.manifest)));
  return round.questions.every(({ manifest }) => there.has(canonicalJson(manifest)));
}

const toPlanned = ({ batch, signed: { manifest } }: RoundRow, wrappedRoundKey: string): PlannedBatch => ({
  batch,
  opens: manifest.opens,
  closes: manifest.closes,
  kCoarse: manifest.kCoarse,
  kFine: manifest.kFine,
  issuerPk: manifest.issuerPk,
  wrappedRoundKey,
});

function toState(row: BagBatch, now: number): BatchState {
  if (row.state !== 'waiting') return row.state;
  return now < row.opens ? 'planned' : 'open';
}
