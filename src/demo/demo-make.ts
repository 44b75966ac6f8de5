// `npm run demo:make`: lives through the demo team's past rounds and writes src/demo/past-rounds.json anew.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePast, PAST_ROUNDS } from '#demo/make-past.ts';
import { packPast } from '#demo/past-file.ts';
import { demoConfig } from '#demo/demo-config.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'framsteg-past-'));
try {
  const made = await makePast(demoConfig(folder, 8080), PAST_ROUNDS);
  writeFileSync('src/demo/past-rounds.json', `${JSON.stringify(packPast(folder, made), null, 1)}\n`);
  console.log('src/demo/past-rounds.json is written.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
