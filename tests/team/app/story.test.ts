// The team page's whole story without a browser, against a stand-in for the server.
import { describe, expect, it } from 'vitest';
import { parseInviteHash } from '#contract/enrolment.ts';
import { toBase64url } from '#shared/bytes.ts';
import { cancelRound } from '#team/app/cancel-round.ts';
import { followUp } from '#team/app/goal-follow-up.ts';
import { makeInvites } from '#team/app/invites.ts';
import { samePassphrase } from '#team/app/make-team.ts';
import { previewBatch, publishSummary } from '#team/app/open-batch.ts';
import { openRound, type RoundPlan } from '#team/app/open-round.ts';
import { setGoal } from '#team/app/set-goal.ts';
import { lock, unlock } from '#team/app/unlock.ts';
import { DAY_MS, makeTeamDesk } from '#tests/team/small-desk.ts';

const question = { sv: 'Var är du nu?', en: 'Where are you now?' };
const plan = (alphabet: string, first = '2026-11-02', last = '2026-11-15'): RoundPlan => ({
  questions: [{ alphabet, question }],
  first,
  last,
});

async function closedRound(people: number[][], alphabet = 'step-now/1', tier: 'fine' | 'coarse' = 'fine') {
  const all = await makeTeamDesk();
  expect((await openRound(all.desk, plan(alphabet))).ok).toBe(true);
  const batch = all.server.asked[0]?.batch as string;
  await all.server.answerAs(batch, tier, people);
  all.time.now += 20 * DAY_MS;
  return { ...all, batch };
}

describe('the team key', () => {
  it('is uploaded only wrapped, and the six words open it again', async () => {
    const { desk, server, passphrase } = await makeTeamDesk();
    const sent = JSON.stringify(server.seen);
    for (const word of passphrase.split('-')) expect(sent).not.toContain(`"${word}"`);
    expect(sent).not.toContain(passphrase);
    const secret = desk.state.key.value?.secret as Uint8Array;
    expect(sent).not.toContain(toBase64url(secret).slice(90, 130));
    lock(desk);
    expect(await unlock(desk, 'fel ord alls inte rätt nu')).toMatchObject({ fault: { code: 'passphrase-wrong' } });
    expect(desk.state.key.value).toBeNull();
    expect((await unlock(desk, ` ${passphrase.toUpperCase().replaceAll('-', ' ')} `)).ok).toBe(true);
  });

  it('is confirmed however the words are separated, and not by other words', () => {
    expect(samePassphrase('Ö  ett två', 'ö-ett-två')).toBe(true);
    expect(samePassphrase('ett ö två', 'ö-ett-två')).toBe(false);
  });
});

describe('invites', () => {
  it('carry the fingerprint of the unlocked key, and are in another order than their serials', async () => {
    const { desk, server } = await makeTeamDesk();
    const sheet = await makeInvites(desk, 30);
    if (!sheet.ok) throw new Error(sheet.fault.code);
    for (const { link, typed } of sheet.value.cards) {
      const parsed = parseInviteHash(new URL(link).hash);
      expect(parsed).toMatchObject({ ok: true, value: { fingerprint: desk.state.key.value?.fingerprint } });
      expect(parsed.ok && parsed.value.code).toBe(typed.replace('-', ''));
      expect(new URL(link).pathname).toBe('/join');
    }
    expect(sheet.value.words).toHaveLength(4);
    expect(server.seen.at(-1)?.body).toEqual({ count: 30 });
  });

  it('are not made while the key is locked', async () => {
    const { desk } = await makeTeamDesk();
    lock(desk);
    expect(await makeInvites(desk, 1)).toMatchObject({ fault: { code: 'key-missing' } });
  });
});

describe('a round', () => {
  it('cannot ask the same thing twice at the same time', async () => {
    const { desk, server } = await makeTeamDesk();
    expect((await openRound(desk, plan('step-now/1'))).ok).toBe(true);
    expect(await openRound(desk, plan('step-now/1', '2026-11-10', '2026-11-23'))).toMatchObject({
      fault: { code: 'round-overlaps' },
    });
    expect((await openRound(desk, plan('themes/1'))).ok).toBe(true);
    expect(server.asked).toHaveLength(2);
  });

  it('is not half there when the server cannot be reached', async () => {
    const { desk, server } = await makeTeamDesk();
    server.fail('network');
    expect(await openRound(desk, plan('step-now/1'))).toMatchObject({ fault: { code: 'offline' } });
    expect(server.asked).toHaveLength(0);
  });

  it('can be called off before it opens', async () => {
    const { desk } = await makeTeamDesk();
    await openRound(desk, plan('step-now/1', '2026-11-09', '2026-11-22'));
    const round = desk.state.overview.value?.rounds[0];
    expect(round?.stage).toBe('planned');
    expect((await cancelRound(desk, round?.round as string)).ok).toBe(true);
    expect(desk.state.overview.value?.rounds[0]?.stage).toBe('cancelled');
  });
});

