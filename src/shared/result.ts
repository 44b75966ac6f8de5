// Expected failures are values. Programming errors throw.
import type { ErrorCode } from '#shared/error-codes.ts';

/** `detail` is for developers (a field path, a library's message): never shown to a person, never an answer's value. */
export interface Fault {
  readonly code: ErrorCode;
  readonly detail?: string;
  /** Seconds a busy server asks to wait, when it said so. */
  readonly retryAfterMs?: number;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export function ok(): Result<void>;
export function ok<T>(value: T): Result<T>;
export function ok<T>(value?: T): Result<T | undefined> {
  return { ok: true, value };
}

export function fail(code: ErrorCode, detail?: string): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: detail === undefined ? { code } : { code, detail } };
}
