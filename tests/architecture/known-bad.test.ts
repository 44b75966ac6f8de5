// Each house rule is shown to bite: a file that breaks it must be reported.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFaults } from '#tests/architecture/import-rules.ts';
import { localeFaults, type Words } from '#tests/architecture/locale-rules.ts';
import { LINE_LIMIT, nameFaults, sizeFaults, skippedTests, unfinishedMarks } from '#tests/architecture/source-rules.ts';
import { knownBad } from '#tests/architecture/tree.ts';

const require = createRequire(import.meta.url);
const run = (bin: string, args: string[]) => spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });

describe('a known-bad file', () => {
  it('is reported by the layer test for each forbidden import', () => {
    const faults = importFaults([{ path: 'src/domain/bad.ts', text: knownBad('forbidden-import.txt') }]);
    expect(faults).toHaveLength(3);
    expect(faults[0]).toContain('idb may be imported in storage only');
    expect(faults[1]).toContain('domain may not import storage');
    expect(faults[2]).toContain('domain may not import team/app');
  });

  it('is reported when door reaches into bag, or the server into other rules of domain', () => {
    const text = "import '#server/bag/close.ts'; import '#domain/journey.ts';";
    expect(importFaults([{ path: 'src/server/door/bad.ts', text }])).toHaveLength(2);
  });

  it('is reported by the linter for the same forbidden imports', () => {
    // In a folder of its own, so that no other test meets the file.
    const folder = mkdtempSync(path.join(tmpdir(), 'known-bad-'));
    const bin = path.join(path.dirname(require.resolve('@biomejs/biome/package.json')), 'bin/biome');
    try {
      mkdirSync(path.join(folder, 'src/domain'), { recursive: true });
      copyFileSync('biome.json', path.join(folder, 'biome.json'));
      writeFileSync(path.join(folder, 'src/domain/bad.ts'), knownBad('forbidden-import.txt'));
      const lint = spawnSync(process.execPath, [bin, 'lint', '--error-on-warnings', '.'], { encoding: 'utf8', cwd: folder });
      expect(lint.status).not.toBe(0);
      expect(`${lint.stdout}${lint.stderr}`.match(/style\/noRestrictedImports/g)).toHaveLength(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is reported by the compiler for a wrong translation key, and only for that', () => {
    const tsc = run(path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc'), [
      '-p',
      'tests/fixtures/known-bad',
    ]);
    expect(tsc.status).not.toBe(0);
    expect(tsc.stdout).toContain('"start:no-such-key"');
    expect(tsc.stdout.match(/error TS/g)).toHaveLength(1);
  });

  it('is reported for its size', () => {
    expect(sizeFaults([{ path: 'src/domain/long.ts', text: '\n'.repeat(LINE_LIMIT + 1) }])).toHaveLength(1);
    expect(sizeFaults([{ path: 'src/domain/long.ts', text: '\n'.repeat(LINE_LIMIT) }])).toEqual([]);
  });

  it('is reported for a name that says nothing', () => {
    expect(nameFaults([{ path: 'src/domain/date-utils.ts', text: '' }])).toHaveLength(1);
    expect(nameFaults([{ path: 'src/domain/DateRules.ts', text: '' }])).toHaveLength(1);
  });

  it('is reported for missing, surplus and empty words and for lost placeholders', () => {
    const faults = localeFaults(
      'en',
      JSON.parse(knownBad('locale-sv.json')) as Words,
      JSON.parse(knownBad('locale-en.json')) as Words,
    );
    expect(faults.join('\n')).toMatch(/greeting is missing/);
    expect(faults.join('\n')).toMatch(/extra is not in Swedish/);
    expect(faults.join('\n')).toMatch(/extra is empty/);
    expect(faults.join('\n')).toMatch(/answers_other has other placeholders/);
  });

  it('is reported for a skipped test and for marks of unfinished work', () => {
    // Put together here, so that a search for skipped tests finds none in the whole tree.
    for (const way of ['skip', 'only', 'todo', 'fails']) {
      expect(
        skippedTests([{ path: 'tests/bad.test.ts', text: `it.${way}('would have found something', () => {});` }]),
      ).toHaveLength(1);
    }
    expect(unfinishedMarks([{ path: 'src/a.ts', text: `// TO${'DO'} later` }])).toHaveLength(1);
  });
});
