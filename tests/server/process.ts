// The real `serve` program as a child process: built once a run, started on a folder, killed or stopped by tests.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'vite';
import { type Answer, ORIGIN, type Reachable } from '#tests/server/workbench.ts';

/** Inside node_modules, so that the program finds its libraries; never part of the repository. */
export async function buildServe(): Promise<{ program: string; remove(): void }> {
  const cache = path.resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const dir = mkdtempSync(path.join(cache, 'framsteg-serve-'));
  const output = { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' };
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: path.join(dir, 'server'),
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: { input: { serve: 'src/commands/serve.ts', 'staff-link': 'src/commands/staff-link.ts' }, output },
    },
  });
  mkdirSync(path.join(dir, 'client'));
  writeFileSync(path.join(dir, 'client/csp.json'), '{"scripts":[],"styles":[]}');
  writeFileSync(path.join(dir, 'client/index.sv.html'), '<!doctype html><title>Framsteg</title>');
  return { program: path.join(dir, 'server/serve.js'), remove: () => rmSync(dir, { recursive: true, force: true }) };
}

export interface ServerProcess extends Reachable {
  readonly child: ChildProcess;
  readonly port: number;
  /** All it has printed so far. */
  output(): string;
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<{ code: number | null }>;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Resolves when it answers. `link` is the set-up link it printed, if it did. */
export async function startServe(program: string, dir: string, port: number): Promise<ServerProcess> {
  const env = { ...process.env, PORT: String(port), PUBLIC_URL: ORIGIN, DATA_DIR: dir, DATABASE_URL: '' };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const call = async (method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(`http://127.0.0.1:${port}${url}`, { method, ...content, headers: { ...type, ...headers } });
    return { status: answer.status, body: await answer.json(), headers: Object.fromEntries(answer.headers) };
  };
  for (let tries = 0; ; tries++) {
    const answer = await call('GET', '/api/health').catch(() => null);
    if (answer?.status === 200 && output.includes('Framsteg runs at')) break;
    if (child.exitCode !== null || tries > 400) throw new Error(`serve did not start: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    child,
    port,
    call,
    clock: { nowMs: () => Date.now() },
    installation: { newStaffLink: async () => /\S+\/team#s=\S+/.exec(output)?.[0] ?? '' },
    output: () => output,
    async end(signal) {
      child.kill(signal);
      const [code] = await exited;
      return { code: code as number | null };
    },
  };
}
