// How many contributions the server takes in a second, beside the two things that each of them must cost: the check of its token, and a
// durable row. Real program, real HTTP; prepared requests; in slices that alternate, in one run.
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tokenInfo } from '#contract/byte-layout.ts';
import type { Contribution } from '#contract/contribution.ts';
import { makeIssuerKey, tokenOutput } from '#sealing/issuer.ts';
import { systemRandom } from '#sealing/system-random.ts';
import { openKeys } from '#server/keys/key-directory.ts';
import { fromBase64url, toBase64url } from '#shared/bytes.ts';
import { loadNow, median, table } from '#tests/bench/report.ts';
import { buildServe, freePort, type ServerProcess, startServe } from '#tests/server/process.ts';
import { rowsOf } from '#tests/server/store-contents.ts';
import { DAY, makeTeam, phoneSealing } from '#tests/server/workbench.ts';

const SLICES = 7;
const A_SLICE = 150;
const AT_ONCE = [1, 8] as const;

let built: Awaited<ReturnType<typeof buildServe>>;
let dir: string;
let server: ServerProcess;

beforeAll(async () => {
  built = await buildServe();
  dir = mkdtempSync(path.join(tmpdir(), 'framsteg-bench-'));
  server = await startServe(built.program, dir, await freePort());
});
afterAll(async () => {
  await server?.end('SIGTERM');
  built?.remove();
  if (dir) rmSync(dir, { recursive: true, force: true });
});

/** What phones would send: a token that holds, and an atom sealed for both tiers. The bench has the issuer's key, so it needs no door. */
async function prepare(count: number) {
  const team = await makeTeam(server);
  await team.register();
  const { manifest, batch } = await team.announce({ closes: Date.now() + DAY });
  const { secretKey } = openKeys(path.join(dir, 'keys'), [], makeIssuerKey).issuer(manifest.issuerPk) ?? {};
  const batchBytes = fromBase64url(batch);
  if (!secretKey || !batchBytes) throw new Error('the issuer key of the round is not there');
  const info = tokenInfo(batchBytes, 0);
  const check = (nonce: Uint8Array) => tokenOutput(secretKey, info, nonce);
  const blank = await phoneSealing.prepareToken(manifest, batch, 0);
  const bodies: Contribution[] = [];
  for (let made = 0; made < count; made++) {
    const nonce = systemRandom.bytes(32);
    const token = { ...blank, nonce: toBase64url(nonce), output: toBase64url(check(nonce)) };
    bodies.push(await phoneSealing.sealAtom(manifest, token, { fine: made % 11, coarse: 0 }, 1));
  }
  return { bodies, check };
}

const agent = new http.Agent({ keepAlive: true });
function send(body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const request = http.request({
      agent,
      host: '127.0.0.1',
      port: server.port,
      method: 'POST',
      path: '/api/contributions',
      headers,
    });
    request.on('error', reject);
    request.on('response', (answer) => {
      let text = '';
      answer.on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve(text));
    });
    request.end(body);
  });
}

/** Sends all, so many at once; rejects when one of them was not kept. */
async function sendAll(bodies: readonly string[], atOnce: number): Promise<void> {
  const waiting = [...bodies];
  const one = async () => {
    for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) expect(await send(body)).toBe('{"receipt":"kept"}');
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** A file as the bag's: a row of the same shape and size, every insert durable by itself. */
function openRaw() {
  const raw = new Database(path.join(dir, 'raw.db'));
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON']) raw.exec(`PRAGMA ${setting}`);
  raw.exec(
    `CREATE TABLE slots (batch TEXT NOT NULL, slot TEXT NOT NULL, idx INTEGER NOT NULL, revision INTEGER NOT NULL,
      coarse TEXT, fine TEXT, PRIMARY KEY (batch, slot)) STRICT, WITHOUT ROWID`,
  );
  const insert = raw.prepare('INSERT INTO slots VALUES (?, ?, ?, ?, ?, ?)');
  return (body: Contribution) => insert.run([body.batch, toBase64url(systemRandom.bytes(32)), 0, 1, body.coarse, body.fine]);
}

async function perSecond(count: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 1000) / (performance.now() - start);
}

it('contributions a second over HTTP, beside the token check alone and single rows alone', async () => {
  const { bodies, check } = await prepare(A_SLICE * AT_ONCE.length * (SLICES + 1));
  const insert = openRaw();
  const nonces = bodies.slice(0, A_SLICE).map(({ nonce }) => fromBase64url(nonce) ?? new Uint8Array());
  const rates: Record<string, number[]> = {};
  const note = (name: string, rate: number) => {
    rates[name] = [...(rates[name] ?? []), rate];
  };
  const left = bodies.map((body) => JSON.stringify(body));
  // The first slice warms up and does not count.
  for (let slice = 0; slice <= SLICES; slice++) {
    const checks = await perSecond(A_SLICE, () => nonces.map(check));
    const rows = await perSecond(A_SLICE, () => bodies.slice(0, A_SLICE).map(insert));
    const sent: [string, number][] = [];
    for (const atOnce of AT_ONCE) {
      const batch = left.splice(0, A_SLICE);
      sent.push([`contributions over HTTP, ${atOnce} at once`, await perSecond(A_SLICE, () => sendAll(batch, atOnce))]);
    }
    if (slice > 0)
      for (const [name, rate] of [['token check alone', checks], ['single rows alone', rows], ...sent] as const) note(name, rate);
  }
  expect(left).toEqual([]);
  expect(rowsOf(path.join(dir, 'store/bag.db')).slots).toHaveLength(bodies.length);
  const [checks = [], rows = []] = Object.values(rates);
  // One of each, one after the other: what a server could do that adds nothing to the two.
  const limit = 1 / (1 / median(checks) + 1 / median(rows));
  const ratio = (rate: number, beside: number) => `${(rate / beside).toFixed(2)}×`;
  const lines = Object.entries(rates).map(([name, all]) => {
    const rate = median(all);
    return [name, rate.toFixed(0), ratio(rate, median(checks)), ratio(rate, median(rows)), ratio(rate, limit)];
  });
  const head = ['median a second', '', 'of the check', 'of the rows', 'of both in turn'];
  console.log(`\nServer (${SLICES} slices of ${A_SLICE}, ${loadNow()})\n${table([head, ...lines])}`);
});
