// The bag: sealed atoms in, and after closing sealed atoms out. It cannot read one, and must know neither door nor enrolments.
import type { Contribution, Receipt, SealedBatch, Withdrawal } from '#contract/contribution.ts';
import { UNOPENED_KEPT_MS } from '#contract/limits.ts';
import { slotOf } from '#sealing/hashes.ts';
import type { BagBatch, BagStore, FitsBatch, PlannedBatch } from '#server/bag/bag-store.ts';
import { keptTier } from '#server/bag/closing-rules.ts';
import type { TokenCheck } from '#server/bag/token-check.ts';
import { toBase64url } from '#shared/bytes.ts';
import type { Clock } from '#shared/clock.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import { type Random, shuffled } from '#shared/random.ts';
import { fail, ok, type Result } from '#shared/result.ts';

export interface BagParts {
  readonly store: BagStore;
  readonly tokens: TokenCheck;
  readonly clock: Clock;
  readonly random: Random;
  /** Told when cleaning up after a closing failed; it is tried again at the next. */
  readonly report?: ((error: unknown) => void) | undefined;
}

export interface Bag {
  plan(batches: readonly PlannedBatch[]): Promise<void>;
  cancel(batch: string): Promise<void>;
  /** Faults, in the order of the checks: unknown-batch, round-not-open, round-closed, token-wrong. */
  contribute(body: Contribution): Promise<Result<Receipt>>;
  withdraw(body: Withdrawal): Promise<Result<Receipt>>;
  /** Closes what is due by the clock, forgets what nobody opened in 180 days. Safe at any time and from several processes. */
  closeDue(): Promise<void>;
  /** As they stand now, after closing what is due. Batches that are not there are left out. */
  states(batches: readonly string[]): Promise<BagBatch[]>;
  /** Each index shuffled by itself: no link between a person's atoms. Faults: unknown-batch, round-still-open, too-few, round-closed. */
  sealed(batch: string): Promise<Result<SealedBatch>>;
  /**
   * `text`: the signed summary, checked by the caller; `fits`: asked whether it can be of what lies here. Faults: as `sealed`,
   * summary-differs, and manifest-rejected when it does not fit. The same text again is fine.
   */
  publish(batch: string, text: string, fits: FitsBatch): Promise<Result<void>>;
  summaries(batches: readonly string[]): Promise<string[]>;
}

export function createBag({ store, tokens, clock, random, report }: BagParts): Bag {
  let cleanDue = false;

  async function closeDue(): Promise<void> {
    const now = clock.nowMs();
    for (const batch of await store.dueToClose(now)) {
      await store.closeBatch(batch, now, keptTier);
      cleanDue = true;
    }
    if (await store.lapse(now - UNOPENED_KEPT_MS)) cleanDue = true;
    await clean();
  }

  /** Room is given back when it can be: a lock that another process holds, or a full disk, only puts it off to the next time. */
  async function clean(): Promise<void> {
    if (!cleanDue) return;
    try {
      await store.clean();
      cleanDue = false;
    } catch (error) {
      cleanDue = true;
      report?.(error);
    }
  }

  const windowFault = (batch: BagBatch): ErrorCode | null => {
    const now = clock.nowMs();
    if (batch.state === 'cancelled' || now < batch.opens) return 'round-not-open';
    return batch.state !== 'waiting' || now >= batch.closes ? 'round-closed' : null;
  };

  async function write(spent: Withdrawal, coarse: string | null, fine: string | null): Promise<Result<Receipt>> {
    const { batch, index, revision } = spent;
    const found = await store.find(batch);
    if (found === null) return fail('unknown-batch');
    const early = windowFault(found);
    if (early === 'round-closed' && found.state === 'waiting') await closeDue();
    if (early !== null) return fail(early);
    if (!tokens.holds(found.issuerPk, spent)) return fail('token-wrong');
    const slot = toBase64url(await slotOf(batch, index, spent.nonce));
    // Asked again under the write lock: the commit's time decides, not the time the request came in.
    const written = await store.writeSlot({ batch, slot, index, revision, coarse, fine }, (row) => windowFault(row) === null);
    return written === 'refused' ? fail('round-closed') : ok({ receipt: written });
  }

  const unsealable = (batch: BagBatch): ErrorCode =>
    batch.state === 'waiting' ? 'round-still-open' : batch.state === 'too-few' ? 'too-few' : 'round-closed';

  return {
    plan: (batches) => store.plan(batches),
    cancel: (batch) => store.cancel(batch),
    contribute: (body) => write(body, body.coarse, body.fine),
    withdraw: (body) => write(body, null, null),
    closeDue,

    async states(batches) {
      await closeDue();
      return store.findAll(batches);
    },

    async sealed(batch) {
      await closeDue();
      const found = await store.find(batch);
      if (found === null) return fail('unknown-batch');
      if (found.state !== 'closed' || found.tier === null) return fail(unsealable(found), found.state);
      const { wrappedRoundKey, atoms } = await store.sealed(batch);
      const count = 1 + Math.max(-1, ...atoms.map((atom) => atom.index));
      const byIndex = Array.from({ length: count }, (_, index) =>
        shuffled(
          random,
          atoms.filter((atom) => atom.index === index).map((atom) => atom.sealed),
        ),
      );
      return ok({ batch, tier: found.tier, wrappedRoundKey, atoms: byIndex });
    },

    async publish(batch, text, fits) {
      await closeDue();
      const outcome = await store.publish(batch, text, fits);
      if (outcome === 'differs') return fail('summary-differs');
      if (outcome === 'unfit') return fail('manifest-rejected', 'summary: not of this batch');
      if (outcome === 'missing') {
        const found = await store.find(batch);
        return fail(found === null ? 'unknown-batch' : unsealable(found));
      }
      cleanDue ||= outcome === 'published';
      await clean();
      return ok();
    },

    summaries: (batches) => store.summaries(batches),
  };
}
