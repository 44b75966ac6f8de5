// The steps of a join that has begun: enrol, fetch the team, believe its key. Each is stored before the next is asked for.
import type { JoinView } from '#app/join/join-state.ts';
import { wordRows } from '#app/join/word-rows.ts';
import type { PhoneApp } from '#app/phone-app.ts';
import type { Membership } from '#contract/stored-record.ts';
import type { TeamPage } from '#contract/team.ts';
import type { PhoneSealing } from '#domain/ports.ts';
import type { ErrorCode } from '#shared/error-codes.ts';
import type { Fault } from '#shared/result.ts';
import { goodGoals } from '#app/join/good-goals.ts';

/** Asking again cannot help: the invite is spent, or the paper and the server do not agree. */
const FINAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'malformed',
  'invite-unknown',
  'invite-used',
  'invite-expired',
  'unknown-team',
  'fingerprint-differs',
  'signature-wrong',
]);

/** What to show after going as far as it goes now. A final refusal forgets the key; everything else keeps it. */
export async function advanceJoin(app: PhoneApp, membership: Membership): Promise<JoinView> {
  const sealing = await app.sealing();
  if (!sealing.ok) return { kind: 'waiting', code: sealing.fault.code };
  if (membership.enrolment !== null && membership.team !== null) return meetTeam(app, sealing.value, membership, membership.team);
  const { code, publicKey } = membership;
  const answer = await app.post.enrol({ code, publicKey });
  if (!answer.ok) return stopped(app, answer.fault);
  const enrolled: Membership = { ...membership, ...answer.value };
  const kept = await app.records.commit([{ store: 'membership', record: enrolled }]);
  if (!kept.ok) return { kind: 'fault', code: kept.fault.code };
  return meetTeam(app, sealing.value, enrolled, answer.value.team);
}

async function meetTeam(app: PhoneApp, sealing: PhoneSealing, membership: Membership, team: string): Promise<JoinView> {
  const page = await app.post.teamPage(team);
  if (!page.ok) return stopped(app, page.fault);
  if (membership.fingerprint !== null) return believe(app, sealing, membership, page.value);
  // A typed code: the page must at least be signed by its own key; whose key that is, the person says.
  const fingerprint = await sealing.fingerprintOf(page.value.profile.publicKey);
  const checked = await sealing.checkProfile(page.value, fingerprint);
  if (!checked.ok) return stopped(app, checked.fault);
  const rows = wordRows(sealing.fingerprintWords(fingerprint), app.random);
  return { kind: 'words', rows, page: page.value, fingerprint };
}

/** Checks the page against the pinned fingerprint and makes the phone a member. */
export async function believe(app: PhoneApp, sealing: PhoneSealing, waiting: Membership, page: TeamPage): Promise<JoinView> {
  const checked = await sealing.checkProfile(page, waiting.fingerprint ?? '');
  if (!checked.ok) return stopped(app, checked.fault);
  if (checked.value.team !== waiting.team) return stopped(app, { code: 'fingerprint-differs' });
  const profile = { profile: page.profile, signature: page.signature };
  const goals = await goodGoals(sealing, checked.value, page.goals, []);
  const member: Membership = { ...waiting, state: 'member', profile, goals };
  const kept = await app.records.commit([{ store: 'membership', record: member }]);
  if (!kept.ok) return { kind: 'fault', code: kept.fault.code };
  app.wakeSync();
  return { kind: 'joined', team: checked.value.name, now: true };
}

async function stopped(app: PhoneApp, { code }: Fault): Promise<JoinView> {
  if (!FINAL.has(code)) return { kind: 'waiting', code };
  const forgotten = await app.records.commit([{ store: 'membership', erase: 'membership' }]);
  return forgotten.ok ? { kind: 'refused', code } : { kind: 'fault', code: forgotten.fault.code };
}
