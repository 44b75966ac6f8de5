// Watches answers for "not signed in", so that every screen gets the same calm way back and keeps what was typed.
import type { Result } from '#shared/result.ts';
import type { Desk } from '#team/app/desk.ts';

/** Passes the answer on unchanged; marks the session as ended when the server says so. */
export function noticeSession<T>(desk: Desk, answer: Result<T>): Result<T> {
  if (!answer.ok && answer.fault.code === 'not-signed-in') desk.state.sessionEnded.value = true;
  return answer;
}
