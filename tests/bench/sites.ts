// The pages that are measured, each behind a server of its own: the hand-written limit first, then the real build behind the real server.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { systemRandom } from '#sealing/system-random.ts';
import { startServer } from '#server/main.ts';
import { systemClock } from '#shared/clock.ts';
import type { ProbeParts } from '#tests/bench/probe.ts';

/** Where a page's journey is opened, and what stands there when it is drawn. */
export interface JourneyParts {
  /** The page where it starts, and the way back to it. */
  readonly from: string;
  readonly back: string | null;
  readonly openPicture: string;
  readonly pictureMark: string;
  readonly openGraph: string;
  /** Null: the graph's dots are on a canvas. */
  readonly graphDot: string | null;
  readonly sealed: boolean;
}

export interface Site {
  readonly name: string;
  readonly url: string;
  readonly probe: ProbeParts;
  readonly journey: JourneyParts;
  stop(): Promise<void>;
}

export async function startStatic(): Promise<Site> {
  const file = (name: string) => brotliCompressSync(readFileSync(path.join(import.meta.dirname, name)));
  const page = { type: 'text/html; charset=utf-8', body: file('static-page.html') };
  const worker = { type: 'text/javascript', body: file('static-worker.js') };
  const server = createServer((request, response) => {
    const found = request.url === '/static-worker.js' ? worker : request.url === '/check-in' ? page : null;
    const headers = { 'content-type': found?.type ?? 'text/plain', 'content-encoding': 'br', 'cache-control': 'no-cache' };
    response.writeHead(found ? 200 : 404, found ? headers : {}).end(found?.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  return {
    name: 'static',
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    probe: { line: '.zone', rail: '.line', mark: '.mark', saves: 'answers' },
    journey: {
      from: '/check-in',
      back: null,
      openPicture: '#show-picture',
      pictureMark: '#picture rect',
      openGraph: '#show-graph',
      graphDot: '#graph circle',
      sealed: false,
    },
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** `client` is copied first: a build that runs meanwhile must not change what is measured. */
async function startApp(name: string, client: string): Promise<Site> {
  const dir = mkdtempSync(path.join(tmpdir(), 'framsteg-bench-'));
  const clientDir = path.join(dir, 'client');
  cpSync(client, clientDir, { recursive: true });
  const parts = { port: 0, host: 'localhost', publicUrl: 'http://localhost', dataDir: dir, storeDir: path.join(dir, 'store') };
  const server = await startServer({ config: { ...parts, demo: false }, clock: systemClock, random: systemRandom, clientDir });
  return {
    name,
    url: server.url,
    probe: { line: '[data-analogue]', rail: '.analogue-line', mark: '.analogue-mark', saves: 'drafts' },
    journey: {
      from: '/',
      back: '.frame-name',
      openPicture: 'a.way[href="/journey"]',
      pictureMark: '.small-picture-mark',
      openGraph: 'main .button-plain',
      graphDot: null,
      sealed: true,
    },
    async stop() {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Builds first, unless BENCH_DIST names built client folders (one or several, with ":" between) to be measured as they are. */
export async function startSites(): Promise<Site[]> {
  const given = process.env.BENCH_DIST?.split(':').filter(Boolean);
  if (!given && spawnSync(process.execPath, ['src/commands/build.mjs'], { stdio: 'inherit' }).status !== 0)
    throw new Error('The build failed, so there is nothing to measure.');
  const sites = [await startStatic()];
  const clients = given ?? ['dist/client'];
  for (const [at, client] of clients.entries()) sites.push(await startApp(clients.length > 1 ? `app ${at + 1}` : 'app', client));
  return sites;
}
