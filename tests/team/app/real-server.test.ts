// The team page's actions against the real server: what the stand-in promises holds there too.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInjectFetch } from '#demo/inject-fetch.ts';
import { systemRandom } from '#sealing/system-random.ts';
import { cancelRound } from '#team/app/cancel-round.ts';
import type { Desk } from '#team/app/desk.ts';
import { makeInvites } from '#team/app/invites.ts';
import { finishTeam, prepareTeam } from '#team/app/make-team.ts';
import { openRound } from '#team/app/open-round.ts';
import { linkSecret, signOut, startPage } from '#team/app/session.ts';
import { setGoal } from '#team/app/set-goal.ts';
import { staffPostOf } from '#team/app/staff-post.ts';
import { summaryShelfOf } from '#team/app/summary-shelf.ts';
import { makeTeamState } from '#team/app/team-state.ts';
import { type Bench, DAY, ORIGIN, openBench } from '#tests/server/workbench.ts';
import { MemoryTexts } from '#tests/team/small-desk.ts';

let bench: Bench;
let desk: Desk;

beforeEach(async () => {
  bench = await openBench();
  const texts = new MemoryTexts();
  desk = {
    post: staffPostOf(createInjectFetch(bench.app, { origin: ORIGIN, cookies: true })),
    clock: bench.clock,
    random: systemRandom,
    shelf: summaryShelfOf(() => texts),
    state: makeTeamState(),
    origin: ORIGIN,
  };
  await startPage(desk, linkSecret(await bench.installation.newStaffLink(null)));
});
afterEach(() => bench.remove());

const question = { sv: 'Var är du nu?', en: 'Where are you now?' };

describe('on the real server', () => {
  it('a team is made, invites, asks, sets a goal and calls a round off', async () => {
    expect(desk.state.phase.value).toBe('no-team');
    expect(await finishTeam(desk, await prepareTeam(desk, 'Teamet vid ån'))).toMatchObject({ ok: true });
    const sheet = await makeInvites(desk, 3);
    expect(sheet.ok && sheet.value.cards).toHaveLength(3);
    const asked = { questions: [{ alphabet: 'step-now/1', question }], first: '2026-11-02', last: '2026-11-15' };
    expect(await openRound(desk, asked)).toMatchObject({ ok: true });
    expect(await openRound(desk, { ...asked, first: '2026-11-20', last: '2026-12-03' })).toMatchObject({ ok: true });
    const goal = { goal: null, words: { sv: 'Våra steg' }, does: {}, measure: null, target: null };
    expect(await setGoal(desk, { ...goal, from: '2026-01-01', to: '2026-12-31' })).toMatchObject({ ok: true });
    const overview = desk.state.overview.value;
    expect(overview?.rounds.map(({ stage }) => stage)).toEqual(['planned', 'open']);
    expect(overview?.goals[0]?.goal.words.sv).toBe('Våra steg');
    expect(await cancelRound(desk, overview?.rounds[0]?.round as string)).toMatchObject({ ok: true });
    expect(desk.state.overview.value?.rounds[0]?.stage).toBe('cancelled');
  });

  it('a round without answers becomes fewer than five', async () => {
    await finishTeam(desk, await prepareTeam(desk, 'Teamet vid ån'));
    await openRound(desk, { questions: [{ alphabet: 'themes/1', question }], first: '2026-11-02', last: '2026-11-03' });
    bench.clock.add(3 * DAY);
    await startPage(desk, linkSecret(await bench.installation.newStaffLink(desk.state.overview.value?.profile.team ?? null)));
    expect(desk.state.overview.value?.rounds[0]).toMatchObject({
      stage: 'too-few',
      questions: [{ figures: { level: 'too-few' } }],
    });
  });

  it('a link works once, and signing out ends the session', async () => {
    await finishTeam(desk, await prepareTeam(desk, 'Teamet vid ån'));
    const link = linkSecret(await bench.installation.newStaffLink(desk.state.overview.value?.profile.team ?? null));
    await startPage(desk, link);
    expect(desk.state.phase.value).toBe('ready');
    await startPage(desk, link);
    expect(desk.state.fault.value?.code).toBe('link-used');
    expect((await signOut(desk)).ok).toBe(true);
    expect(await desk.post.session()).toMatchObject({ fault: { code: 'not-signed-in' } });
  });
});
