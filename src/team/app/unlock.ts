// The team's key, opened by its passphrase and held in memory only.
import { unwrapTeamKey } from '#sealing/team-key.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Desk } from '#team/app/desk.ts';

/** passphrase-wrong; fingerprint-differs when the server handed out a key that is not the profile's. */
export async function unlock(desk: Desk, typed: string): Promise<Result<void>> {
  const overview = desk.state.overview.value;
  if (overview === null) return fail('not-signed-in');
  const key = await unwrapTeamKey(overview.wrappedTeamKey, typed);
  if (!key.ok) return key;
  if (key.value.publicKey !== overview.profile.publicKey) return fail('fingerprint-differs');
  desk.state.key.value = key.value;
  return ok();
}

export function lock(desk: Desk): void {
  desk.state.key.value = null;
}
