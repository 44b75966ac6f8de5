// Types in all compiler views: one a runtime, so that domain has no DOM and the server none either.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const VIEWS = [
  'src/tsconfig.any.json',
  'src/tsconfig.webcrypto.json',
  'src/tsconfig.dom.json',
  'src/tsconfig.node.json',
  'src/tsconfig.demo.json',
  'tsconfig.json',
];
const only = process.argv.slice(2);
let failed = false;
for (const view of only.length > 0 ? only : VIEWS) {
  const started = Date.now();
  const run = spawnSync(process.execPath, [bin, '-p', view], { stdio: 'inherit' });
  console.log(`types ${view}: ${run.status === 0 ? 'ok' : 'FAILED'} (${Date.now() - started} ms)`);
  failed ||= run.status !== 0;
}
process.exit(failed ? 1 : 0);
