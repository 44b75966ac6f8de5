// What the door keeps: keyed hashes of invites, enrolment keys, marks that a token was issued. No slot, no ciphertext, no value.

export type Enrolled =
  | { readonly is: 'enrolled'; readonly enrolment: string; readonly team: string }
  | { readonly is: 'unknown' | 'used' | 'expired' };

export interface DoorStore {
  /** Serials of the new invites, in the order of `hashes`; they go on where the team's last sheet ended. */
  addInvites(team: string, hashes: readonly string[], expiresAt: number): Promise<number[]>;
  liveInvites(team: string, now: number): Promise<number>;
  /** One transaction: the invite is spent and the enrolment made, or neither. `enrolment` is the id to use if it is the first time. */
  enrol(hash: string, publicKey: string, enrolment: string, now: number): Promise<Enrolled>;
  findEnrolment(enrolment: string): Promise<{ readonly team: string; readonly publicKey: string } | null>;
  /** `other`: a mark with another blinded element was there. The mark is durable when this returns. */
  markToken(enrolment: string, batch: string, index: number, blinded: string): Promise<'marked' | 'other'>;
  /** Batches for which marks are there. Reads one index entry a batch, however many marks it has. */
  markedBatches(): Promise<string[]>;
  forgetMarks(batch: string): Promise<void>;
  failuresIn(hour: number): Promise<number>;
  countFailure(hour: number): Promise<void>;
  /** Forgets invites that ended (and with them which enrolment came from which sheet) and counts of earlier hours. */
  tidy(now: number, hour: number): Promise<void>;
  close(): Promise<void>;
}
