// The real program in real processes: killed while writing, two on one folder, asked to stop while answering.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slotOf } from '#sealing/hashes.ts';
import { toBase64url } from '#shared/bytes.ts';
import { buildServe, freePort, type ServerProcess, startServe } from '#tests/server/process.ts';
import { rowsOf } from '#tests/server/store-contents.ts';
import { DAY, makePhone, makeTeam, newId, ORIGIN } from '#tests/server/workbench.ts';

let built: Awaited<ReturnType<typeof buildServe>>;
let dir: string;
let servers: ServerProcess[];

beforeAll(async () => {
  built = await buildServe();
}, 120_000);
afterAll(() => built.remove());
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'framsteg-process-'));
  servers = [];
});
afterEach(async () => {
  for (const { child } of servers) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

async function start(port?: number): Promise<ServerProcess> {
  const server = await startServe(built.program, dir, port ?? (await freePort()));
  servers.push(server);
  return server;
}
const slots = () => new Map((rowsOf(path.join(dir, 'store/bag.db')).slots ?? []).map((row) => [String(row.slot), row]));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the program', () => {
  it('kill -9 during writes, twenty times, loses no acknowledged contribution', async () => {
    let server = await start();
    const team = await makeTeam(server);
    await team.register();
    const { manifest } = await team.announce({ closes: Date.now() + DAY });
    const phones = await Promise.all((await team.invites(8)).map((code) => makePhone(server, code)));
    const bodies = await Promise.all(phones.map((phone) => phone.contribution(manifest)));
    const tokens = await Promise.all(
      bodies.map(async (body) => ({ body, slot: toBase64url(await slotOf(body.batch, 0, body.nonce)) })),
    );
    const acknowledged = new Map<string, { revision: number; fine: string }>();
    let revision = 1;
    for (let round = 0; round < 20; round++) {
      let running = true;
      let written = 0;
      const writers = tokens.map(async ({ body, slot }) => {
        while (running) {
          revision += 1;
          const sent = { ...body, revision, fine: newId(145) };
          const answer = await server.call('POST', '/api/contributions', sent).catch(() => null);
          if (answer?.body.receipt !== 'kept') return;
          acknowledged.set(slot, { revision: sent.revision, fine: sent.fine });
          written += 1;
        }
      });
      while (written < 10) await pause(5);
      await pause(round * 3);
      await server.end('SIGKILL');
      running = false;
      await Promise.all(writers);
      server = await start(server.port);
      const there = slots();
      for (const [slot, { revision: least, fine }] of acknowledged) {
        const row = there.get(slot);
        expect(Number(row?.revision)).toBeGreaterThanOrEqual(least);
        if (row?.revision === least) expect(row.fine).toBe(fine);
      }
    }
    expect(acknowledged.size).toBe(8);
  }, 300_000);

  it('two processes on one folder lose nothing, and the round closes once', async () => {
    const one = await start();
    const two = await start();
    const team = await makeTeam(one);
    await team.register();
    const closes = Date.now() + 6000;
    const { manifest, batch } = await team.announce({ closes });
    const codes = await team.invites(6);
    const receipts = await Promise.all(
      codes.map(async (code, i) => {
        const phone = await makePhone(i % 2 === 0 ? one : two, code);
        const body = await phone.contribution(manifest);
        const both = await Promise.all([one, two].map((server) => server.call('POST', '/api/contributions', body)));
        return both.map((answer) => answer.body.receipt);
      }),
    );
    expect(receipts).toEqual(codes.map(() => ['kept', 'kept']));
    expect(slots().size).toBe(6);
    await pause(closes - Date.now() + 20);
    const headers = { cookie: team.cookie(), origin: ORIGIN };
    const url = `/api/staff/teams/${team.team}/batches/${batch}`;
    const answers = await Promise.all([one, two, one, two].map((server) => server.call('GET', url, undefined, headers)));
    const seen = answers.map(({ status, body }) => [status, body.tier, [...body.atoms[0]].sort()]);
    expect(seen).toEqual(answers.map(() => [200, 'coarse', seen[0]?.[2]]));
    expect(seen[0]?.[2]).toHaveLength(6);
    expect(one.output() + two.output()).not.toContain('fault');
    for (const server of [one, two]) expect(await server.end('SIGTERM')).toEqual({ code: 0 });
  }, 120_000);

  it('two processes that start on an empty folder at the same moment share one set of keys', async () => {
    const both = await Promise.all([start(), start()]);
    const [first, second] = await Promise.all(both.map((server) => server.call('GET', '/api/issuer')));
    expect(first?.body).toEqual(second?.body);
  }, 120_000);

  it('SIGTERM finishes what is under way and ends with code 0', async () => {
    const server = await start();
    const team = await makeTeam(server);
    await team.register();
    const { manifest } = await team.announce({ closes: Date.now() + DAY });
    const [code = ''] = await team.invites(1);
    const body = JSON.stringify(await (await makePhone(server, code)).contribution(manifest));
    const agent = new http.Agent({ keepAlive: true });
    const request = http.request({ agent, port: server.port, host: '127.0.0.1', method: 'POST', path: '/api/contributions' });
    request.setHeader('content-type', 'application/json');
    request.setHeader('content-length', body.length);
    request.write(body.slice(0, 100));
    await pause(200);
    const ended = server.end('SIGTERM');
    await pause(200);
    await expect(server.call('GET', '/api/health')).rejects.toThrow();
    request.end(body.slice(100));
    const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
    let text = '';
    for await (const chunk of answer) text += chunk;
    expect([answer.statusCode, text, answer.headers.connection]).toEqual([200, '{"receipt":"kept"}', 'close']);
    expect(await ended).toEqual({ code: 0 });
    expect(slots().size).toBe(1);
  }, 120_000);

  it('prints a set-up link while there is no team, and staff-link makes another', async () => {
    const server = await start();
    expect(server.output()).toMatch(
      /Framsteg runs at https:\/\/framsteg\.test\n.*\nhttps:\/\/framsteg\.test\/team#s=[\w-]{43}\n/,
    );
    const staffLink = (...args: string[]) =>
      spawnSync(process.execPath, [path.join(path.dirname(built.program), 'staff-link.js'), ...args], {
        env: { ...process.env, PUBLIC_URL: ORIGIN, DATA_DIR: dir, DATABASE_URL: '' },
        encoding: 'utf8',
      });
    const team = await makeTeam(server);
    await team.register();
    const made = staffLink();
    const link = /#s=(\S+)/.exec(made.stdout)?.[1];
    const session = await server.call('POST', '/api/staff/session', { link }, { origin: ORIGIN });
    expect(session.body.teams).toEqual([{ team: team.team, name: 'Teamet i Provstad' }]);
    expect(staffLink('--team', newId()).stderr).toMatch(/^There is no team with that id/);
    expect(staffLink('--what').stderr).toMatch(/^Usage: npm run staff:link/);
    expect(staffLink('--new-team').stdout).toContain('/team#s=');
  }, 120_000);

  it('says in one sentence what is wrong, and ends with code 1', () => {
    const env = { ...process.env, PUBLIC_URL: 'http://framsteg.example.se', DATA_DIR: dir };
    const run = spawnSync(process.execPath, [built.program], { env, encoding: 'utf8' });
    const said = 'PUBLIC_URL must start with https:// (http:// works for localhost only), not "http://framsteg.example.se".\n';
    expect([run.status, run.stdout, run.stderr]).toEqual([1, '', said]);
  });
});
