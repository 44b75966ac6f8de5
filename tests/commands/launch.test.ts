// The launcher: builds when something is older than its sources, hands over, and passes signals and exit codes on.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root: string;
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
const age = (name: string, seconds: number) => {
  const at = Date.now() / 1000 - seconds;
  utimesSync(path.join(root, name), at, at);
};

/** A project of three files: the launcher, a build that counts itself, and a program that says its arguments. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'framsteg-launch-'));
  put('src/commands/launch.mjs', '');
  copyFileSync('src/commands/launch.mjs', path.join(root, 'src/commands/launch.mjs'));
  put('package-lock.json', '{}');
  put('node_modules/.package-lock.json', '{}');
  const program = "console.log('ran', process.argv.slice(2).join()); process.exit(Number(process.argv[2] ?? 0));";
  put(
    'src/commands/build.mjs',
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
     mkdirSync('dist/server', { recursive: true }); mkdirSync('dist/client', { recursive: true });
     appendFileSync('dist/builds', 'x');
     writeFileSync('dist/client/csp.json', '{}'); writeFileSync('dist/server/serve.js', ${JSON.stringify(program)});`,
  );
  put('src/a.ts', '');
  for (const name of [
    'src/a.ts',
    'src/commands/build.mjs',
    'src/commands/launch.mjs',
    'src/commands',
    'src',
    'package-lock.json',
  ])
    age(name, 60);
});
afterEach(() => rmSync(root, { recursive: true }));

const launch = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'src/commands/launch.mjs'), ...args], { cwd: tmpdir(), encoding: 'utf8' });
const builds = () => readFileSync(path.join(root, 'dist/builds'), 'utf8').length;

describe('the launcher', () => {
  it('builds what is missing, once, and again when a source is newer', () => {
    expect(launch('serve', '0', '--x').stdout).toBe('Building …\nran 0,--x\n');
    expect(launch('serve').stdout).toBe('ran \n');
    expect(builds()).toBe(1);
    age('src/a.ts', -5);
    launch('serve');
    expect(builds()).toBe(2);
  });

  it('ends with the code of the program, and knows its programs', () => {
    expect(launch('serve', '3').status).toBe(3);
    const wrong = launch('party');
    expect([wrong.status, wrong.stderr]).toEqual([1, 'Usage: node src/commands/launch.mjs demo|serve|staff-link|demo-make\n']);
  });

  it('passes SIGTERM on and waits for the program to end', async () => {
    launch('serve');
    put('dist/server/serve.js', "setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(7)); console.log('up');");
    const child = spawn(process.execPath, [path.join(root, 'src/commands/launch.mjs'), 'serve'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(7);
  });
});
