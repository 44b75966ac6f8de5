// The door: who may take part. Invites become enrolments, enrolments get one token for each atom of a round.
// It never sees what a token is spent on; it must not know the bag.
import { createHmac } from 'node:crypto';
import type { EnrolAnswer, EnrolRequest, Invites } from '#contract/enrolment.ts';
import { INVITE_ALPHABET, INVITE_LENGTH, INVITE_VALID_MS } from '#contract/limits.ts';
import type { TokenAnswer, TokenRequest } from '#contract/token.ts';
import { verifyTokenRequest } from '#sealing/signatures.ts';
import { isCurvePoint } from '#sealing/token.ts';
import type { DoorStore } from '#server/door/door-store.ts';
import type { TokenIssuer } from '#server/door/token-issuer.ts';
import type { RoundBook } from '#server/round-book.ts';
import { toBase64url, utf8 } from '#shared/bytes.ts';
import type { Clock } from '#shared/clock.ts';
import { type Random, randomBelow } from '#shared/random.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** Failed enrolments an hour in the whole installation. At 2^40 codes a guesser needs this long for anything; never by address. */
export const FAILED_ENROLMENTS_AN_HOUR = 100;
const HOUR_MS = 3_600_000;

export interface DoorParts {
  readonly store: DoorStore;
  readonly rounds: RoundBook;
  readonly issuer: TokenIssuer;
  /** HMAC key, 32 bytes. */
  readonly inviteSecret: Uint8Array;
  readonly clock: Clock;
  readonly random: Random;
}

export interface Door {
  /** `count` 1..40 codes for an existing team, shown this once. */
  invite(team: string, count: number): Promise<Invites>;
  liveInvites(team: string): Promise<number>;
  /** Faults: invite-unknown, invite-used, invite-expired, malformed (key is no point), busy with the wait until the next hour. */
  enrol(request: EnrolRequest): Promise<Result<EnrolAnswer>>;
  /** Faults: unknown-enrolment, token-wrong, unknown-batch, malformed, round-not-open, round-closed, token-already-issued. */
  token(request: TokenRequest): Promise<Result<TokenAnswer>>;
  /** Forgets what has ended: invites, counts of failures, and which enrolment fetched tokens for a round that is closed. */
  tidy(): Promise<void>;
}

export function createDoor({ store, rounds, issuer, inviteSecret, clock, random }: DoorParts): Door {
  const hashOf = (code: string) => toBase64url(createHmac('sha256', inviteSecret).update(utf8(code)).digest());
  const newCode = () =>
    Array.from({ length: INVITE_LENGTH }, () => INVITE_ALPHABET[randomBelow(random, INVITE_ALPHABET.length)]).join('');
  const hourOf = (nowMs: number) => Math.floor(nowMs / HOUR_MS);

  return {
    async invite(team, count) {
      const codes = new Set<string>();
      while (codes.size < count) codes.add(newCode());
      const expiresAt = clock.nowMs() + INVITE_VALID_MS;
      const serials = await store.addInvites(team, [...codes].map(hashOf), expiresAt);
      return { invites: [...codes].map((code, i) => ({ serial: serials[i] ?? 0, code })), expiresAt };
    },

    liveInvites: (team) => store.liveInvites(team, clock.nowMs()),

    async enrol({ code, publicKey }) {
      if (!isCurvePoint(publicKey)) return fail('malformed', 'publicKey: not a point');
      const now = clock.nowMs();
      const hour = hourOf(now);
      // A right code is refused too while the budget is spent: otherwise the budget would not slow a guesser down.
      if ((await store.failuresIn(hour)) >= FAILED_ENROLMENTS_AN_HOUR) {
        return { ok: false, fault: { code: 'busy', retryAfterMs: (hour + 1) * HOUR_MS - now } };
      }
      const enrolled = await store.enrol(hashOf(code), publicKey, toBase64url(random.bytes(16)), now);
      if (enrolled.is === 'enrolled') return ok({ enrolment: enrolled.enrolment, team: enrolled.team });
      await store.countFailure(hour);
      return fail(`invite-${enrolled.is}`);
    },

    async token(request) {
      const { enrolment, batch, index, blinded } = request;
      const enrolled = await store.findEnrolment(enrolment);
      if (enrolled === null) return fail('unknown-enrolment');
      if (!(await verifyTokenRequest(request, enrolled.publicKey))) return fail('token-wrong', 'signature');
      const round = await rounds.find(batch);
      if (round === null || round.team !== enrolled.team) return fail('unknown-batch');
      if (index >= round.atoms) return fail('malformed', 'index');
      const now = clock.nowMs();
      if (round.cancelled || now < round.opens) return fail('round-not-open');
      if (now >= round.closes) return fail('round-closed');
      // Evaluated before the mark, so that an element that is no point does not use up the one token.
      const answer = issuer.issue(round.issuerPk, batch, index, blinded);
      if (!answer.ok) return answer;
      const mark = await store.markToken(enrolment, batch, index, blinded);
      return mark === 'marked' ? answer : fail('token-already-issued');
    },

    async tidy() {
      const now = clock.nowMs();
      await store.tidy(now, hourOf(now));
      for (const batch of await store.markedBatches()) {
        const round = await rounds.find(batch);
        // No token is issued for a closed round, so its marks guard nothing: only that an enrolment was there could be read from them.
        if (round !== null && now >= round.closes) await store.forgetMarks(batch);
      }
    },
  };
}
