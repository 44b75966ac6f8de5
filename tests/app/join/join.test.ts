import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinTeam } from '#app/join/join-team.ts';
import { leaveWaiting } from '#app/join/leave-waiting.ts';
import { readMembership } from '#app/join/membership.ts';
import { openInviteLink, openTypedCode } from '#app/join/open-invite.ts';
import { pickWords } from '#app/join/pick-words.ts';
import { showStored } from '#app/join/show-stored.ts';
import { wordRows } from '#app/join/word-rows.ts';
import { catchUp } from '#app/contribute/catch-up.ts';
import { seededRandom } from '#demo/seeded-random.ts';
import { joinByLink, phasesOf } from '#tests/journeys/person.ts';
import { startPhone, type TestPhone } from '#tests/journeys/phone.ts';
import { openTeam, type TestTeamWorld } from '#tests/journeys/team.ts';
import { phoneSealing } from '#tests/server/workbench.ts';

let world: TestTeamWorld;
beforeAll(async () => {
  world = await openTeam();
});
afterAll(() => world.close());
const stored = async ({ app }: TestPhone) => {
  const read = await readMembership(app.records);
  return read.ok ? read.value : null;
};
const truth = () => phoneSealing.fingerprintWords(world.team.signer);

describe('joining a team', () => {
  it('sends nothing before the person says yes, and joins with one press from the link', async () => {
    const phone = await startPhone(world);
    await openInviteLink(phone.join, (await world.invite()).hash);
    expect(phone.join.view.value.kind).toBe('invited');
    expect(phone.sent).toEqual([]);
    await joinTeam(phone.join);
    expect(phone.join.view.value).toEqual({ kind: 'joined', team: 'Teamet i Provstad', now: true });
    expect(await stored(phone)).toMatchObject({ state: 'member', fingerprint: world.team.signer });
  });

  it('believes a typed code only after the words of the paper were found', async () => {
    const phone = await startPhone(world);
    const { code } = await world.invite();
    await openTypedCode(phone.join, `${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`);
    await joinTeam(phone.join);
    const view = phone.join.view.value;
    expect(view.kind).toBe('words');
    expect(await stored(phone)).toMatchObject({ state: 'waiting', fingerprint: null, profile: null });
    if (view.kind !== 'words') return;
    expect(view.rows).toHaveLength(4);
    await pickWords(phone.join, truth());
    expect(phone.join.view.value.kind).toBe('joined');
    expect(await stored(phone)).toMatchObject({ state: 'member', fingerprint: world.team.signer });
  });

  it('forgets the key when no row, or another row, was picked', async () => {
    for (const wrong of [() => null, () => truth().map((word) => (word + 1) % 2048)]) {
      const phone = await startPhone(world);
      await openTypedCode(phone.join, (await world.invite()).code);
      await joinTeam(phone.join);
      await pickWords(phone.join, wrong());
      expect(phone.join.view.value).toEqual({ kind: 'refused', code: 'fingerprint-differs' });
      expect(await stored(phone)).toBeNull();
    }
  });

  it('refuses a team whose key is not the one in the link', async () => {
    const phone = await startPhone(world);
    const { code } = await world.invite();
    await openInviteLink(phone.join, `#${code}.${'B'.repeat(42)}A`);
    await joinTeam(phone.join);
    expect(phone.join.view.value).toEqual({ kind: 'refused', code: 'fingerprint-differs' });
    expect(await stored(phone)).toBeNull();
  });

  it('says plainly that an invite is used, unknown or not whole, and keeps nothing', async () => {
    const { hash } = await world.invite();
    await joinByLink(await startPhone(world), hash);
    const phone = await startPhone(world);
    await joinByLink(phone, hash);
    expect(phone.join.view.value).toEqual({ kind: 'refused', code: 'invite-used' });
    await openTypedCode(phone.join, 'ABCDEFGH');
    await joinTeam(phone.join);
    expect(phone.join.view.value).toEqual({ kind: 'refused', code: 'invite-unknown' });
    await openInviteLink(phone.join, `${hash}x`);
    expect(phone.join.view.value).toEqual({ kind: 'refused', code: 'malformed' });
    await openTypedCode(phone.join, 'ABC');
    expect(phone.join.view.value).toEqual({ kind: 'empty', wrong: true });
    expect(await stored(phone)).toBeNull();
  });

  it('keeps the same key while offline and goes on by itself when the network is back', async () => {
    const phone = await startPhone(world);
    phone.connectivity.set(false);
    await openInviteLink(phone.join, (await world.invite()).hash);
    await joinTeam(phone.join);
    expect(phone.join.view.value).toEqual({ kind: 'waiting', code: 'offline' });
    const key = (await stored(phone))?.publicKey;
    expect(key).toBeDefined();
    await showStored(phone.join);
    phone.connectivity.set(true);
    await catchUp(phone.app);
    expect(phone.join.view.value.kind).toBe('joined');
    expect((await stored(phone))?.publicKey).toBe(key);
  });

  it('asks for nothing when the key cannot be stored first', async () => {
    const phone = await startPhone(world);
    await openInviteLink(phone.join, (await world.invite()).hash);
    phone.store.failWith('storage-full', ['commit']);
    await joinTeam(phone.join);
    expect(phone.join.view.value).toEqual({ kind: 'fault', code: 'storage-full' });
    expect(phone.sent).toEqual([]);
  });

  it('never lets a second invite replace the team, and can forget one that waits', async () => {
    const phone = await startPhone(world);
    await joinByLink(phone, (await world.invite()).hash);
    await openInviteLink(phone.join, (await world.invite()).hash);
    expect(phone.join.view.value).toEqual({ kind: 'already', team: 'Teamet i Provstad' });
    await leaveWaiting(phone.join);
    expect((await stored(phone))?.state).toBe('member');
    const waiting = await startPhone(world);
    waiting.connectivity.set(false);
    await joinByLink(waiting, (await world.invite()).hash);
    await leaveWaiting(waiting.join);
    expect(await stored(waiting)).toBeNull();
  });

  it('sits out the rounds that were open when the person had another phone', async () => {
    await world.announce(['step-now']);
    world.pass(60_000);
    const phone = await startPhone(world);
    await openInviteLink(phone.join, (await world.invite()).hash);
    await joinTeam(phone.join, true);
    await catchUp(phone.app);
    expect(phasesOf(phone)).toEqual({ 'step-now': 'sits-out' });
    expect(phone.sent.some(({ path }) => path === '/api/tokens')).toBe(false);
  });
});

describe('the rows of words', () => {
  it('hold the true row once, and no decoy shares a word with it in the same place', () => {
    for (let seed = 0; seed < 200; seed++) {
      const rows = wordRows([1, 2, 3, 4], seededRandom(seed));
      expect(rows).toHaveLength(4);
      expect(rows.filter((row) => row.join() === '1,2,3,4')).toHaveLength(1);
      const decoys = rows.filter((row) => row.join() !== '1,2,3,4');
      expect(decoys.every((row) => row.every((word, place) => word !== place + 1 && word >= 0 && word < 2048))).toBe(true);
    }
    const places = new Set(
      Array.from({ length: 60 }, (_, seed) => wordRows([1, 2, 3, 4], seededRandom(seed)).findIndex((row) => row[0] === 1)),
    );
    expect(places.size).toBe(4);
  });
});
