// Rules about single files: size, names, skipped tests, left-over marks. Pure, so that known-bad files can be shown to fail.
import type { SourceFile } from '#tests/architecture/tree.ts';

export const LINE_LIMIT = 300;
const CODE = /\.(ts|tsx|mjs|css)$/;
const FORBIDDEN_NAMES = /(^|\/|-)(utils?|helpers?|common|manager|misc|index)(-|\.|\/)/;

export function sizeFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => CODE.test(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LINE_LIMIT)
    .map(({ path, lines }) => `${path}: ${lines} lines, the limit is ${LINE_LIMIT}`);
}

export function nameFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^src\/.*\.(ts|tsx|mjs|css)$/.test(path))
    .filter(({ path }) => FORBIDDEN_NAMES.test(path) || !/^[a-z0-9./-]+$/.test(path))
    .map(({ path }) => `${path}: kebab-case, and never utils, helpers, common, manager, misc or index`);
}

/** Skipped, focused or expected-to-fail tests. */
export function skippedTests(files: readonly SourceFile[]): string[] {
  const mark = /\b(?:it|test|describe|bench)(?:\.\w+)*\.(?:skip|only|todo|fails|skipIf|runIf)\b|\bx(?:it|describe|test)\(/;
  return files
    .filter(({ path }) => /^tests\/.*\.(ts|tsx)$/.test(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (mark.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
    );
}

/** Marks of unfinished work. The words are put together here so that this file does not name itself. */
export function unfinishedMarks(files: readonly SourceFile[]): string[] {
  const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK', 'not impl' + 'emented', 'lo' + 'rem'].join('|'));
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (marks.test(line) ? [`${path}:${at + 1}`] : [])),
  );
}

/** Source files say in their first line what they are for. */
export function missingPurpose(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => /^src\/.*\.(ts|tsx|mjs)$/.test(path) && !/^(#!.*\n)?\s*(\/\/|\/\*)/.test(text))
    .map(({ path }) => `${path}: the first line says what the file is for`);
}
