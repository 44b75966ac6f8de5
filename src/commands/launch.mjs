// `npm start` and its sisters: installs what the lock names, builds what is older than its sources, runs the program.
// Plain JavaScript on Node alone, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const PROGRAMS = ['demo', 'serve', 'staff-link', 'demo-make'];
/** What a build is made of. */
const SOURCES = [
  'src',
  'locales',
  'public',
  'index.html',
  'team.html',
  'manifest.webmanifest',
  'vite.config.ts',
  'package-lock.json',
];

const at = (file) => path.join(ROOT, file);
const ageOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function newest(file) {
  if (!existsSync(file)) return 0;
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time tells of files that were taken away.
  return readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), found.mtimeMs);
}

function runOrStop(command, args, failure) {
  const run = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' && command === 'npm' });
  if (run.status === 0) return;
  console.error(failure);
  process.exit(1);
}

const [name, ...args] = process.argv.slice(2);
if (!PROGRAMS.includes(name)) {
  console.error(`Usage: node src/commands/launch.mjs ${PROGRAMS.join('|')}`);
  process.exit(1);
}
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Framsteg needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

// npm writes this file last, so it also tells an installation that was cut short.
if (ageOf(at('node_modules/.package-lock.json')) < ageOf(at('package-lock.json'))) {
  console.log('Installing the locked dependencies …');
  runOrStop('npm', ['ci', '--no-audit', '--no-fund'], 'Installing failed. Is there a network, or a full npm cache?');
}

const program = at(`dist/server/${name}.js`);
// The page is compared too: the programs are built first, and a build may have been cut short between the two.
const builtAt = Math.min(ageOf(program), ageOf(at('dist/client/csp.json')));
if (SOURCES.some((source) => newest(at(source)) > builtAt)) {
  console.log('Building …');
  runOrStop(process.execPath, [at('src/commands/build.mjs')], 'The build failed; the lines above say why.');
}

const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
