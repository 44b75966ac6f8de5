// The start of the phone app in bytes, measured on the built files: run after the build. Fails with one line a fault.
// Counted: the entry, what it imports, and what loads by itself after it, on the first screen and on the check-in: vault, home, service
// worker. The whole language comes with the first answer or the first step away. Brotli, as served.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const BUDGET_BYTES = 40 * 1024;
/** Loaded by main.tsx without anybody touching the screen. */
const BY_ITSELF = ['src/main-vault.ts', 'src/ui/home/home-screen.tsx', 'src/platform/service-worker.ts'];
/** Code that a start must never bring: the team's page, the protocol's cryptography, the charts. */
const NEVER = /src\/(?:team|sealing|server|demo)\/|node_modules\/(?:@noble|@hpke|chart\.js|uqr)\//;

const root = process.argv[2] ?? '.';
const chunks = JSON.parse(readFileSync(path.join(root, 'dist/scratch/index.chunks.json'), 'utf8'));
const modules = JSON.parse(readFileSync(path.join(root, 'dist/scratch/index.modules.json'), 'utf8'));
const faults = [];

function reach(key, found = new Set()) {
  const chunk = chunks[key];
  if (chunk === undefined) throw new Error(`no chunk ${key}`);
  if (found.has(key)) return found;
  found.add(key);
  for (const imported of chunk.imports ?? []) reach(imported, found);
  return found;
}
const byItself = (key) => {
  const own = chunks[key];
  // The worker's library is fetched inside service-worker.ts.
  const inside = key === 'src/platform/service-worker.ts' ? (own?.dynamicImports ?? []) : [];
  return [key, ...inside];
};

const files = new Map();
for (const key of ['index.html', ...BY_ITSELF.flatMap(byItself)]) {
  for (const reached of reach(key)) files.set(chunks[reached].file, statSync(path.join(root, 'dist/client', `${chunks[reached].file}.br`)).size);
}
for (const file of files.keys()) {
  const wrong = (modules[file] ?? []).filter((module) => NEVER.test(module));
  if (wrong.length > 0) faults.push(`${file} holds what a start must not load: ${wrong.join(', ')}`);
}
for (const [file, inside] of Object.entries(modules)) {
  const team = inside.filter((module) => /src\/(?:team|server|demo)\//.test(module));
  if (team.length > 0) faults.push(`the phone's ${file} holds ${team.join(', ')}`);
}
if (readFileSync(path.join(root, 'dist/client/sw.js'), 'utf8').includes('team')) {
  const listed = [...readFileSync(path.join(root, 'dist/client/sw.js'), 'utf8').matchAll(/url:"([^"]*team[^"]*)"/g)].map(([, url]) => url);
  const foreign = listed.filter((url) => !Object.values(chunks).some(({ file }) => file === url));
  if (foreign.length > 0) faults.push(`the worker's list holds ${foreign.join(', ')}`);
}
const critical = [...reach('index.html')].reduce((sum, key) => sum + (files.get(chunks[key].file) ?? 0), 0);
const total = [...files.values()].reduce((sum, size) => sum + size, 0);
for (const [file, size] of [...files].sort((a, b) => b[1] - a[1])) console.log(`${String(size).padStart(7)}  ${file}`);
console.log(`critical ${critical} bytes, start ${total} of ${BUDGET_BYTES} bytes (brotli)`);
if (total > BUDGET_BYTES) faults.push(`the start is ${total - BUDGET_BYTES} bytes over its budget`);
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
