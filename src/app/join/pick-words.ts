// The person found the words of the paper, or found none of them: only then is the key pinned.
import { believe } from '#app/join/advance-join.ts';
import type { JoinState, JoinView, WordRow } from '#app/join/join-state.ts';
import { readMembership } from '#app/join/membership.ts';
import type { PhoneApp } from '#app/phone-app.ts';

type Words = Extract<JoinView, { kind: 'words' }>;

/** `row` null: none of the rows is on the paper. A wrong row ends the join, because the key may be somebody else's. */
export async function pickWords(join: JoinState, row: WordRow | null): Promise<void> {
  const shown = join.view.value;
  if (shown.kind !== 'words') return;
  join.view.value = { kind: 'busy' };
  join.view.value = await join.app.tabLock.exclusively('join', () => decide(join.app, shown, row));
}

async function decide(app: PhoneApp, shown: Words, row: WordRow | null): Promise<JoinView> {
  const sealing = await app.sealing();
  if (!sealing.ok) return { kind: 'waiting', code: sealing.fault.code };
  const read = await readMembership(app.records);
  if (!read.ok) return { kind: 'fault', code: read.fault.code };
  if (read.value === null) return { kind: 'empty', wrong: false };
  const truth = sealing.value.fingerprintWords(shown.fingerprint);
  if (row === null || truth.some((word, i) => word !== row[i])) {
    const forgotten = await app.records.commit([{ store: 'membership', erase: 'membership' }]);
    return forgotten.ok ? { kind: 'refused', code: 'fingerprint-differs' } : { kind: 'fault', code: forgotten.fault.code };
  }
  return believe(app, sealing.value, { ...read.value, fingerprint: shown.fingerprint }, shown.page);
}
