import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catchUp } from '#app/contribute/catch-up.ts';
import { fetchRounds } from '#app/contribute/fetch-rounds.ts';
import { sendAnswers } from '#app/contribute/send-answers.ts';
import { createMemoryLock } from '#demo/memory-lock.ts';
import type { FetchFn } from '#sync/post.ts';
import { answerQuestion, joinByLink, phasesOf, shownRound } from '#tests/journeys/person.ts';
import { startPhone, toBag } from '#tests/journeys/phone.ts';
import { DAY, openTeam, type TestTeamWorld } from '#tests/journeys/team.ts';

let world: TestTeamWorld;
beforeAll(async () => {
  world = await openTeam();
});
afterAll(() => world.close());

/** The real server, with one of its answers bent. */
const bending =
  (part: string, bend: (body: Record<string, unknown>) => unknown): FetchFn =>
  async (url, init) => {
    const answer = await world.server(url, init);
    if (!url.endsWith(part) || !answer.ok) return answer;
    return new Response(JSON.stringify(await bend((await answer.json()) as Record<string, unknown>)), { status: 200 });
  };

describe('what a phone believes', () => {
  it('shows no round of another signer, no second question for a round, and says so', async () => {
    const { manifests } = await world.announce(['step-now']);
    const [manifest] = manifests;
    if (manifest === undefined) throw new Error('a manifest was expected');
    const second = { ...manifest, closes: manifest.closes + DAY };
    const twice = { manifest: second, signature: await world.team.sign('manifest', second) };
    const forged = { manifest: { ...manifest, kCoarse: 6 }, signature: twice.signature };
    const server = bending('/manifests', (list) => ({ ...list, manifests: [...(list.manifests as unknown[]), twice, forged] }));
    const phone = await startPhone({ ...world, server });
    await joinByLink(phone, (await world.invite()).hash);
    expect(phone.contribute.rejected.value).toEqual(['round-exists', 'signature-wrong']);
    expect(shownRound(phone).questions).toHaveLength(1);
    expect(shownRound(phone).closes).toBe(manifest.closes);
    world.pass(8 * DAY);
  });

  it('keeps one of two rounds when the server tells two tabs two different ones at the same moment', async () => {
    const { manifests } = await world.announce(['step-now']);
    const [manifest] = manifests;
    if (manifest === undefined) throw new Error('a manifest was expected');
    const second = { ...manifest, closes: manifest.closes + DAY };
    const twice = { manifest: second, signature: await world.team.sign('manifest', second) };
    const first = await startPhone(world);
    const { hash } = await world.invite();
    await joinByLink(first, hash);
    await first.app.records.commit(
      await first.app.records
        .all('rounds')
        .then((rounds) => (rounds.ok ? rounds.value.map(({ id }) => ({ store: 'rounds', erase: id })) : [])),
    );
    const tabLock = createMemoryLock();
    const tabs = await Promise.all(
      [world.server, bending('/manifests', (list) => ({ ...list, manifests: [twice] }))].map((server) =>
        startPhone({ ...world, server, disk: first.disk, tabLock }),
      ),
    );
    await Promise.all(tabs.map((tab) => fetchRounds(tab.contribute)));
    const kept = await first.app.records.all('rounds');
    expect(kept.ok && kept.value.filter(({ signed }) => signed.manifest.round === manifest.round)).toHaveLength(1);
    world.pass(9 * DAY);
  });

  it('asks again with the same blinded element when the answer was lost', async () => {
    await world.announce(['step-now']);
    let lost = true;
    const server: FetchFn = async (url, init) => {
      const answer = await world.server(url, init);
      if (url !== '/api/tokens' || !lost) return answer;
      lost = false;
      throw new TypeError('lost');
    };
    const phone = await startPhone({ ...world, server });
    await joinByLink(phone, (await world.invite()).hash);
    expect(phasesOf(phone)).toEqual({ 'step-now': 'no-entry' });
    await catchUp(phone.app);
    const asked = phone.sent.filter(({ path }) => path === '/api/tokens').map(({ body }) => JSON.parse(body ?? '{}').blinded);
    expect(asked).toHaveLength(2);
    expect(asked[0]).toBe(asked[1]);
    await answerQuestion(phone, 50);
    expect(phasesOf(phone)).toEqual({ 'step-now': 'ready' });
    world.pass(8 * DAY);
  });

  it('takes no right whose proof does not hold, keeps that, and sends nothing', async () => {
    await world.announce(['step-now']);
    const proof = Buffer.alloc(64, 1).toString('base64url');
    const server = bending('/api/tokens', (answer) => ({ ...answer, proof }));
    const phone = await startPhone({ ...world, server });
    await joinByLink(phone, (await world.invite()).hash);
    await answerQuestion(phone, 50);
    expect(phasesOf(phone)).toEqual({ 'step-now': 'sits-out' });
    await sendAnswers(phone.contribute, shownRound(phone));
    const asked = () => phone.sent.filter(({ path }) => path === '/api/tokens').length;
    const before = asked();
    await catchUp(phone.app);
    expect(asked()).toBe(before);
    expect(toBag(phone.sent)).toEqual([]);
    world.pass(8 * DAY);
  });

  it('shows no summary that the team did not sign', async () => {
    const { manifests, batches } = await world.announce(['step-now']);
    const [manifest] = manifests;
    if (manifest === undefined) throw new Error('a manifest was expected');
    const forged = await world.team.summary(batches[0] ?? '', manifest, 5);
    forged.summary.figures.n = 9;
    const server = bending('/summaries', () => ({ summaries: [forged], tooFew: [] }));
    const phone = await startPhone({ ...world, server });
    await joinByLink(phone, (await world.invite()).hash);
    world.pass(8 * DAY);
    await catchUp(phone.app);
    expect(phasesOf(phone)).toEqual({ 'step-now': 'not-answered' });
  });

  it('keeps what is stored on the screen when the server cannot be reached', async () => {
    await world.announce(['step-now']);
    const phone = await startPhone(world);
    await joinByLink(phone, (await world.invite()).hash);
    phone.connectivity.set(false);
    await catchUp(phone.app);
    expect(phone.contribute.unreached.value).toBe('offline');
    await answerQuestion(phone, 50);
    await sendAnswers(phone.contribute, shownRound(phone));
    expect(phasesOf(phone)).toEqual({ 'step-now': 'waiting' });
    phone.connectivity.set(true);
    await phone.timers.pass(31 * 60_000);
    expect(phasesOf(phone)).toEqual({ 'step-now': 'sent' });
    expect(toBag(phone.sent)).toHaveLength(1);
  });
});
