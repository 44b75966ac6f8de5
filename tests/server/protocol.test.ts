// The whole protocol over HTTP with simulated phones: what is kept, what is deleted, and when.
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSealedBatch, parseReceipt } from '#contract/contribution.ts';
import { parseEnrolAnswer, parseInvites } from '#contract/enrolment.ts';
import { parseManifestList } from '#contract/manifest.ts';
import { parseSession } from '#contract/session.ts';
import { parseSummaryList } from '#contract/summary.ts';
import { parseStaffTeam, parseTeamPage } from '#contract/team.ts';
import { parseTokenAnswer } from '#contract/token.ts';
import { batchOf } from '#sealing/hashes.ts';
import { rowsOf } from '#tests/server/store-contents.ts';
import {
  type Bench,
  DAY,
  HOUR,
  makePhone,
  makeTeam,
  newId,
  openBench,
  phoneSealing,
  type TestTeam,
} from '#tests/server/workbench.ts';

let bench: Bench;
let team: TestTeam;

beforeEach(async () => {
  bench = await openBenchWithTeam();
});
afterEach(() => bench.remove());

async function openBenchWithTeam(): Promise<Bench> {
  const opened = await openBench();
  team = await makeTeam(opened);
  await team.register();
  return opened;
}

const phones = async (count: number) => Promise.all((await team.invites(count)).map((code) => makePhone(bench, code)));
const bagRows = () => rowsOf(path.join(bench.dir, 'store/bag.db'));
const states = async () => (await team.staff('GET', `/${team.team}`)).body.batches;

