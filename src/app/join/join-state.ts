// Where a person stands on the way into a team. It holds what the screen shows; the verbs beside it move it.
import type { PhoneApp } from '#app/phone-app.ts';
import type { InviteLink } from '#contract/enrolment.ts';
import type { TeamPage } from '#contract/team.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import { type Signal, signal } from '#shared/signal.ts';

/** Four numbers 0..2047: places in domain/word-list.json. */
export type WordRow = readonly number[];

export type JoinView =
  | { readonly kind: 'loading' }
  /** No invite here yet: one can be typed. `wrong`: what was typed is no code. */
  | { readonly kind: 'empty'; readonly wrong: boolean }
  /** An invite lies here; nothing has left the phone. */
  | { readonly kind: 'invited'; readonly link: InviteLink }
  | { readonly kind: 'busy' }
  /** The code was typed: the person finds the team's words on the paper before the key is believed. */
  | { readonly kind: 'words'; readonly rows: readonly WordRow[]; readonly page: TeamPage; readonly fingerprint: string }
  /** Kept, and asked again by itself: no network, a busy server. */
  | { readonly kind: 'waiting'; readonly code: ErrorCode }
  /** Ended for good; nothing of it is kept. */
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  | { readonly kind: 'joined'; readonly team: string; readonly now: boolean }
  /** A second invite was opened by somebody who is in a team. */
  | { readonly kind: 'already'; readonly team: string }
  /** The phone's own storage said no. */
  | { readonly kind: 'fault'; readonly code: ErrorCode };

export interface JoinState {
  readonly app: PhoneApp;
  readonly view: Signal<JoinView>;
}

export const createJoinState = (app: PhoneApp): JoinState => ({ app, view: signal<JoinView>({ kind: 'loading' }) });
