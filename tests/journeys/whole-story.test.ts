import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catchUp } from '#app/contribute/catch-up.ts';
import { changeAnswers, switchQuestion } from '#app/contribute/change-answers.ts';
import { decline } from '#app/contribute/decline.ts';
import { loadRounds } from '#app/contribute/load-rounds.ts';
import { sendAnswers } from '#app/contribute/send-answers.ts';
import { takeBack } from '#app/contribute/take-back.ts';
import { contributionSchema, withdrawalSchema } from '#contract/contribution.ts';
import { enrolRequestSchema } from '#contract/enrolment.ts';
import { tokenRequestSchema } from '#contract/token.ts';
import { answerQuestion, joinByLink, phasesOf, shownRound } from '#tests/journeys/person.ts';
import { type Sent, startPhone, toBag } from '#tests/journeys/phone.ts';
import { DAY, openTeam, type TestTeamWorld } from '#tests/journeys/team.ts';
import * as v from 'valibot';

const HALF_HOUR = 31 * 60_000;
const MEASURES = ['step-now', 'step-change', 'themes'];
let world: TestTeamWorld;
beforeAll(async () => {
  world = await openTeam();
});
afterAll(() => world.close());

async function memberWithRound(measures = MEASURES) {
  const phone = await startPhone(world);
  const announced = await world.announce(measures);
  await joinByLink(phone, (await world.invite()).hash);
  return { phone, ...announced };
}
const newest = (sent: readonly Sent[]) => {
  const atoms = new Map<string, ReturnType<typeof toBag>[number]>();
  for (const one of toBag(sent)) {
    const place = `${one.body.batch}.${one.body.index}`;
    if ((atoms.get(place)?.body.revision ?? 0) <= one.body.revision) atoms.set(place, one);
  }
  return [...atoms.values()];
};
/** Each test has its own round: earlier ones are closed first. */
const nextWeek = () => world.pass(8 * DAY);

