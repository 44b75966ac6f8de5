// A browser for the tests: finds one, or installs one, or says in one sentence that there is none. It never skips.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function onPath(): string | null {
  for (const name of NAMES)
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const file = path.join(folder, name);
      if (folder && existsSync(file)) return file;
    }
  return null;
}

function installedByPlaywright(): string | null {
  const file = chromium.executablePath();
  return existsSync(file) ? file : null;
}

/** Asks the system, or Playwright, for a browser; what it prints is shown, since it takes a while. */
function install(): string | null {
  const run = (command: string, args: string[]) =>
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const installed = run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    const found = installed ? onPath() : null;
    if (found) return found;
  }
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium']) ? installedByPlaywright() : null;
}

/**
 * The path of a Chromium: CHROME_PATH, Playwright's own, one on the PATH, else a newly installed one.
 * Throws one sentence when none can be had.
 */
export function findChromium(): string {
  const wished = process.env.CHROME_PATH;
  if (wished) {
    if (existsSync(wished)) return wished;
    throw new Error(`CHROME_PATH points to ${wished}, and there is no file.`);
  }
  const found = installedByPlaywright() ?? onPath() ?? install();
  if (found) return found;
  throw new Error('The browser tests need Chromium, and none could be found or installed: set CHROME_PATH to one.');
}

/** A headless Chromium with an empty profile. The caller closes it. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), headless: true, args: ARGS });
