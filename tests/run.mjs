// The one test command: install if missing, types, lint, build, all tests, size budget, browser tests. Stops at the first failed step.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';

const started = Date.now();
const counts = { passed: 0, failed: 0 };

const installed = 'node_modules/.package-lock.json';
const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;

function vitest(name, ...more) {
  const outputFile = `.cache/tests-${name}.json`;
  return { name, command: 'npx', args: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`, ...more], outputFile };
}

const STEPS = [
  ...(fresh ? [] : [{ name: 'install', command: 'npm', args: ['ci', '--no-fund', '--no-audit'] }]),
  { name: 'types', command: process.execPath, args: ['tests/types.mjs'] },
  { name: 'lint', command: 'npx', args: ['biome', 'lint', '--error-on-warnings', '.'] },
  { name: 'build', command: process.execPath, args: ['src/commands/build.mjs'] },
  { name: 'size budget', command: process.execPath, args: ['tests/size-budget.mjs'] },
  vitest('unit'),
  vitest('browser', '--config', 'tests/browser/vitest.config.ts'),
];

function finish(code) {
  console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exit(code);
}

mkdirSync('.cache', { recursive: true });
for (const step of STEPS) {
  const at = Date.now();
  console.log(`\n== ${step.name}`);
  const run = spawnSync(step.command, step.args, { stdio: 'inherit' });
  if (step.outputFile && existsSync(step.outputFile)) {
    const report = JSON.parse(readFileSync(step.outputFile, 'utf8'));
    counts.passed += report.numPassedTests;
    counts.failed += report.numFailedTests;
  }
  console.log(`== ${step.name}: ${run.status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - at) / 1000)} s)`);
  if (run.status !== 0) finish(1);
}
finish(0);
