// Gives up a join that has not ended: forgets the key. A member is never forgotten here.
import type { JoinState } from '#app/join/join-state.ts';
import { readMembership } from '#app/join/membership.ts';

export async function leaveWaiting(join: JoinState): Promise<void> {
  const { app, view } = join;
  view.value = await app.tabLock.exclusively('join', async () => {
    const read = await readMembership(app.records);
    if (!read.ok) return { kind: 'fault', code: read.fault.code };
    if (read.value?.state === 'member') return { kind: 'joined', team: read.value.profile?.profile.name ?? '', now: false };
    if (read.value === null) return { kind: 'empty', wrong: false };
    const forgotten = await app.records.commit([{ store: 'membership', erase: 'membership' }]);
    return forgotten.ok ? { kind: 'empty', wrong: false } : { kind: 'fault', code: forgotten.fault.code };
  });
}
