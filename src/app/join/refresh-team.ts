// At each start of a member: the team's name and goals as they are now, believed only under the pinned key.
import { goodGoals } from '#app/join/good-goals.ts';
import { readMembership } from '#app/join/membership.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import type { TeamPage } from '#contract/team.ts';
import type { PhoneSealing } from '#domain/ports.ts';
import { fail, ok, type Result } from '#shared/result.ts';

export async function refreshTeam(app: PhoneApp): Promise<Result<void>> {
  const read = await readMembership(app.records);
  if (!read.ok) return read;
  if (read.value?.state !== 'member' || read.value.team === null || read.value.fingerprint === null) return ok();
  const page = await app.post.teamPage(read.value.team);
  if (!page.ok) return page;
  const sealing = await app.sealing();
  if (!sealing.ok) return sealing;
  // Written over what is stored now, not over what was there before the network answered.
  return app.tabLock.exclusively('join', () => keepPage(app, sealing.value, page.value));
}

async function keepPage({ records }: PhoneApp, sealing: PhoneSealing, page: TeamPage): Promise<Result<void>> {
  const now = await readMembership(records);
  if (!now.ok) return now;
  if (now.value?.state !== 'member' || now.value.fingerprint === null) return ok();
  const checked = await sealing.checkProfile(page, now.value.fingerprint);
  if (!checked.ok) return checked;
  if (checked.value.team !== now.value.team) return fail('fingerprint-differs', 'another team');
  const goals = await goodGoals(sealing, checked.value, page.goals, now.value.goals);
  const profile = { profile: page.profile, signature: page.signature };
  const unchanged = JSON.stringify([profile, goals]) === JSON.stringify([now.value.profile, now.value.goals]);
  return unchanged ? ok() : records.commit([{ store: 'membership', record: { ...now.value, profile, goals } }]);
}
