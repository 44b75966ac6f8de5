// What the bag keeps: slots, revisions, ciphertexts, and one row a batch. No enrolment, no team, no time of a contribution.
import type { Tier } from '#contract/byte-layout.ts';

/** `waiting` covers planned and open: which of the two, the clock says. */
export type BagState = 'waiting' | 'cancelled' | 'closed' | 'too-few' | 'published' | 'lapsed';

/** Its own copy of what closing needs, so that a batch closes whatever else the installation does. Instants in ms. */
export interface PlannedBatch {
  readonly batch: string;
  readonly opens: number;
  readonly closes: number;
  readonly kCoarse: number;
  readonly kFine: number;
  readonly issuerPk: string;
  readonly wrappedRoundKey: string;
}

export interface BagBatch extends Omit<PlannedBatch, 'wrappedRoundKey'> {
  readonly state: BagState;
  readonly tier: Tier | null;
  readonly closedAt: number | null;
}

export type FitsBatch = (kept: { readonly tier: Tier; readonly filled: number }) => boolean;

/** `coarse` and `fine` are null for a withdrawal, which keeps the slot and its revision and empties it. */
export interface SlotWrite {
  readonly batch: string;
  readonly slot: string;
  readonly index: number;
  readonly revision: number;
  readonly coarse: string | null;
  readonly fine: string | null;
}

export interface BagStore {
  /** Batches that are there already stay as they are. */
  plan(batches: readonly PlannedBatch[]): Promise<void>;
  /** Only while waiting; the round key is deleted. */
  cancel(batch: string): Promise<void>;
  find(batch: string): Promise<BagBatch | null>;
  findAll(batches: readonly string[]): Promise<BagBatch[]>;
  /** Keys that batches closing after `now` still need. */
  issuersNeeded(now: number): Promise<string[]>;
  /**
   * One transaction. `mayWrite` is asked once the write lock is held, so the time it reads is the time of the commit.
   * A higher revision replaces, the same one with the same bytes is a repeat (`kept`), anything else is `ignored`.
   */
  writeSlot(write: SlotWrite, mayWrite: (batch: BagBatch) => boolean): Promise<'kept' | 'ignored' | 'refused'>;
  dueToClose(now: number): Promise<string[]>;
  /** One transaction, once: a batch that is no longer waiting is left alone. `keep` gets the number of filled index-0 slots. */
  closeBatch(batch: string, now: number, keep: (filled: number, batch: BagBatch) => Tier | null): Promise<void>;
  /** Deletes what was closed at `closedBefore` or earlier and never opened; true when something was. */
  lapse(closedBefore: number): Promise<boolean>;
  sealed(batch: string): Promise<{ wrappedRoundKey: string; atoms: { index: number; sealed: string }[] }>;
  /**
   * One transaction: keeps the text, deletes ciphertexts and round key. `missing`: nothing lies there to be published; `unfit`: `fits`,
   * which is told the kept tier and the number of filled index-0 slots, said no.
   */
  publish(batch: string, text: string, fits: FitsBatch): Promise<'published' | 'same' | 'differs' | 'missing' | 'unfit'>;
  /** The texts that were published, as given to `publish`. */
  summaries(batches: readonly string[]): Promise<string[]>;
  clean(): Promise<void>;
  close(): Promise<void>;
}
