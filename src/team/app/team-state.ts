// What the team page shows, as signals. Actions write here; screens only read. The key lives here and nowhere else.
import type { Session } from '#contract/session.ts';
import type { TeamKey } from '#sealing/team-key.ts';
import type { Fault } from '#shared/result.ts';
import { type Signal, signal } from '#shared/signal.ts';
import type { Overview } from '#team/app/overview.ts';

/** `signed-out` also stands for "never signed in"; `broken`: the first answer did not come, see `fault`. */
export type Phase = 'starting' | 'signed-out' | 'no-team' | 'ready' | 'broken';

export interface TeamState {
  readonly phase: Signal<Phase>;
  readonly session: Signal<Session | null>;
  readonly overview: Signal<Overview | null>;
  /** Held in memory only, while the page is open. */
  readonly key: Signal<TeamKey | null>;
  /** Why the start did not succeed. */
  readonly fault: Signal<Fault | null>;
  /** The session ended while somebody was working: forms stay as they are, a dialog asks for a new link. */
  readonly sessionEnded: Signal<boolean>;
  /** The 2,048 words of fingerprints, codes and passphrases; null until they are loaded. */
  readonly wordList: Signal<readonly string[] | null>;
}

export function makeTeamState(): TeamState {
  return {
    phase: signal<Phase>('starting'),
    session: signal<Session | null>(null),
    overview: signal<Overview | null>(null),
    key: signal<TeamKey | null>(null),
    fault: signal<Fault | null>(null),
    sessionEnded: signal(false),
    wordList: signal<readonly string[] | null>(null),
  };
}
