// The one place that turns a fault into an answer: a status and `{code}`, nothing of the inside.
import type { WireCode } from '#shared/error-codes.ts';
import { type Fault, fail } from '#shared/result.ts';

/** `too-few` is a device's code too: the team page gets it when it asks for a batch that was deleted unread. */
const STATUS: Readonly<Record<WireCode | 'too-few', number>> = {
  malformed: 400,
  'too-large': 413,
  'unknown-route': 404,
  'unknown-team': 404,
  'unknown-enrolment': 404,
  'unknown-batch': 404,
  'invite-unknown': 404,
  'invite-used': 409,
  'invite-expired': 410,
  'token-wrong': 403,
  'token-already-issued': 409,
  'round-not-open': 409,
  'round-closed': 410,
  'round-still-open': 409,
  'round-overlaps': 409,
  'round-exists': 409,
  'manifest-rejected': 422,
  'summary-differs': 409,
  'cookie-refused': 400,
  'origin-refused': 403,
  'not-signed-in': 401,
  'not-your-team': 403,
  'link-unknown': 404,
  'link-used': 409,
  'link-expired': 410,
  'team-exists': 409,
  'too-few': 410,
  busy: 503,
  'server-fault': 500,
};

export interface FaultAnswer {
  readonly status: number;
  readonly body: { readonly code: string };
  /** Whole seconds; only where waiting helps. */
  readonly retryAfter?: string;
}

const BUSY_WAIT_MS = 5000;

/** A code that the wire does not have is a programming error and leaves as server-fault. */
export function toFaultAnswer(fault: Fault): FaultAnswer {
  const status = (STATUS as Partial<Record<string, number>>)[fault.code];
  if (status === undefined) return { status: 500, body: { code: 'server-fault' } };
  const answer = { status, body: { code: fault.code } };
  if (fault.code !== 'busy') return answer;
  return { ...answer, retryAfter: String(Math.ceil((fault.retryAfterMs ?? BUSY_WAIT_MS) / 1000)) };
}

/** What was thrown, by the framework or by us, as a fault. `isBusy` tells a lock that another process holds. */
export function toFault(error: unknown, isBusy: (error: unknown) => boolean): Fault {
  if (isBusy(error)) return fail('busy').fault;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return fail('too-large').fault;
  if (status === 404) return fail('unknown-route').fault;
  return fail(status >= 400 && status < 500 ? 'malformed' : 'server-fault').fault;
}
