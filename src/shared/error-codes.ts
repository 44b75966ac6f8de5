// The one list of things that can go wrong and that a person may be told about.
// Every code has words in every language (locales/*/safety.json under "fault"); a type test holds the two together.

/** Faults that travel over the wire: the server answers a 4xx or 5xx with one of them. */
export const WIRE_CODES = [
  'malformed', // not JSON, wrong type, unknown field, value out of range
  'too-large', // body over 16 KB
  'unknown-route',
  'unknown-team',
  'unknown-enrolment',
  'unknown-batch',
  'invite-unknown',
  'invite-used',
  'invite-expired',
  'token-wrong', // signature or POPRF output does not verify, or belongs to another batch or index
  'token-already-issued', // same enrolment, batch and index, but another blinded element
  'round-not-open',
  'round-closed',
  'round-still-open',
  'round-overlaps',
  'round-exists', // a second manifest for the same round and measure
  'manifest-rejected', // breaks a rule of the contract, or is signed by somebody else
  'summary-differs', // another summary was published for the batch
  'cookie-refused', // bag routes take no cookie
  'origin-refused',
  'not-signed-in',
  'not-your-team',
  'link-unknown',
  'link-used',
  'link-expired',
  'team-exists',
  'busy',
  'server-fault',
] as const;

/** Faults that arise on a device. */
export const DEVICE_CODES = [
  'offline',
  'answer-unreadable', // the server's answer was not of the contract
  'storage-full',
  'storage-blocked', // another tab holds an older version open, or the browser refuses storage
  'storage-closed', // the browser closed the database under us
  'storage-newer', // written by a newer version of the app
  'storage-corrupt',
  'storage-missing', // this browser has no IndexedDB here (private window)
  'key-gone',
  'key-unkept', // the browser cannot keep a key (self-test failed)
  'not-secure',
  'fingerprint-differs',
  'signature-wrong',
  'alphabet-unknown',
  'no-entry', // nothing answered that fits the round
  'passphrase-wrong',
  'key-missing', // the team key is not unlocked here
  'sealed-damaged',
  'too-few',
  'chunk-missing', // a part of the app could not be loaded
] as const;

export type WireCode = (typeof WIRE_CODES)[number];
export type ErrorCode = WireCode | (typeof DEVICE_CODES)[number];
