// Signing in by a one-time link, staying signed in by the cookie, signing out. Never sees the cookie itself.
import type { Session } from '#contract/session.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Desk } from '#team/app/desk.ts';
import { loadTeam } from '#team/app/load-team.ts';

/** The secret of a one-time link: all of it, pasted, or only what stands after `#s=`. Null: not such a link. */
export function linkSecret(text: string): string | null {
  const secret = text.trim().split('#s=').at(-1) ?? '';
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : null;
}

async function enter(desk: Desk, answer: Result<Session>): Promise<Result<void>> {
  if (!answer.ok) return answer;
  desk.state.session.value = answer.value;
  desk.state.sessionEnded.value = false;
  return loadTeam(desk);
}

/** At page start: uses the link when there is one, else the cookie. The outcome stands in phase and fault. */
export async function startPage(desk: Desk, link: string | null): Promise<void> {
  const answer = await (link === null ? desk.post.session() : desk.post.signIn(link));
  const entered = await enter(desk, answer);
  if (entered.ok) return;
  const { code } = entered.fault;
  const signedOut = code === 'not-signed-in' || code.startsWith('link-') || (link !== null && code === 'malformed');
  desk.state.fault.value = code === 'not-signed-in' ? null : entered.fault;
  desk.state.sessionEnded.value = false;
  desk.state.phase.value = signedOut ? 'signed-out' : 'broken';
}

/** With a pasted link. `malformed` when it is no such link; link-unknown, link-used, link-expired from the server. */
export async function signIn(desk: Desk, pasted: string): Promise<Result<void>> {
  const link = linkSecret(pasted);
  return link === null ? fail('malformed', 'sign-in link') : enter(desk, await desk.post.signIn(link));
}

/** After the session ended: the person has signed in again, perhaps in another tab. */
export async function resume(desk: Desk): Promise<Result<void>> {
  return enter(desk, await desk.post.session());
}

/** The key is forgotten at once, also when the server cannot be reached. */
export async function signOut(desk: Desk): Promise<Result<void>> {
  desk.state.key.value = null;
  const answer = await desk.post.signOut();
  if (!answer.ok && answer.fault.code !== 'not-signed-in') return answer;
  desk.state.session.value = null;
  desk.state.overview.value = null;
  desk.state.fault.value = null;
  desk.state.sessionEnded.value = false;
  desk.state.phase.value = 'signed-out';
  return ok();
}
