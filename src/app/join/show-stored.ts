// What is stored of a membership, shown; a join that was begun goes on from where it stopped (lost answer, dead phone, no network).
import { advanceJoin } from '#app/join/advance-join.ts';
import type { JoinState } from '#app/join/join-state.ts';
import { readMembership } from '#app/join/membership.ts';

export async function showStored(join: JoinState): Promise<void> {
  const { app, view } = join;
  await app.tabLock.exclusively('join', async () => {
    const read = await readMembership(app.records);
    if (!read.ok) view.value = { kind: 'fault', code: read.fault.code };
    else if (read.value === null) view.value = { kind: 'empty', wrong: false };
    else if (read.value.state === 'member') {
      view.value = { kind: 'joined', team: read.value.profile?.profile.name ?? '', now: false };
    } else {
      view.value = { kind: 'busy' };
      view.value = await advanceJoin(app, read.value);
    }
  });
}
