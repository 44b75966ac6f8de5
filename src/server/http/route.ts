// What a route is: who may call it, and a function from the call to a value or a fault. Knows neither fastify nor stores.
import type { SignedIn } from '#server/staff/sign-in.ts';
import type { Result } from '#shared/result.ts';

/**
 * `everybody`: no credential is looked at. `nameless`: a request with any Cookie header is refused, so that nothing can tie it to
 * a person. `page`: from our own page only (Origin). `person`: `page` and a session. `team`: `person`, and the session's team is `:team`.
 */
export type Access = 'everybody' | 'nameless' | 'page' | 'person' | 'team';

export interface Call {
  readonly params: Readonly<Record<string, string>>;
  /** The body as it came, at most 16 KB; empty when there was none. */
  readonly body: string;
  /** Who is signed in; asked for by routes of access `person` and `team` only. */
  readonly person: SignedIn;
  /** Sets the session cookie, or takes it back (null). */
  setSession(token: string | null): void;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly access: Access;
  readonly handle: (call: Call) => Promise<Result<unknown>> | Result<unknown>;
}
