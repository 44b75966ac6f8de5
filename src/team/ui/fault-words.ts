// Codes to words for staff: the team page's own sentence where there is one, else the one that everybody reads.
import type { ErrorCode } from '#shared/error-codes.ts';
import type { TextKey } from '#text/keys.ts';

type StaffCode = TextKey extends infer K ? (K extends `team:fault.${infer C}` ? C : never) : never;

/** Complete by type: a staff sentence for a code that is not in the list does not compile. */
const STAFF: Readonly<Record<StaffCode & ErrorCode, true>> = {
  malformed: true,
  'too-large': true,
  'unknown-team': true,
  'unknown-batch': true,
  'round-not-open': true,
  'round-closed': true,
  'round-still-open': true,
  'round-overlaps': true,
  'round-exists': true,
  'manifest-rejected': true,
  'summary-differs': true,
  'not-signed-in': true,
  'not-your-team': true,
  'team-exists': true,
  busy: true,
  'server-fault': true,
  offline: true,
  'answer-unreadable': true,
  'storage-full': true,
  'storage-blocked': true,
  'passphrase-wrong': true,
  'key-missing': true,
  'fingerprint-differs': true,
  'sealed-damaged': true,
  'alphabet-unknown': true,
  'chunk-missing': true,
};

const isStaff = (code: ErrorCode): code is StaffCode & ErrorCode => code in STAFF;

export const faultKey = (code: ErrorCode): TextKey => (isStaff(code) ? `team:fault.${code}` : `safety:fault.${code}`);
