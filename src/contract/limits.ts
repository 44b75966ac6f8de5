// Sizes and times of the wire, in one place. Sources: the protocol chapter of ARCHITECTURE.md.

export const BODY_LIMIT_BYTES = 16 * 1024;
/** Contributions fewer than this are deleted unread. A team may ask for more, never less. */
export const K_COARSE_LEAST = 5;
/** From here on the fine tier is kept. */
export const K_FINE_LEAST = 10;
export const INVITE_VALID_MS = 14 * 86_400_000;
/** Atoms leave the phone one by one, this long after "Send". */
export const SEND_DELAY_LEAST_MS = 2 * 60_000;
export const SEND_DELAY_MOST_MS = 30 * 60_000;
/** Waiting atoms are brought forward so that they leave this long before closing. */
export const SEND_BEFORE_CLOSING_MS = 5 * 60_000;
/** Rounds (and summaries) of a team that are told at once, newest first. */
export const LISTED_MOST = 500;
export const GOALS_LISTED_MOST = 100;
export const UNOPENED_KEPT_MS = 180 * 86_400_000;
/** Letters of an invite code: no 0, O, 1, I. Eight of them, 40 bits. */
export const INVITE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const INVITE_LENGTH = 8;
