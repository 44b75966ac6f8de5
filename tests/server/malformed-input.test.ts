// Every route against everything that is not of the contract: a 4xx with a code of the one list, and nothing stored.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WIRE_CODES } from '#shared/error-codes.ts';
import { contents } from '#tests/server/store-contents.ts';
import {
  type Bench,
  DAY,
  makePhone,
  makeTeam,
  newId,
  openBench,
  ORIGIN,
  phoneSealing,
  type TestTeam,
} from '#tests/server/workbench.ts';

describe('every route refuses what is not of the contract', () => {
  let bench: Bench;
  let team: TestTeam;
  /** A body that would be right, by route. */
  let right: { method: string; url: string; body: Record<string, unknown>; staff: boolean }[];

  beforeAll(async () => {
    bench = await openBench();
    team = await makeTeam(bench);
    await team.register();
    const [code = '', unused = ''] = await team.invites(2);
    const { manifest, batch } = await team.announce();
    const phone = await makePhone(bench, code);
    const contribution = await phone.contribution(manifest);
    const { coarse: _c, fine: _f, ...withdrawal } = contribution;
    const prepared = await phoneSealing.prepareToken(manifest, batch, 0);
    const cancel = { v: 1, team: team.team, batch, signer: team.signer };
    const goal = {
      v: 1,
      goal: newId(),
      team: team.team,
      revision: 1,
      words: { sv: 'Mål' },
      does: null,
      measure: null,
      target: null,
      from: '2026-11-01',
      to: '2026-12-01',
      signer: team.signer,
    };
    const planned = team.manifest({ opens: bench.clock.nowMs() + 30 * DAY, closes: bench.clock.nowMs() + 31 * DAY });
    const at = `/api/staff/teams/${team.team}`;
    const plain = (url: string, body: unknown, method = 'POST') => ({
      method,
      url,
      body: body as Record<string, unknown>,
      staff: false,
    });
    const staff = (url: string, body: unknown, method = 'POST') => ({ ...plain(url, body, method), staff: true });
    right = [
      plain('/api/enrolments', { code: unused, publicKey: phone.pair.publicKey }),
      plain('/api/tokens', await phoneSealing.tokenRequest(prepared, phone.enrolment, phone.pair.privateKey)),
      plain('/api/contributions', contribution),
      plain('/api/withdrawals', withdrawal),
      staff('/api/staff/session', { link: newId(32) }),
      staff('/api/staff/teams', team.newTeam),
      staff(`${at}/invites`, { count: 1 }),
      staff(`${at}/rounds`, { questions: [await team.question(planned)] }),
      staff(`${at}/cancels`, { cancel, signature: await team.sign('cancel', cancel) }),
      staff(`${at}/goals/${goal.goal}`, { goal, signature: await team.sign('goal', goal) }, 'PUT'),
      staff(`${at}/batches/${batch}/summary`, await team.summary(batch, manifest), 'PUT'),
    ];
  });
  afterAll(() => bench.remove());

  const headersOf = (staff: boolean) => (staff ? { cookie: team.cookie(), origin: ORIGIN } : {});
  const WRONG: [string, (body: Record<string, unknown>) => unknown, number, string][] = [
    ['text that is no JSON', () => '{"batch":', 400, 'malformed'],
    ['an empty body', () => '', 400, 'malformed'],
    ['a list', () => [], 400, 'malformed'],
    ['null', () => 'null', 400, 'malformed'],
    ['an unknown field', (body) => ({ ...body, name: 'Kim' }), 400, 'malformed'],
    ['numbers as text and text as numbers', (body) => mapValues(body, flip), 400, 'malformed'],
    ['a field too few', (body) => Object.fromEntries(Object.entries(body).slice(1)), 400, 'malformed'],
    ['17 KB', (body) => ({ ...body, padding: 'x'.repeat(17 * 1024) }), 413, 'too-large'],
  ];

  it.each(WRONG)('%s', async (_name, spoil, status, code) => {
    const before = contents(bench.dir);
    for (const { method, url, body, staff } of right) {
      const answer = await bench.call(method, url, spoil(body), headersOf(staff));
      expect([method, url, answer.status, answer.body]).toEqual([method, url, status, { code }]);
    }
    expect(contents(bench.dir)).toBe(before);
  });

  it('another content type is refused', async () => {
    for (const { method, url, body, staff } of right) {
      const answer = await bench.app.inject({
        method: method as 'POST',
        url,
        payload: JSON.stringify(body),
        headers: { 'content-type': 'text/plain', ...headersOf(staff) },
      });
      expect([url, answer.statusCode, answer.json()]).toEqual([url, 400, { code: 'malformed' }]);
    }
  });

  it('a cookie on a nameless route is refused, and so is a foreign page on a staff route', async () => {
    const before = contents(bench.dir);
    for (const { method, url, body, staff } of right) {
      if (!staff) {
        expect((await bench.call(method, url, body, { cookie: 'session=x' })).body).toEqual({ code: 'cookie-refused' });
        continue;
      }
      for (const origin of [{}, { origin: 'https://other.test' }, { origin: 'null' }]) {
        const answer = await bench.call(method, url, body, { cookie: team.cookie(), ...origin });
        expect([url, answer.status, answer.body]).toEqual([url, 403, { code: 'origin-refused' }]);
      }
    }
    expect(contents(bench.dir)).toBe(before);
  });

  it('without a session, or with that of another team, staff routes tell nothing', async () => {
    const other = await makeTeam(bench);
    await other.register();
    const before = contents(bench.dir);
    const reads = [`/api/staff/teams/${team.team}`, `/api/staff/teams/${team.team}/batches/${newId(32)}`];
    const calls = [
      ...right.filter(({ staff, url }) => staff && url.includes(team.team)),
      ...reads.map((url) => ({ method: 'GET', url, body: undefined })),
    ];
    for (const { method, url, body } of calls) {
      const call = async (cookie: string) => (await bench.call(method, url, body, { cookie, origin: ORIGIN })).body;
      expect([url, await call(''), await call('session=nonsense'), await call(`session=${newId(32)}`)]).toEqual([
        url,
        { code: 'not-signed-in' },
        { code: 'not-signed-in' },
        { code: 'not-signed-in' },
      ]);
      expect([url, await call(other.cookie())]).toEqual([url, { code: 'not-your-team' }]);
    }
    expect(contents(bench.dir)).toBe(before);
  });

  it.each([
    ['GET', '/api/nothing', 404, 'unknown-route'],
    ['GET', '/nothing', 404, 'unknown-route'],
    ['POST', '/api/health', 404, 'unknown-route'],
    ['GET', '/api/%zz', 400, 'malformed'],
    ['GET', '/api/teams/x', 404, 'unknown-team'],
    ['GET', '/api/teams/x/manifests', 404, 'unknown-team'],
    ['GET', `/api/teams/${'A'.repeat(22)}/summaries`, 404, 'unknown-team'],
  ])('%s %s answers %i %s', async (method, url, status, code) => {
    const answer = await bench.call(method, url);
    expect(WIRE_CODES).toContain(answer.body.code);
    expect([answer.status, answer.body]).toEqual([status, { code }]);
  });

  it.each([
    ['OPTIONS', '/api/contributions'],
    ['PATCH', '/api/contributions'],
    ['GET', '/api/health/'],
    ['GET', '//api/health'],
    ['GET', '/API/health'],
    ['GET', '//['],
    ['GET', '/api/teams/__proto__'],
    ['GET', '/api/teams/constructor/manifests'],
    ['GET', '/api/teams/%00'],
    ['GET', `/api/teams/${encodeURIComponent('å😀')}`],
    ['GET', '/api/teams/x%2F..%2Fy'],
  ])('%s %s is not there, is not kept by any cache, and gives no other page a way in', async (method, url) => {
    const answer = await bench.call(method, url);
    expect([answer.status, answer.headers['cache-control']]).toEqual([404, 'no-store']);
    expect(WIRE_CODES).toContain(answer.body.code);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('every answer of the API forbids caches to keep it, HEAD as well, and HEAD has no body', async () => {
    const team_ = `/api/teams/${team.team}`;
    for (const url of [
      '/api/health',
      '/api/issuer',
      team_,
      `${team_}/manifests`,
      `${team_}/summaries`,
      `/api/staff${team_.slice(4)}`,
    ]) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await bench.app.inject({ method: method as 'GET', url, headers: { cookie: team.cookie() } });
        expect([method, url, answer.statusCode, answer.headers['cache-control']]).toEqual([method, url, 200, 'no-store']);
        if (method === 'HEAD') expect(answer.body).toBe('');
      }
    }
  });

  it('field names out of the language itself are unknown fields like any other', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      for (const { method, url, body, staff } of right) {
        const text = JSON.stringify(body).replace('{', `{"${name}":{"a":1},`);
        expect([url, name, (await bench.call(method, url, text, headersOf(staff))).body]).toEqual([
          url,
          name,
          { code: 'malformed' },
        ]);
      }
    }
  });

  it('a session that was not given out here is not taken up by signing in', async () => {
    const foreign = `session=${newId(32)}`;
    const link = (await bench.installation.newStaffLink(team.team)).split('#s=')[1];
    const answer = await bench.call('POST', '/api/staff/session', { link }, { origin: ORIGIN, cookie: foreign });
    expect(answer.status).toBe(200);
    expect(String(answer.headers['set-cookie'])).not.toContain(foreign);
    expect((await bench.call('GET', '/api/staff/session', undefined, { cookie: foreign })).status).toBe(401);
  });

  it('an address of 5,000 letters is a 4xx like any other', async () => {
    const answer = await bench.call('GET', `/api/teams/${'A'.repeat(5000)}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(WIRE_CODES).toContain(answer.body.code);
  });
});

function flip(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return 7;
  return Array.isArray(value)
    ? {}
    : value !== null && typeof value === 'object'
      ? mapValues(value as Record<string, unknown>, flip)
      : value;
}

function mapValues(body: Record<string, unknown>, change: (value: unknown) => unknown) {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, change(value)]));
}
