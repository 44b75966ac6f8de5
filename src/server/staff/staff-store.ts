// What the team's side of the server keeps: teams, manifests, goals (all public and signed), one-time links and sessions (hashed).
import type { SignedCancel, SignedManifest } from '#contract/manifest.ts';
import type { NewTeam, SignedGoal } from '#contract/team.ts';

/** `team`: null for a set-up link, which lets its holder make a team. */
export interface LinkRow {
  readonly team: string | null;
  readonly expiresAt: number;
  readonly used: boolean;
}

/** Instants in ms. */
export interface SessionRow {
  readonly team: string | null;
  readonly startedAt: number;
  readonly seenAt: number;
}

export interface RoundRow {
  readonly batch: string;
  readonly signed: SignedManifest;
  readonly cancel: SignedCancel | null;
}

export interface StaffStore {
  addLink(hash: string, team: string | null, expiresAt: number): Promise<void>;
  /** One transaction: spends the link and starts the session, or says why not. */
  useLink(hash: string, session: string, now: number): Promise<'started' | 'unknown' | 'used' | 'expired'>;
  findSession(hash: string): Promise<SessionRow | null>;
  touchSession(hash: string, now: number): Promise<void>;
  endSession(hash: string): Promise<void>;
  /** One transaction: makes the team and gives it to the session. `same`: this very team was there. */
  addTeam(team: NewTeam, session: string): Promise<'added' | 'same' | 'exists'>;
  findTeam(team: string): Promise<NewTeam | null>;
  teams(): Promise<{ readonly team: string; readonly name: string }[]>;
  /** One transaction: `check` sees the team's rounds under the write lock; all of `added` or none. Its fault is handed back. */
  addRounds<T>(team: string, added: readonly RoundRow[], check: (rounds: readonly RoundRow[]) => T | null): Promise<T | null>;
  /** Newest first. */
  rounds(team: string): Promise<RoundRow[]>;
  findRound(batch: string): Promise<RoundRow | null>;
  /** `mayCancel` is asked under the write lock. A second cancel of a batch changes nothing. */
  cancel(cancel: SignedCancel, mayCancel: () => boolean): Promise<'cancelled' | 'refused'>;
  goals(team: string): Promise<SignedGoal[]>;
  /** One transaction: `lower`: the revision there is as high or higher, with other words. */
  putGoal(goal: SignedGoal): Promise<'kept' | 'lower'>;
  /** Forgets links and sessions that ended before `before`. */
  tidy(linksBefore: number, startedBefore: number): Promise<void>;
  close(): Promise<void>;
}
