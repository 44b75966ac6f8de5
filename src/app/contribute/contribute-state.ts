// What this phone knows of its team's rounds, as the screen shows it. The verbs beside it move it; nothing here asks the server.
import type { QuestionView } from '#app/contribute/question-view.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import type { Goal } from '#contract/team.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import { type Signal, signal } from '#shared/signal.ts';

/** All questions of one round, as they stand now. */
export interface RoundView {
  readonly round: string;
  readonly opens: number;
  readonly closes: number;
  readonly questions: readonly QuestionView[];
}

/** A goal in the team's own words; screens get it without its signature, which was checked when it came. */
export type TeamGoal = Goal;

export type ContributeView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'no-team' }
  | { readonly kind: 'fault'; readonly code: ErrorCode }
  /** Newest round first. `goals`: the team's, believed. */
  | {
      readonly kind: 'rounds';
      readonly team: string;
      readonly rounds: readonly RoundView[];
      readonly goals: readonly TeamGoal[];
    };

export interface ContributeState {
  readonly app: PhoneApp;
  readonly view: Signal<ContributeView>;
  /** Batches that the person switched off on the screen before sending. */
  readonly off: Signal<ReadonlySet<string>>;
  /** Rounds in which the person asked to change what was decided. */
  readonly changing: Signal<ReadonlySet<string>>;
  readonly busy: Signal<boolean>;
  /** Why the last thing asked for was not done. */
  readonly fault: Signal<ErrorCode | null>;
  /** Why the server could not be asked at the last start; what is stored is shown all the same. */
  readonly unreached: Signal<ErrorCode | null>;
  /** Rounds of the team's page that this phone does not believe. */
  readonly rejected: Signal<readonly ErrorCode[]>;
}

export const createContributeState = (app: PhoneApp): ContributeState => ({
  app,
  view: signal<ContributeView>({ kind: 'loading' }),
  off: signal<ReadonlySet<string>>(new Set()),
  changing: signal<ReadonlySet<string>>(new Set()),
  busy: signal(false),
  fault: signal<ErrorCode | null>(null),
  unreached: signal<ErrorCode | null>(null),
  rejected: signal<readonly ErrorCode[]>([]),
});