describe('from an invite to what the team answered', () => {
  it('joins, fetches a right to every atom, and sends nothing that was not seen', async () => {
    const { phone } = await memberWithRound();
    expect(phone.join.view.value).toMatchObject({ kind: 'joined', team: 'Teamet i Provstad' });
    // One right for step-now, one for step-change, three for themes; nobody has answered yet.
    expect(phone.sent.filter(({ path }) => path === '/api/tokens')).toHaveLength(5);
    expect(phasesOf(phone)).toEqual({ 'step-now': 'no-entry', 'step-change': 'no-entry', themes: 'no-entry' });
    await answerQuestion(phone, 65, ['sleep', 'food']);
    expect(phasesOf(phone)).toEqual({ 'step-now': 'ready', 'step-change': 'no-entry', themes: 'ready' });
    await phone.timers.pass(2 * HALF_HOUR);
    await catchUp(phone.app);
    expect(toBag(phone.sent)).toEqual([]);
    nextWeek();
  });

  it('sends what the screen showed, atom by atom at times of their own, corrects it and takes it back', async () => {
    const { phone } = await memberWithRound();
    await answerQuestion(phone, 65, ['sleep', 'food']);
    await sendAnswers(phone.contribute, shownRound(phone));
    expect(phasesOf(phone)).toMatchObject({ 'step-now': 'waiting', themes: 'waiting' });
    expect(toBag(phone.sent)).toEqual([]);
    await phone.timers.pass(HALF_HOUR);
    expect(phasesOf(phone)).toMatchObject({ 'step-now': 'sent', themes: 'sent' });
    const first = toBag(phone.sent);
    expect(first).toHaveLength(4);
    const fine = await Promise.all(first.map(({ body }) => world.openAtom(body, 'fine')));
    // 6.5 is class 13 of the scale; sleep 1, food 8, and one place of padding.
    expect(fine.sort((a, b) => Number(a) - Number(b))).toEqual([0, 1, 8, 13]);

    await changeAnswers(phone.contribute, shownRound(phone));
    await answerQuestion(phone, 70, ['courage']);
    const changing = shownRound(phone);
    expect(changing.questions[0]?.state).toMatchObject({ phase: 'ready', values: [{ fine: 14 }], before: [{ fine: 13 }] });
    await sendAnswers(phone.contribute, changing);
    await phone.timers.pass(HALF_HOUR);
    const second = newest(phone.sent);
    expect(second.filter(({ body }) => body.batch === changing.questions[0]?.batch)[0]?.body.revision).toBe(2);
    const now = await Promise.all(second.map(({ body }) => world.openAtom(body, 'fine')));
    // Two answers now: half a step up is class 21 of the changes; courage is 14.
    expect(now.sort((a, b) => Number(a) - Number(b))).toEqual([0, 0, 14, 14, 21]);

    await takeBack(phone.contribute, shownRound(phone));
    expect(phasesOf(phone)['step-now']).toBe('taking-back');
    await phone.timers.pass(HALF_HOUR);
    expect(phasesOf(phone)).toEqual({ 'step-now': 'taken-back', 'step-change': 'taken-back', themes: 'taken-back' });
    expect(newest(phone.sent).every(({ path, answered }) => path === '/api/withdrawals' && answered === 200)).toBe(true);
    nextWeek();
  });

  it('leaves no trace outside of a no, nor of what was switched off or taken back before it left', async () => {
    const { phone } = await memberWithRound();
    await answerQuestion(phone, 50, ['sleep']);
    await decline(phone.contribute, shownRound(phone));
    expect(phasesOf(phone)).toMatchObject({ 'step-now': 'declined', themes: 'declined' });
    await phone.timers.pass(HALF_HOUR);
    expect(toBag(phone.sent)).toEqual([]);

    await changeAnswers(phone.contribute, shownRound(phone));
    const [step] = shownRound(phone).questions;
    switchQuestion(phone.contribute, step?.batch ?? '', false);
    await sendAnswers(phone.contribute, shownRound(phone));
    expect(phasesOf(phone)).toMatchObject({ 'step-now': 'declined', themes: 'waiting' });
    await takeBack(phone.contribute, shownRound(phone));
    await phone.timers.pass(HALF_HOUR);
    expect(phasesOf(phone)).toMatchObject({ 'step-now': 'declined', themes: 'taken-back' });
    expect(toBag(phone.sent)).toEqual([]);
    nextWeek();
  });

  it('says that it was too late, and moves nothing to another round', async () => {
    const { phone, batches } = await memberWithRound(['step-now']);
    await answerQuestion(phone, 50);
    await sendAnswers(phone.contribute, shownRound(phone));
    phone.connectivity.set(false);
    nextWeek();
    phone.connectivity.set(true);
    await phone.timers.pass(1000);
    expect(phasesOf(phone)).toEqual({ 'step-now': 'late' });
    expect(toBag(phone.sent)).toMatchObject([{ body: { batch: batches[0] }, answered: 410 }]);
  });

  it('shows what all answered when the team has signed it, and too few when there were too few', async () => {
    const { phone, manifests } = await memberWithRound(['step-now']);
    await answerQuestion(phone, 50);
    await sendAnswers(phone.contribute, shownRound(phone));
    const others = await Promise.all(Array.from({ length: 4 }, () => startPhone(world)));
    for (const other of others) {
      await joinByLink(other, (await world.invite()).hash);
      await answerQuestion(other, 70);
      await sendAnswers(other.contribute, shownRound(other));
    }
    for (const one of [phone, ...others]) await one.timers.pass(HALF_HOUR);
    nextWeek();
    await catchUp(phone.app);
    expect(phasesOf(phone)).toEqual({ 'step-now': 'closed' });
    const [manifest] = manifests;
    if (manifest === undefined) throw new Error('a manifest was expected');
    const share = { classes: ['high'], size: { as: 'word', word: 'most' } } as const;
    const figures = { level: 'words' as const, n: 5, classes: [{ ...share, classes: [...share.classes] }], chosen: [] };
    expect((await world.publish(manifest, figures)).status).toBe(200);
    await catchUp(phone.app);
    expect(shownRound(phone).questions[0]?.state).toMatchObject({ phase: 'published', figures, values: [{ fine: 10 }] });

    const alone = await memberWithRound(['step-now']);
    await answerQuestion(alone.phone, 50);
    await sendAnswers(alone.phone.contribute, shownRound(alone.phone));
    await alone.phone.timers.pass(HALF_HOUR);
    nextWeek();
    await catchUp(alone.phone.app);
    expect(phasesOf(alone.phone)).toEqual({ 'step-now': 'too-few' });
  });

  it('lets nothing leave but what the contract allows: no value, no own words, no name', async () => {
    const { phone } = await memberWithRound();
    await answerQuestion(phone, 65, ['sleep']);
    await phone.app.records.commit([
      {
        store: 'events',
        record: { v: 1, id: 'AAAAAAAAAAAAAAAAAAAAAA', day: '2026-11-02', pick: null, words: 'hemligt ord', createdAt: 1 },
      },
    ]);
    await sendAnswers(phone.contribute, shownRound(phone));
    await phone.timers.pass(HALF_HOUR);
    await takeBack(phone.contribute, shownRound(phone));
    await phone.timers.pass(HALF_HOUR);
    const allowed = {
      '/api/enrolments': enrolRequestSchema,
      '/api/tokens': tokenRequestSchema,
      '/api/contributions': contributionSchema,
      '/api/withdrawals': withdrawalSchema,
    } as const;
    const posted = phone.sent.filter(({ body }) => body !== null);
    expect(new Set(posted.map(({ path }) => path))).toEqual(new Set(Object.keys(allowed)));
    for (const { path, body } of posted) {
      expect(v.is(allowed[path as keyof typeof allowed], JSON.parse(body ?? '')), path).toBe(true);
    }
    const wire = phone.sent.map(({ path, body }) => path + (body ?? '')).join('\n');
    for (const secret of ['hemligt', 'sleep', 'wishes', '"step"', 'skeleton', 'Provstad']) expect(wire).not.toContain(secret);
    // Numbers on the wire are places and revisions only.
    const numbers = posted.flatMap(({ body }) =>
      Object.entries(JSON.parse(body ?? '{}')).filter(([, value]) => typeof value === 'number'),
    );
    expect(new Set(numbers.map(([name]) => name))).toEqual(new Set(['index', 'revision']));
    // Readers carry nothing at all.
    for (const { method, path, body } of phone.sent.filter((one) => one.body === null)) {
      expect([method, body]).toEqual(['GET', null]);
      expect(path).toMatch(/^\/api\/teams\/[A-Za-z0-9_-]{22}(\/manifests|\/summaries)?$/);
    }
    nextWeek();
  });

  it('reads its own disk again after a restart and goes on', async () => {
    const { phone } = await memberWithRound(['step-now']);
    await answerQuestion(phone, 40);
    await sendAnswers(phone.contribute, shownRound(phone));
    phone.loop.stop();
    const again = await startPhone({ ...world, disk: phone.disk, sent: phone.sent });
    await loadRounds(again.contribute);
    expect(phasesOf(again)).toEqual({ 'step-now': 'waiting' });
    void again.loop.wake();
    await again.timers.pass(HALF_HOUR);
    expect(phasesOf(again)).toEqual({ 'step-now': 'sent' });
    nextWeek();
  });
});
