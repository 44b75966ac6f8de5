// The real server with the real build, in a folder and with a clock of its own: what the browser tests play against.
// The clock is the server's port; a phone or a team device keeps step by a clock of its own. The API knows nothing of it.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';
import type { DemoClock } from '#demo/demo-clock.ts';
import { createTown, type Town } from '#demo/town.ts';
import { systemRandom } from '#sealing/system-random.ts';
import type { Installation } from '#server/installation.ts';
import { type DeviceTime, moveTimeOf } from '#tests/browser/device-time.ts';
import { type RunningServer, startServer } from '#server/main.ts';

const STEP_MS = 3 * 60_000;
const BUILT = path.resolve(import.meta.dirname, '../../dist/client');

export interface ServedApp {
  readonly url: string;
  /** Everything the server keeps lies below it. */
  readonly dataDir: string;
  /** What is served: a copy, so that a test may put another version there. */
  readonly clientDir: string;
  readonly clock: DemoClock;
  readonly installation: Installation;
  /** A lead and phones without screens, for what a test only needs to be there. */
  readonly town: Town;
  /** A browser of its own, whose time goes with the server's. */
  device(browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Moves the server and every device at once; their timers that fall due go off. */
  pass(ms: number): Promise<void>;
  /** Lets time go by, some minutes at a time, until `done`: atoms that fell due together leave minutes apart. */
  passUntil(done: () => Promise<boolean>): Promise<void>;
  /** Closes the server and reads clientDir anew, on the same port and data. */
  restart(): Promise<void>;
  /** Same port, nobody listening. */
  down(): Promise<void>;
  close(): Promise<void>;
}

/** Runs on from wherever it was set, like the clocks of the devices. */
function createMovingClock(): DemoClock {
  let aheadMs = 0;
  return {
    nowMs: () => Date.now() + aheadMs,
    setTo(atMs) {
      aheadMs = atMs - Date.now();
    },
    pass(ms) {
      aheadMs += ms;
    },
    run() {
      aheadMs = 0;
    },
  };
}

/** The page's own address is part of the settings (origin check), so the port is chosen before the server starts. */
const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** `fill`: puts an earlier installation's files there before the server starts. */
export async function serveApp({ demo = false, fill = (_dataDir: string) => {} } = {}): Promise<ServedApp> {
  if (!existsSync(BUILT)) throw new Error('There is no build to look at: run "npm run build" first.');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'framsteg-browser-'));
  const clientDir = path.join(dataDir, 'client');
  cpSync(BUILT, clientDir, { recursive: true });
  fill(dataDir);
  const clock = createMovingClock();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const config = { port, host: 'localhost', publicUrl: url, dataDir, storeDir: path.join(dataDir, 'store'), demo };
  const start = () => startServer({ config, clock, random: systemRandom, clientDir });
  let server: RunningServer = await start();
  let town = createTown({ app: server.app, installation: server.installation, clock, origin: url });
  const devices = new Map<BrowserContext, DeviceTime>();
  const pass = async (ms: number) => {
    clock.pass(ms);
    await Promise.all([...devices.values()].map((time) => time.pass(ms)));
  };
  return {
    url,
    dataDir,
    clientDir,
    clock,
    get installation() {
      return server.installation;
    },
    get town() {
      return town;
    },
    async device(browser, options) {
      const context = await browser.newContext({ baseURL: url, locale: 'sv-SE', ...options });
      devices.set(context, await moveTimeOf(context, clock.nowMs() - Date.now()));
      context.once('close', () => devices.delete(context));
      return context;
    },
    pass,
    async passUntil(done) {
      const isDone = async () => {
        await pass(STEP_MS);
        return done();
      };
      await expect.poll(isDone, { timeout: 40_000, interval: 150 }).toBe(true);
    },
    async restart() {
      await server.stop();
      server = await start();
      town = createTown({ app: server.app, installation: server.installation, clock, origin: url });
    },
    down: () => server.stop(),
    async close() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