describe('a round from invite to summary', () => {
  it('every answer on the way is of the contract', async () => {
    const invites = await team.staff('POST', `/${team.team}/invites`, { count: 2 });
    expect(parseInvites(invites.body).ok).toBe(true);
    const pair = await phoneSealing.enrolmentKey();
    const code = invites.body.invites[0].code;
    const enrolled = await bench.call('POST', '/api/enrolments', { code, publicKey: pair.publicKey });
    expect(parseEnrolAnswer(enrolled.body).ok).toBe(true);
    const { manifest, batch } = await team.announce();
    const prepared = await phoneSealing.prepareToken(manifest, batch, 0);
    const request = await phoneSealing.tokenRequest(prepared, enrolled.body.enrolment, pair.privateKey);
    expect(parseTokenAnswer((await bench.call('POST', '/api/tokens', request)).body).ok).toBe(true);
    const [phone] = await phones(1);
    expect(parseReceipt((await phone?.send(manifest))?.body)).toEqual({ ok: true, value: { receipt: 'kept' } });
    expect(parseTeamPage((await bench.call('GET', `/api/teams/${team.team}`)).body).ok).toBe(true);
    expect(parseManifestList((await bench.call('GET', `/api/teams/${team.team}/manifests`)).body).ok).toBe(true);
    expect(parseSummaryList((await bench.call('GET', `/api/teams/${team.team}/summaries`)).body).ok).toBe(true);
    const staffTeam = parseStaffTeam((await team.staff('GET', `/${team.team}`)).body);
    expect(staffTeam).toMatchObject({ ok: true, value: { liveInvites: 1, batches: [{ batch, state: 'open', closedAt: null }] } });
    const session = await bench.call('GET', '/api/staff/session', undefined, { cookie: team.cookie() });
    expect(parseSession(session.body)).toMatchObject({ ok: true, value: { teams: [{ team: team.team }], demo: false } });
  });

  it('five contributions keep the coarse tier, and publishing deletes what was sealed', async () => {
    const { manifest, batch } = await team.announce();
    for (const phone of await phones(5)) expect((await phone.send(manifest)).body).toEqual({ receipt: 'kept' });
    const url = `/${team.team}/batches/${batch}`;
    expect((await team.staff('GET', url)).body).toEqual({ code: 'round-still-open' });
    bench.clock.set(manifest.closes);
    const sealed = await team.staff('GET', url);
    expect(parseSealedBatch(sealed.body)).toMatchObject({ ok: true, value: { tier: 'coarse' } });
    expect(sealed.body.atoms.map((atoms: string[]) => new Set(atoms).size)).toEqual([5]);
    const signed = await team.summary(batch, manifest);
    expect((await team.staff('PUT', `${url}/summary`, signed)).status).toBe(200);
    expect(bagRows()).toMatchObject({ slots: [], round_keys: [] });
    expect((await team.staff('PUT', `${url}/summary`, signed)).status).toBe(200);
    const other = await team.staff('PUT', `${url}/summary`, await team.summary(batch, manifest, 6));
    expect([other.status, other.body]).toEqual([409, { code: 'summary-differs' }]);
    expect((await team.staff('GET', url)).body).toEqual({ code: 'round-closed' });
    const list = await bench.call('GET', `/api/teams/${team.team}/summaries`);
    expect(list.body).toEqual({ summaries: [signed], tooFew: [] });
    expect((await states())[0]).toMatchObject({ batch, state: 'published', closedAt: manifest.closes });
  });

  it('a summary that counts more answers than lie there is refused, and nothing is lost by it', async () => {
    const { manifest, batch } = await team.announce();
    for (const phone of await phones(5)) await phone.send(manifest);
    bench.clock.set(manifest.closes);
    const url = `/${team.team}/batches/${batch}`;
    const refused = await team.staff('PUT', `${url}/summary`, await team.summary(batch, manifest, 6));
    expect([refused.status, refused.body]).toEqual([422, { code: 'manifest-rejected' }]);
    expect((await team.staff('GET', url)).body.atoms[0]).toHaveLength(5);
    expect((await team.staff('PUT', `${url}/summary`, await team.summary(batch, manifest, 5))).status).toBe(200);
  });

  it('which enrolment fetched tokens is forgotten when the round has closed, and kept until then', async () => {
    const { manifest, batch } = await team.announce();
    const longer = await team.announce({ measure: 'step-change', alphabet: 'step-change/1', closes: manifest.closes + DAY });
    for (const phone of await phones(3)) for (const m of [manifest, longer.manifest]) await phone.token(m);
    const marked = () => new Set(rowsOf(path.join(bench.dir, 'store/door.db')).token_marks?.map((row) => row.batch));
    bench.clock.set(manifest.closes - 1);
    await bench.installation.tidy();
    expect(marked()).toEqual(new Set([batch, longer.batch]));
    bench.clock.set(manifest.closes);
    await bench.installation.tidy();
    expect(marked()).toEqual(new Set([longer.batch]));
    bench.clock.set(longer.manifest.closes);
    await bench.installation.tidy();
    expect(marked()).toEqual(new Set());
  });

  it('ten contributions keep the fine tier, and withdrawn ones are not counted', async () => {
    const { manifest, batch } = await team.announce();
    const many = await phones(11);
    const [last] = many;
    for (const phone of many.slice(1)) await phone.send(manifest);
    const token = await last?.token(manifest);
    if (!token) throw new Error('no phone');
    const sent = await phoneSealing.sealAtom(manifest, token, { fine: 4, coarse: 1 }, 1);
    await bench.call('POST', '/api/contributions', sent);
    const withdrawal = phoneSealing.withdrawal(token, 2);
    expect((await bench.call('POST', '/api/withdrawals', withdrawal)).body).toEqual({ receipt: 'kept' });
    expect((await bench.call('POST', '/api/contributions', sent)).body).toEqual({ receipt: 'ignored' });
    bench.clock.set(manifest.closes);
    const sealed = await team.staff('GET', `/${team.team}/batches/${batch}`);
    expect([sealed.body.tier, sealed.body.atoms[0].length]).toEqual(['fine', 10]);
    const { slots = [] } = bagRows();
    expect(slots.every((row) => row.coarse === null)).toBe(true);
    const stored = slots.map((row) => row.fine);
    expect([...sealed.body.atoms[0]].sort()).toEqual([...stored].sort());
    // One in 3,628,800 shuffles of ten is no change.
    expect(sealed.body.atoms[0]).not.toEqual(stored);
  });

  it('four contributions are deleted unread, and the number is told nobody', async () => {
    const { manifest, batch } = await team.announce();
    for (const phone of await phones(4)) await phone.send(manifest);
    bench.clock.set(manifest.closes);
    const sealed = await team.staff('GET', `/${team.team}/batches/${batch}`);
    expect([sealed.status, sealed.body]).toEqual([410, { code: 'too-few' }]);
    const { slots, round_keys, batches } = bagRows();
    expect([slots, round_keys]).toEqual([[], []]);
    expect(Object.values(batches?.[0] ?? {})).not.toContain(4);
    const publish = await team.staff('PUT', `/${team.team}/batches/${batch}/summary`, await team.summary(batch, manifest));
    expect(publish.body).toEqual({ code: 'too-few' });
    const list = await bench.call('GET', `/api/teams/${team.team}/summaries`);
    expect(list.body).toEqual({ summaries: [], tooFew: [batch] });
  });

  it('a clone with the same token counts once, a higher revision replaces, a repeat is kept', async () => {
    const { manifest, batch } = await team.announce();
    const [first, ...others] = await phones(5);
    for (const phone of others) await phone.send(manifest);
    const token = await first?.token(manifest);
    if (!token) throw new Error('no phone');
    const revision = (r: number) => phoneSealing.sealAtom(manifest, token, { fine: r, coarse: 0 }, r);
    const [one, clone, three] = [await revision(1), await revision(1), await revision(3)];
    const send = async (body: unknown) => (await bench.call('POST', '/api/contributions', body)).body.receipt;
    expect([await send(one), await send(one), await send(clone), await send(three), await send(one)]).toEqual([
      'kept',
      'kept',
      'ignored',
      'kept',
      'ignored',
    ]);
    bench.clock.set(manifest.closes);
    const sealed = await team.staff('GET', `/${team.team}/batches/${batch}`);
    expect(sealed.body.atoms[0]).toHaveLength(5);
    expect(sealed.body.atoms[0]).toContain(three.coarse);
  });

  it('a question of three atoms comes out index by index', async () => {
    const { manifest, batch } = await team.announce({ measure: 'themes', alphabet: 'themes/1' });
    const many = await phones(5);
    for (const phone of many) for (const index of [0, 1, 2]) await phone.send(manifest, index, index);
    bench.clock.set(manifest.closes + HOUR);
    const sealed = await team.staff('GET', `/${team.team}/batches/${batch}`);
    expect(sealed.body.atoms.map((atoms: string[]) => atoms.length)).toEqual([5, 5, 5]);
  });

  it('what nobody opens in 180 days is deleted', async () => {
    const { manifest, batch } = await team.announce();
    for (const phone of await phones(5)) await phone.send(manifest);
    bench.clock.set(manifest.closes);
    await bench.installation.tidy();
    bench.clock.add(180 * DAY - 1);
    await bench.installation.tidy();
    expect((await states())[0].state).toBe('closed');
    bench.clock.add(1);
    await bench.installation.tidy();
    expect((await states())[0].state).toBe('lapsed');
    expect(bagRows()).toMatchObject({ slots: [], round_keys: [] });
    expect((await team.staff('GET', `/${team.team}/batches/${batch}`)).body).toEqual({ code: 'round-closed' });
  });

  it('a lost answer can be asked for again: enrolment, token, team, round', async () => {
    const { manifest, answer } = await team.announce();
    expect(answer.status).toBe(200);
    const again = { questions: [await team.question(manifest)] };
    bench.clock.add(HOUR / 4);
    expect((await team.staff('POST', `/${team.team}/rounds`, again)).status).toBe(200);
    expect((await team.register()).status).toBe(200);
    const [code] = await team.invites(1);
    const pair = await phoneSealing.enrolmentKey();
    const enrol = () => bench.call('POST', '/api/enrolments', { code, publicKey: pair.publicKey });
    const first = (await enrol()).body;
    expect((await enrol()).body).toEqual(first);
    const prepared = await phoneSealing.prepareToken(manifest, await batchOf(manifest), 0);
    const request = await phoneSealing.tokenRequest(prepared, first.enrolment, pair.privateKey);
    for (const _ of [1, 2]) {
      const token = await bench.call('POST', '/api/tokens', request);
      expect((await phoneSealing.finishToken(prepared, token.body, manifest)).ok).toBe(true);
    }
  });

  it('everything is there again after a restart, and what fell due meanwhile is closed', async () => {
    const { manifest, batch } = await team.announce();
    for (const phone of await phones(5)) await phone.send(manifest);
    bench.clock.set(manifest.closes + DAY);
    await bench.restart();
    const found = await bench.installation.services.bag.states([batch]);
    expect(found[0]).toMatchObject({ state: 'closed', tier: 'coarse', closedAt: manifest.closes + DAY });
  });

  it('goals stand on the team page, and a revision must rise', async () => {
    const goal = newId();
    const put = async (revision: number, sv: string) => {
      const document = {
        v: 1,
        goal,
        team: team.team,
        revision,
        words: { sv },
        does: null,
        measure: 'step-now',
        target: { kind: 'answers-at-least', answers: 5 },
        from: '2026-11-01',
        to: '2027-05-31',
        signer: team.signer,
      };
      const body = { goal: document, signature: await team.sign('goal', document) };
      return (await team.staff('PUT', `/${team.team}/goals/${goal}`, body)).status;
    };
    expect([await put(1, 'Fler kliv framåt'), await put(2, 'Lite fler'), await put(2, 'Annat'), await put(1, 'Fler')]).toEqual([
      200, 200, 422, 422,
    ]);
    const page = await bench.call('GET', `/api/teams/${team.team}`);
    expect(page.body.goals.map((signed: { goal: { words: unknown } }) => signed.goal.words)).toEqual([{ sv: 'Lite fler' }]);
  });

  it('a cancel works before opening only; the manifest stays readable', async () => {
    const { manifest, batch } = await team.announce({ opens: bench.clock.nowMs() + HOUR });
    const cancel = { v: 1, team: team.team, batch, signer: team.signer };
    const body = { cancel, signature: await team.sign('cancel', cancel) };
    expect((await team.staff('POST', `/${team.team}/cancels`, body)).status).toBe(200);
    const list = (await bench.call('GET', `/api/teams/${team.team}/manifests`)).body;
    expect([list.manifests.length, list.cancels]).toEqual([1, [body]]);
    expect((await states())[0]).toMatchObject({ batch, state: 'cancelled' });
    const again = await team.announce({ ...manifest });
    expect(again.answer.body).toEqual({ code: 'round-exists' });
    const fresh = await team.announce({ ...manifest, round: newId() });
    expect(fresh.answer.status).toBe(200);
    bench.clock.add(HOUR);
    const late = { ...cancel, batch: fresh.batch };
    const refused = await team.staff('POST', `/${team.team}/cancels`, {
      cancel: late,
      signature: await team.sign('cancel', late),
    });
    expect(refused.body).toEqual({ code: 'round-still-open' });
  });
});
