// "Join": makes the key and stores it before anything is asked, so that a lost answer can be asked for again with the same key.
import { advanceJoin } from '#app/join/advance-join.ts';
import type { JoinState, JoinView } from '#app/join/join-state.ts';
import { readMembership } from '#app/join/membership.ts';
import type { InviteLink } from '#contract/enrolment.ts';
import type { Membership } from '#contract/stored-record.ts';
import type { PhoneApp } from '#app/phone-app.ts';

/** Does nothing but from the screen that shows the invite. `otherPhone`: rounds that are open already are sat out. */
export async function joinTeam(join: JoinState, otherPhone = false): Promise<void> {
  const shown = join.view.value;
  if (shown.kind !== 'invited') return;
  join.view.value = { kind: 'busy' };
  join.view.value = await join.app.tabLock.exclusively('join', () => begin(join.app, shown.link, otherPhone));
}

async function begin(app: PhoneApp, link: InviteLink, otherPhone: boolean): Promise<JoinView> {
  const read = await readMembership(app.records);
  if (!read.ok) return { kind: 'fault', code: read.fault.code };
  if (read.value?.state === 'member') return { kind: 'already', team: read.value.profile?.profile.name ?? '' };
  if (read.value?.code === link.code) return advanceJoin(app, read.value);
  const sealing = await app.sealing();
  if (!sealing.ok) return { kind: 'refused', code: sealing.fault.code };
  const joinedAt = app.clock.nowMs();
  const membership: Membership = {
    v: 1,
    id: 'membership',
    state: 'waiting',
    code: link.code,
    team: null,
    enrolment: null,
    ...(await sealing.value.enrolmentKey()),
    fingerprint: link.fingerprint,
    profile: null,
    goals: [],
    joinedAt,
    ...(otherPhone ? { sitsOutBefore: joinedAt } : {}),
  };
  const kept = await app.records.commit([{ store: 'membership', record: membership }]);
  return kept.ok ? advanceJoin(app, membership) : { kind: 'fault', code: kept.fault.code };
}
