// Who may call a route: the checks before a handler runs, in one place. Knows nothing of what the routes do.
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Route } from '#server/http/route.ts';
import type { SignedIn, SignIn } from '#server/staff/sign-in.ts';
import { fail, ok, type Result } from '#shared/result.ts';

const COOKIE = 'session';
const COOKIE_AGE_S = 12 * 3600;
const NOBODY: SignedIn = { hash: '', team: null };

export interface Guard {
  /** Faults: cookie-refused, origin-refused, not-signed-in, not-your-team. `NOBODY` where no session is asked for. */
  admit(route: Route, request: FastifyRequest): Promise<Result<SignedIn>>;
  setSession(reply: FastifyReply, token: string | null): void;
}

/** `publicUrl`: the only origin whose pages may change something. */
export function createGuard(signIn: SignIn, publicUrl: string): Guard {
  const { origin, protocol } = new URL(publicUrl);
  return {
    async admit(route, request) {
      const { cookie } = request.headers;
      if (route.access === 'everybody') return ok(NOBODY);
      if (route.access === 'nameless') return cookie === undefined ? ok(NOBODY) : fail('cookie-refused');
      // SameSite=Lax alone lets a page on a sibling address through; a missing Origin is refused too.
      if (route.method !== 'GET' && request.headers.origin !== origin) return fail('origin-refused');
      if (route.access === 'page') return ok(NOBODY);
      const person = await signIn.check(parseCookie(cookie ?? '')[COOKIE]);
      if (!person.ok || route.access === 'person') return person;
      const { team } = request.params as { team?: string };
      return person.value.team !== null && person.value.team === team ? person : fail('not-your-team');
    },

    setSession(reply, token) {
      const attributes = { path: '/api/staff', httpOnly: true, sameSite: 'lax', secure: protocol === 'https:' } as const;
      const maxAge = token === null ? 0 : COOKIE_AGE_S;
      reply.header('set-cookie', stringifySetCookie(COOKIE, token ?? '', { ...attributes, maxAge }));
    },
  };
}