describe('opening', () => {
  const twelve = [3, 5, 8, 9, 10, 10, 11, 12, 13, 14, 16, 17].map((value) => [value]);

  it('shows figures, publishes them once, and reads the goal against them', async () => {
    const { desk, server, batch, texts } = await closedRound(twelve);
    await setGoal(desk, {
      goal: null,
      words: { sv: 'Få syn på stegen', en: '' },
      does: { sv: '', en: '' },
      measure: 'step-now',
      target: { kind: 'median-at-least', tenths: 50 },
      from: '2026-01-01',
      to: '2026-12-31',
    });
    const preview = await previewBatch(desk, batch);
    if (!preview.ok) throw new Error(preview.fault.code);
    expect(preview.value.figures).toMatchObject({ level: 'figures', n: 12 });
    expect((await publishSummary(desk, preview.value, 17)).ok).toBe(true);
    expect(texts.texts.size).toBe(0);
    const overview = desk.state.overview.value;
    expect(overview?.rounds[0]).toMatchObject({ stage: 'published', questions: [{ enrolled: 17 }] });
    const goal = overview?.goals[0]?.goal;
    expect(goal && overview && followUp(goal, overview).progress.state).toBe('reached');
    expect(server.asked[0]?.summary?.summary.figures).toEqual(preview.value.figures);
  });

  it('sends the same bytes again after a lost answer', async () => {
    const { desk, server, batch } = await closedRound(twelve);
    const preview = await previewBatch(desk, batch);
    if (!preview.ok) throw new Error(preview.fault.code);
    server.fail('network');
    expect(await publishSummary(desk, preview.value, 17)).toMatchObject({ fault: { code: 'offline' } });
    const first = server.seen.at(-1)?.body;
    server.fail(null);
    const again = await previewBatch(desk, batch);
    if (!again.ok) throw new Error(again.fault.code);
    expect(again.value.signed).toEqual(first);
    expect((await publishSummary(desk, again.value, null)).ok).toBe(true);
    expect(server.asked[0]?.summary).toEqual(first);
  });

  it('publishes nothing that it could not keep first', async () => {
    const { desk, server, batch, texts } = await closedRound(twelve);
    const preview = await previewBatch(desk, batch);
    if (!preview.ok) throw new Error(preview.fault.code);
    texts.full = true;
    expect(await publishSummary(desk, preview.value, null)).toMatchObject({ fault: { code: 'storage-full' } });
    expect(server.asked[0]?.summary).toBeUndefined();
  });

  it('shows what a colleague published meanwhile', async () => {
    const { desk, server, batch } = await closedRound(twelve);
    const mine = await previewBatch(desk, batch);
    const theirs = await previewBatch(desk, batch);
    if (!mine.ok || !theirs.ok) throw new Error('not opened');
    await publishSummary(desk, theirs.value, 20);
    expect(await publishSummary(desk, mine.value, 17)).toMatchObject({ fault: { code: 'summary-differs' } });
    expect(desk.state.overview.value?.rounds[0]?.questions[0]?.enrolled).toBe(20);
    expect(server.asked[0]?.summary?.summary.enrolled).toBe(20);
  });

  it('says fewer than five when less than five hold, whatever the server kept', async () => {
    const { desk, server, batch } = await closedRound(twelve.slice(0, 5));
    const sealed = server.asked[0]?.sealed;
    if (typeof sealed !== 'object') throw new Error('nothing sealed');
    sealed.atoms[0]?.splice(1, 1, sealed.atoms[0][0] as string);
    expect(await previewBatch(desk, batch)).toMatchObject({ value: { figures: { level: 'too-few' } } });
  });

  it('makes values coarse when the server kept the fine ones of too few', async () => {
    const { desk, batch } = await closedRound(twelve.slice(0, 7));
    expect(await previewBatch(desk, batch)).toMatchObject({ value: { figures: { level: 'words', n: 7 } } });
  });
});
