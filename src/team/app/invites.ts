// Invites: the server makes the codes, this page adds the key's full fingerprint from its own unlocked key, so that a
// server cannot slip another team's key under a phone. Keeps nothing.
import { toInviteHash } from '#contract/enrolment.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { shuffled } from '#shared/random.ts';
import type { Desk } from '#team/app/desk.ts';
import { noticeSession } from '#team/app/notice-session.ts';
import { fingerprintWords, type NumberedWord } from '#team/app/words.ts';

export interface InviteCard {
  /** The whole address, code and fingerprint after `#`. */
  readonly link: string;
  /** "ABCD-EFGH" */
  readonly typed: string;
}

export interface InviteSheet {
  /** In random order and without serials: where a card lies says nothing about who got it. */
  readonly cards: readonly InviteCard[];
  readonly words: readonly NumberedWord[];
  readonly expiresAt: number;
}

/** `count` 1–40. key-missing while the key is locked. */
export async function makeInvites(desk: Desk, count: number): Promise<Result<InviteSheet>> {
  const key = desk.state.key.value;
  const overview = desk.state.overview.value;
  if (key === null || overview === null) return fail('key-missing');
  const words = await fingerprintWords(desk, key.fingerprint);
  const made = noticeSession(desk, await desk.post.invites(overview.profile.team, count));
  if (!made.ok) return made;
  const cards = made.value.invites.map(({ code }) => ({
    link: `${desk.origin}/join#${toInviteHash(code, key.fingerprint)}`,
    typed: `${code.slice(0, 4)}-${code.slice(4)}`,
  }));
  return ok({ cards: shuffled(desk.random, cards), words, expiresAt: made.value.expiresAt });
}
