// At each start of a member: the team's name and goals as they are now, believed only under the pinned key.
import { goodGoals } from '#app/join/good-goals.ts';
import { readMembership } from '#app/join/membership.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import { ok, type Result } from '#shared/result.ts';

export async function refreshTeam(app: PhoneApp): Promise<Result<void>> {
  const read = await readMembership(app.records);
  if (!read.ok) return read;
  if (read.value?.state !== 'member' || read.value.team === null || read.value.fingerprint === null) return ok();
  const page = await app.post.teamPage(read.value.team);
  if (!page.ok) return page;
  const sealing = await app.sealing();
  if (!sealing.ok) return sealing;
  const checked = await sealing.value.checkProfile(page.value, read.value.fingerprint);
  if (!checked.ok) return checked;
  const goals = await goodGoals(sealing.value, checked.value, page.value.goals, read.value.goals);
  const profile = { profile: page.value.profile, signature: page.value.signature };
  const unchanged = JSON.stringify([profile, goals]) === JSON.stringify([read.value.profile, read.value.goals]);
  return unchanged ? ok() : app.records.commit([{ store: 'membership', record: { ...read.value, profile, goals } }]);
}
