// Reads the source tree once, for every architecture test.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Files that git tracks or would track, under the given folders. */
export function filesUnder(...folders: string[]): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders], {
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => path !== '' && existsSync(path) && !path.startsWith('tests/fixtures/known-bad/'))
    .map((path) => ({ path, text: /\.(png|ico|woff2|pdf)$/.test(path) ? '' : readFileSync(path, 'utf8') }));
}

export const knownBad = (name: string): string => readFileSync(`tests/fixtures/known-bad/${name}`, 'utf8');
