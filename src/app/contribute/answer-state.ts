// Answering the team's own question, the short way: a step and up to three wishes. Every tap is kept at once.
// It knows nothing of sending: an answer lies on the phone until the person has seen what would be sent.
import type { PhoneApp } from '#app/phone-app.ts';
import type { Editing } from '#domain/draft.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import { type Signal, signal } from '#shared/signal.ts';

/** The item and the text of domain/instruments/team-step. */
export const TEAM_STEP = 'team-step';
export const STEP_ITEM = 'step';

export interface AnswerState {
  readonly app: PhoneApp;
  /** Null until it was opened, and after it was finished. */
  readonly editing: Signal<Editing | null>;
  /** Why the last tap is on the screen only. */
  readonly fault: Signal<ErrorCode | null>;
}

export const createAnswerState = (app: PhoneApp): AnswerState => ({
  app,
  editing: signal<Editing | null>(null),
  fault: signal<ErrorCode | null>(null),
});
