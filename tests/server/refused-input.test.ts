// Right in form and still refused, rule by rule: the right code, and nothing stored.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INVITE_VALID_MS } from '#contract/limits.ts';
import { FAILED_ENROLMENTS_AN_HOUR } from '#server/door/door.ts';
import { toBase64url } from '#shared/bytes.ts';
import { contents } from '#tests/server/store-contents.ts';
import {
  type Bench,
  DAY,
  HOUR,
  makePhone,
  makeTeam,
  newId,
  openBench,
  ORIGIN,
  phoneSealing,
  type TestTeam,
} from '#tests/server/workbench.ts';

const NO_POINT = toBase64url(new Uint8Array(33).fill(9));

describe('right in form and still refused, with nothing stored', () => {
  let bench: Bench;
  let team: TestTeam;
  beforeAll(async () => {
    bench = await openBench();
    team = await makeTeam(bench);
    await team.register();
  });
  afterAll(() => bench.remove());

  const refuses = async (call: () => Promise<{ status: number; body: unknown }>, status: number, code: string) => {
    const before = contents(bench.dir);
    const answer = await call();
    expect([answer.status, answer.body]).toEqual([status, { code }]);
    expect(contents(bench.dir)).toBe(before);
  };

  it('invites: unknown, used by another key, expired, and a key that is no point', async () => {
    const [used = '', old = '', fine = ''] = await team.invites(3);
    await makePhone(bench, used);
    const { publicKey } = await phoneSealing.enrolmentKey();
    const enrol =
      (code: string, key = publicKey) =>
      () =>
        bench.call('POST', '/api/enrolments', { code, publicKey: key });
    await refuses(enrol('AAAAAAAA'), 404, 'invite-unknown');
    await refuses(enrol(used), 409, 'invite-used');
    await refuses(enrol(fine, newId(65)), 400, 'malformed');
    bench.clock.add(INVITE_VALID_MS);
    await refuses(enrol(old), 410, 'invite-expired');
  });

  it('after a hundred failed enrolments in an hour everybody waits until the next', async () => {
    const [code = ''] = await team.invites(1);
    const { publicKey } = await phoneSealing.enrolmentKey();
    bench.clock.set(Math.ceil(bench.clock.nowMs() / HOUR) * HOUR + HOUR / 2);
    for (let i = 0; i < FAILED_ENROLMENTS_AN_HOUR; i++)
      await bench.call('POST', '/api/enrolments', { code: 'AAAAAAAA', publicKey });
    const right = () => bench.call('POST', '/api/enrolments', { code, publicKey });
    await refuses(right, 503, 'busy');
    expect((await right()).headers['retry-after']).toBe('1800');
    await bench.restart();
    await refuses(right, 503, 'busy');
    bench.clock.add(HOUR / 2);
    expect((await right()).status).toBe(200);
  });

  it('tokens: unknown enrolment, foreign signature, unknown batch, index too high, not a point, other element, wrong time', async () => {
    const opens = bench.clock.nowMs() + HOUR;
    const { manifest, batch } = await team.announce({ opens, closes: opens + DAY });
    const [code = ''] = await team.invites(1);
    const phone = await makePhone(bench, code);
    const request = async (index = 0, changes: object = {}) => {
      const prepared = { ...(await phoneSealing.prepareToken(manifest, batch, index)), ...changes };
      return phoneSealing.tokenRequest(prepared, phone.enrolment, phone.pair.privateKey);
    };
    const ask = (body: unknown) => () => bench.call('POST', '/api/tokens', body);
    const first = await request();
    await refuses(ask(first), 409, 'round-not-open');
    bench.clock.set(opens);
    await refuses(ask({ ...first, enrolment: newId() }), 404, 'unknown-enrolment');
    await refuses(ask({ ...first, signature: newId(64) }), 403, 'token-wrong');
    await refuses(ask({ ...first, blinded: (await request()).blinded }), 403, 'token-wrong');
    await refuses(ask(await request(0, { batch: newId(32) })), 404, 'unknown-batch');
    await refuses(ask(await request(1)), 400, 'malformed');
    await refuses(ask(await request(0, { blinded: NO_POINT })), 400, 'malformed');
    expect((await ask(first)()).status).toBe(200);
    await refuses(ask(await request()), 409, 'token-already-issued');
    bench.clock.set(manifest.closes);
    await refuses(ask(first), 410, 'round-closed');
  });

  it('contributions: unknown batch, wrong token, another batch or index, too early, too late', async () => {
    const one = await team.announce({ measure: 'themes', alphabet: 'themes/1' });
    const two = await team.announce({ measure: 'step-change', alphabet: 'step-change/1', closes: bench.clock.nowMs() + DAY });
    const [code = ''] = await team.invites(1);
    const phone = await makePhone(bench, code);
    const body = await phone.contribution(one.manifest);
    const send = (changed: unknown) => () => bench.call('POST', '/api/contributions', changed);
    await refuses(send({ ...body, batch: newId(32) }), 404, 'unknown-batch');
    await refuses(send({ ...body, output: newId(32) }), 403, 'token-wrong');
    await refuses(send({ ...body, nonce: newId(32) }), 403, 'token-wrong');
    await refuses(send({ ...body, index: 1 }), 403, 'token-wrong');
    await refuses(send({ ...body, batch: two.batch }), 403, 'token-wrong');
    const { coarse: _c, fine: _f, ...withdrawal } = body;
    await refuses(() => bench.call('POST', '/api/withdrawals', { ...withdrawal, index: 2 }), 403, 'token-wrong');
    const now = bench.clock.nowMs();
    bench.clock.set(one.manifest.opens - 1);
    await refuses(send(body), 409, 'round-not-open');
    bench.clock.set(now);
    const late = await phone.contribution(two.manifest);
    bench.clock.set(two.manifest.closes);
    const answer = await send(late)();
    expect([answer.status, answer.body]).toEqual([410, { code: 'round-closed' }]);
    await refuses(send(late), 410, 'round-closed');
  });

  it('rounds: every rule, and all questions or none', async () => {
    await team.staff('GET', `/${team.team}`);
    const now = bench.clock.nowMs();
    const period = { opens: now + 40 * DAY, closes: now + 41 * DAY };
    const announce = async (...manifests: ReturnType<TestTeam['manifest']>[]) => {
      const questions = await Promise.all(manifests.map(team.question));
      return () => team.staff('POST', `/${team.team}/rounds`, { questions });
    };
    const base = team.manifest(period);
    const second = { ...base, measure: 'step-change', alphabet: 'step-change/1' };
    const rejected = async (...manifests: ReturnType<TestTeam['manifest']>[]) =>
      refuses(await announce(...manifests), 422, 'manifest-rejected');
    await refuses(await announce({ ...base, kCoarse: 4 }), 400, 'malformed');
    await refuses(await announce({ ...base, kFine: 9 }), 400, 'malformed');
    await rejected({ ...base, team: newId() });
    await rejected({ ...base, signer: newId(32) });
    await rejected({ ...base, alphabet: 'step-now/2' });
    await rejected({ ...base, alphabet: 'step-change/1' });
    await rejected({ ...base, issuerPk: newId(33) });
    await rejected({ ...base, hpkePk: newId(65) });
    await rejected({ ...base, opens: now - 5 * 60_000 - 1 });
    await rejected(base, base);
    await rejected(base, { ...second, round: newId() });
    await rejected(base, { ...second, closes: base.closes + 1 });
    await rejected(base, { ...second, alphabet: 'unknown/1' });
    const forged = { questions: [{ ...(await team.question(base)), signature: newId(64) }] };
    await refuses(() => team.staff('POST', `/${team.team}/rounds`, forged), 422, 'manifest-rejected');
    expect((await (await announce(base, second))()).status).toBe(200);
    await refuses(await announce({ ...base, closes: base.closes + DAY }), 409, 'round-exists');
    await refuses(
      await announce({ ...base, round: newId(), opens: base.closes - 1, closes: base.closes + DAY }),
      409,
      'round-overlaps',
    );
    expect((await (await announce({ ...base, round: newId(), opens: base.closes, closes: base.closes + DAY }))()).status).toBe(
      200,
    );
  });

  it('cancels, goals, summaries and profiles signed by somebody else or meant for something else', async () => {
    const now = bench.clock.nowMs();
    const { manifest, batch } = await team.announce({ opens: now + 90 * DAY, closes: now + 91 * DAY });
    const stranger = await makeTeam(bench);
    const cancel = { v: 1, team: team.team, batch, signer: team.signer };
    const post =
      (signature: string, document: object = cancel) =>
      () =>
        team.staff('POST', `/${team.team}/cancels`, { cancel: document, signature });
    await refuses(post(await stranger.sign('cancel', cancel)), 422, 'manifest-rejected');
    await refuses(post(await team.sign('goal', cancel)), 422, 'manifest-rejected');
    const unknown = { ...cancel, batch: newId(32) };
    await refuses(post(await team.sign('cancel', unknown), unknown), 404, 'unknown-batch');
    const summary = await team.summary(batch, manifest);
    const publish =
      (body: unknown, at = batch) =>
      () =>
        team.staff('PUT', `/${team.team}/batches/${at}/summary`, body);
    await refuses(publish({ ...summary, signature: newId(64) }), 422, 'manifest-rejected');
    await refuses(publish(await team.summary(batch, { ...manifest, measure: 'themes' })), 422, 'manifest-rejected');
    await refuses(publish(summary, newId(32)), 404, 'unknown-batch');
    await refuses(publish(summary), 409, 'round-still-open');
    const forged = { ...stranger.newTeam, signature: newId(64) };
    const register = (body: unknown, cookie: string) => () =>
      bench.call('POST', '/api/staff/teams', body, { cookie, origin: ORIGIN });
    await refuses(register(forged, stranger.cookie()), 422, 'manifest-rejected');
    await refuses(register(team.newTeam, stranger.cookie()), 409, 'team-exists');
    await refuses(register(stranger.newTeam, team.cookie()), 409, 'team-exists');
  });

  it('links: unknown, used, expired; sessions: idle and old', async () => {
    const start = (link: string) => () => bench.call('POST', '/api/staff/session', { link }, { origin: ORIGIN });
    const link = async () => (await bench.installation.newStaffLink(team.team)).split('#s=')[1] ?? '';
    const used = await link();
    const old = await link();
    await refuses(start(newId(32)), 404, 'link-unknown');
    const started = await start(used)();
    const cookie = String(started.headers['set-cookie']);
    expect(cookie).toMatch(/^session=[\w-]{43}; Max-Age=43200; Path=\/api\/staff; HttpOnly; Secure; SameSite=Lax$/);
    await refuses(start(used), 409, 'link-used');
    const session = async () =>
      (await bench.call('GET', '/api/staff/session', undefined, { cookie: cookie.split(';')[0] ?? '' })).status;
    const statuses: number[] = [];
    for (let i = 0; i < 25; i++) {
      bench.clock.add(HOUR / 2 - 1);
      statuses.push(await session());
    }
    expect(statuses.slice(0, 24)).toEqual(Array(24).fill(200));
    expect(statuses[24]).toBe(401);
    bench.clock.add(DAY);
    await refuses(start(old), 410, 'link-expired');
    const fresh = String((await start(await link())()).headers['set-cookie']).split(';')[0] ?? '';
    const get = () => bench.call('GET', '/api/staff/session', undefined, { cookie: fresh });
    bench.clock.add(HOUR / 2);
    expect((await get()).status).toBe(401);
    const third = String((await start(await link())()).headers['set-cookie']).split(';')[0] ?? '';
    const ended = await bench.call('DELETE', '/api/staff/session', undefined, { cookie: third, origin: ORIGIN });
    expect([ended.status, String(ended.headers['set-cookie'])]).toEqual([200, expect.stringContaining('Max-Age=0')]);
    expect((await bench.call('GET', '/api/staff/session', undefined, { cookie: third })).status).toBe(401);
  });
});
