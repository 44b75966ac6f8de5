// Turns what a database throws into a code that a person can be told about. Knows names of errors, not what was stored.
import type { ErrorCode } from '#shared/error-codes.ts';
import { fail } from '#shared/result.ts';

const CODES: Partial<Record<string, ErrorCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
  // Site data is not allowed here, by setting or policy.
  SecurityError: 'storage-missing',
  NotAllowedError: 'storage-missing',
  NotFoundError: 'storage-corrupt',
  UnknownError: 'storage-corrupt',
  DataError: 'storage-corrupt',
  NotReadableError: 'storage-corrupt',
  // Only the key can fail so (records are bytes): lockdown mode and some private windows of iOS refuse to keep a CryptoKey.
  DataCloneError: 'key-unkept',
};

// WebKit loses its database process when the phone sleeps, and says so by UnknownError; a new connection mends it.
// https://bugs.webkit.org/show_bug.cgi?id=197050 https://bugs.webkit.org/show_bug.cgi?id=277615
const CONNECTION_LOST = /server lost|in-progress transaction|connection is (closed|closing|lost)/i;

/** storage-closed for every other error of the database (InvalidStateError, AbortError …). Rethrows mistakes of ours. */
export function toDatabaseFault(error: unknown) {
  const { name = '', message = '' } = (error ?? {}) as Partial<DOMException>;
  if (!(error instanceof DOMException) && CODES[name] === undefined) throw error;
  const lost = name === 'UnknownError' && CONNECTION_LOST.test(message);
  return fail((lost ? null : CODES[name]) ?? 'storage-closed', name);
}
