// Signing in by a one-time link, and the session it starts. The server keeps hashes only: a copy of the file signs nobody in.
import type { Session } from '#contract/session.ts';
import { sha256 } from '#sealing/hashes.ts';
import type { StaffStore } from '#server/staff/staff-store.ts';
import { fromBase64url, toBase64url } from '#shared/bytes.ts';
import type { Clock } from '#shared/clock.ts';
import type { Random } from '#shared/random.ts';
import { fail, ok, type Result } from '#shared/result.ts';

export const SESSION_IDLE_MS = 30 * 60_000;
export const SESSION_LONGEST_MS = 12 * 3_600_000;
export const LINK_VALID_MS = 24 * 3_600_000;
/** Not every request writes: "last seen" may lag this much behind. */
const SEEN_STEP_MS = 60_000;

/** A signed-in person. `hash` names the session in the store; `team` is null until a set-up link's holder has made one. */
export interface SignedIn {
  readonly hash: string;
  readonly team: string | null;
}

export interface SignInParts {
  readonly store: StaffStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly demo: boolean;
}

export interface SignIn {
  /** A fresh link secret, base64url, 32 bytes. `team` null: a set-up link. */
  newLink(team: string | null): Promise<string>;
  /** Out: the session's token for the cookie, base64url, 32 bytes. Faults: link-unknown, link-used, link-expired. */
  start(link: string): Promise<Result<{ token: string; session: Session }>>;
  /** Fault: not-signed-in, also when 30 minutes idle or 12 hours old. */
  check(token: string | undefined): Promise<Result<SignedIn>>;
  describe(person: SignedIn): Promise<Session>;
  end(person: SignedIn): Promise<void>;
  tidy(): Promise<void>;
}

export function createSignIn({ store, clock, random, demo }: SignInParts): SignIn {
  const hashOf = async (secret: string) => toBase64url(await sha256(fromBase64url(secret) ?? new Uint8Array()));

  async function describe({ team }: SignedIn): Promise<Session> {
    const found = team === null ? null : await store.findTeam(team);
    return { teams: found === null ? [] : [{ team: found.profile.team, name: found.profile.name }], demo };
  }

  async function check(token: string | undefined): Promise<Result<SignedIn>> {
    if (token === undefined || fromBase64url(token)?.length !== 32) return fail('not-signed-in');
    const hash = await hashOf(token);
    const session = await store.findSession(hash);
    const now = clock.nowMs();
    if (session === null) return fail('not-signed-in');
    if (now - session.seenAt >= SESSION_IDLE_MS || now - session.startedAt >= SESSION_LONGEST_MS) {
      await store.endSession(hash);
      return fail('not-signed-in');
    }
    if (now - session.seenAt >= SEEN_STEP_MS) await store.touchSession(hash, now);
    return ok({ hash, team: session.team });
  }

  return {
    async newLink(team) {
      const secret = toBase64url(random.bytes(32));
      await store.addLink(await hashOf(secret), team, clock.nowMs() + LINK_VALID_MS);
      return secret;
    },

    async start(link) {
      const token = toBase64url(random.bytes(32));
      const hash = await hashOf(token);
      const outcome = await store.useLink(await hashOf(link), hash, clock.nowMs());
      if (outcome !== 'started') return fail(`link-${outcome}`);
      const row = await store.findSession(hash);
      return ok({ token, session: await describe({ hash, team: row?.team ?? null }) });
    },

    check,
    describe,
    end: (person) => store.endSession(person.hash),
    tidy: () => store.tidy(clock.nowMs() - LINK_VALID_MS, clock.nowMs() - SESSION_LONGEST_MS),
  };
}
