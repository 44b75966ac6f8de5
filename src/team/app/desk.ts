// What every action of the team page needs: the server, time, chance, the shelf and the state. Wired once in team/main.tsx.
import type { SignedSummary } from '#contract/summary.ts';
import type { Clock } from '#shared/clock.ts';
import type { Random } from '#shared/random.ts';
import type { Result } from '#shared/result.ts';
import type { StaffPost } from '#team/app/staff-post.ts';
import type { TeamState } from '#team/app/team-state.ts';

/**
 * Signed summaries kept on this device from signing until the server has them. A signature is made once: the same bytes
 * may be published again and again, others never.
 */
export interface SummaryShelf {
  read(batch: string): SignedSummary | null;
  /** `storage-full` or `storage-blocked` when the device refuses: then nothing is published either. */
  keep(summary: SignedSummary): Result<void>;
  drop(batch: string): void;
}

export interface Desk {
  readonly post: StaffPost;
  readonly clock: Clock;
  readonly random: Random;
  readonly shelf: SummaryShelf;
  readonly state: TeamState;
  /** Scheme, host and port of the page, for invite links. */
  readonly origin: string;
}
