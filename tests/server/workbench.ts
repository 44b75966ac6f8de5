// A server in a folder of its own with a clock that tests move, and the hands of a team and of phones. HTTP goes through inject.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SCHEME } from '#contract/byte-layout.ts';
import type { Manifest } from '#contract/manifest.ts';
import { batchOf, fingerprintOf } from '#sealing/hashes.ts';
import { createPhoneSealing } from '#sealing/phone-sealing.ts';
import { makeSigningPair, signDocument, signingKeyOf } from '#sealing/signatures.ts';
import { systemRandom } from '#sealing/system-random.ts';
import type { Config } from '#server/config.ts';
import type { App } from '#server/http/app.ts';
import { type Installation, openInstallation } from '#server/installation.ts';
import { buildServerApp } from '#server/main.ts';
import { toBase64url } from '#shared/bytes.ts';
import type { Clock } from '#shared/clock.ts';

export const ORIGIN = 'https://framsteg.test';
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const START = Date.parse('2026-11-02T08:00:00Z');
export const phoneSealing = createPhoneSealing(systemRandom);
export const newId = (length = 16) => toBase64url(systemRandom.bytes(length));

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at answers as they came
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface Bench {
  readonly dir: string;
  readonly clock: { nowMs(): number; set(atMs: number): void; add(ms: number): void };
  readonly config: Config;
  app: App;
  installation: Installation;
  call(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Closes and opens again on the same folder. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

export async function openBench(clientDir: string | null = null): Promise<Bench> {
  const dir = mkdtempSync(path.join(tmpdir(), 'framsteg-server-'));
  let now = START;
  const clock = {
    nowMs: () => now,
    set: (atMs: number) => {
      now = atMs;
    },
    add: (ms: number) => {
      now += ms;
    },
  };
  const config: Config = {
    port: 0,
    host: 'localhost',
    publicUrl: ORIGIN,
    dataDir: dir,
    storeDir: path.join(dir, 'store'),
    demo: false,
  };
  const open = async () => {
    const installation = await openInstallation({ config, clock, random: systemRandom });
    return { installation, app: await buildServerApp(installation, config, clientDir) };
  };
  const bench: Bench = {
    dir,
    clock,
    config,
    ...(await open()),
    async call(method, url, body, headers = {}) {
      const payload = body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) };
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      const answer = await bench.app.inject({ method: method as 'GET', url, ...payload, headers: { ...type, ...headers } });
      const json = String(answer.headers['content-type']).startsWith('application/json');
      return { status: answer.statusCode, body: json ? answer.json() : answer.body, headers: answer.headers };
    },
    async restart() {
      await bench.app.close();
      await bench.installation.close();
      Object.assign(bench, await open());
    },
    async remove() {
      await bench.app.close();
      await bench.installation.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return bench;
}

/** What a team and its phones need of a server; a real process fits as well as a bench. */
export interface Reachable extends Pick<Bench, 'call'> {
  readonly clock: Clock;
  readonly installation: Pick<Installation, 'newStaffLink'>;
}

/** A signed-in team lead's device. */
export async function makeTeam(bench: Reachable) {
  const pair = await makeSigningPair();
  const key = await signingKeyOf(pair.privateKey);
  const publicKey = toBase64url(pair.publicKey);
  const team = newId();
  const signer = await fingerprintOf(publicKey);
  const profile = { v: 1, team, name: 'Teamet i Provstad', publicKey } as const;
  const wrappedTeamKey = {
    v: 1,
    kdf: 'PBKDF2-SHA-256',
    iterations: 600_000,
    salt: newId(),
    box: toBase64url(new Uint8Array(120)),
  } as const;
  const newTeam = { profile, signature: await signDocument('profile', profile, key), wrappedTeamKey };
  let cookie = await signIn(bench, await bench.installation.newStaffLink(null));
  let signedInAt = bench.clock.nowMs();
  const { issuerPk } = (await bench.call('GET', '/api/issuer')).body;
  const hpkePk = (await phoneSealing.enrolmentKey()).publicKey;

  /** Signs in afresh when the clock was moved: what a test looks at is seldom the session. */
  const staff = async (method: string, route: string, body?: unknown) => {
    if (bench.clock.nowMs() - signedInAt > HOUR / 4) {
      cookie = await signIn(bench, await bench.installation.newStaffLink(team));
      signedInAt = bench.clock.nowMs();
    }
    return bench.call(method, `/api/staff/teams${route}`, body, { cookie, origin: ORIGIN });
  };
  const manifest = (changes: Partial<Manifest> = {}): Manifest => ({
    v: 1,
    scheme: SCHEME,
    team,
    round: newId(),
    measure: 'step-now',
    question: { sv: 'Hur nära ditt steg är du i dag?' },
    alphabet: 'step-now/1',
    opens: bench.clock.nowMs(),
    closes: bench.clock.nowMs() + 7 * DAY,
    kCoarse: 5,
    kFine: 10,
    hpkePk,
    issuerPk,
    signer,
    ...changes,
  });
  const question = async (m: Manifest) => ({
    manifest: m,
    signature: await signDocument('manifest', m, key),
    wrappedRoundKey: toBase64url(new Uint8Array(100).fill(7)),
  });
  return {
    team,
    key,
    signer,
    cookie: () => cookie,
    newTeam,
    staff,
    manifest,
    question,
    sign: (kind: 'profile' | 'manifest' | 'cancel' | 'summary' | 'goal', document: unknown) => signDocument(kind, document, key),
    register: () => staff('POST', '', newTeam),
    /** Announces a round of one question; out: its manifest and batch id. */
    async announce(changes: Partial<Manifest> = {}) {
      const m = manifest(changes);
      const answer = await staff('POST', `/${team}/rounds`, { questions: [await question(m)] });
      return { answer, manifest: m, batch: await batchOf(m) };
    },
    async invites(count: number): Promise<string[]> {
      const answer = await staff('POST', `/${team}/invites`, { count });
      return answer.body.invites.map((invite: { code: string }) => invite.code);
    },
    async summary(batch: string, m: Manifest, n = 5) {
      const figures = { level: 'words', n, classes: [], chosen: [] };
      const summary = { v: 1, team, round: m.round, batch, measure: m.measure, figures, enrolled: null, signer };
      return { summary, signature: await signDocument('summary', summary, key) };
    },
  };
}
export type TestTeam = Awaited<ReturnType<typeof makeTeam>>;

/** Out: the Cookie header of the session. */
export async function signIn(bench: Pick<Bench, 'call'>, link: string): Promise<string> {
  const answer = await bench.call('POST', '/api/staff/session', { link: link.split('#s=')[1] }, { origin: ORIGIN });
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

/** A phone that enrolled with a code, and its way through the protocol. */
export async function makePhone(bench: Pick<Bench, 'call'>, code: string) {
  const pair = await phoneSealing.enrolmentKey();
  const { enrolment, team } = (await bench.call('POST', '/api/enrolments', { code, publicKey: pair.publicKey })).body;
  const phone = {
    pair,
    enrolment,
    team,
    async token(manifest: Manifest, index = 0) {
      const prepared = await phoneSealing.prepareToken(manifest, await batchOf(manifest), index);
      const request = await phoneSealing.tokenRequest(prepared, enrolment, pair.privateKey);
      const answer = await bench.call('POST', '/api/tokens', request);
      const finished = await phoneSealing.finishToken(prepared, answer.body, manifest);
      if (!finished.ok) throw new Error(`no token: ${JSON.stringify(answer.body)}`);
      return finished.value;
    },
    async contribution(manifest: Manifest, value = 3, index = 0) {
      return phoneSealing.sealAtom(manifest, await phone.token(manifest, index), { fine: value, coarse: 0 }, 1);
    },
    async send(manifest: Manifest, value = 3, index = 0) {
      return bench.call('POST', '/api/contributions', await phone.contribution(manifest, value, index));
    },
  };
  return phone;
}
