// The house rules hold for every file there is. Each rule has a known-bad twin in known-bad.test.ts that must fail.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFaults } from '#tests/architecture/import-rules.ts';
import { missingPurpose, nameFaults, sizeFaults, skippedTests, unfinishedMarks } from '#tests/architecture/source-rules.ts';
import { filesUnder } from '#tests/architecture/tree.ts';

const source = filesUnder('src');
const tests = filesUnder('tests');

describe('the source tree', () => {
  it('imports only along the layers', () => expect(importFaults(source)).toEqual([]));
  it('holds no file over the size limit', () => expect(sizeFaults([...source, ...tests])).toEqual([]));
  it('names files by what they are', () => expect(nameFaults(source)).toEqual([]));
  it('says in the first line what each file is for', () => expect(missingPurpose(source)).toEqual([]));
  it('skips and focuses no test', () => expect(skippedTests(tests)).toEqual([]));
  it('holds no marks of unfinished work', () =>
    expect(unfinishedMarks([...source, ...tests, ...filesUnder('locales')])).toEqual([]));

  it('has no data file that a browser would refuse to be small', () => {
    const large = filesUnder('locales', 'public').filter(({ text }) => text.length > 60_000);
    expect(large.map(({ path }) => path)).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  it('names only paths that exist', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8');
    const named = [...text.matchAll(/`((?:src|tests|locales|public)\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
