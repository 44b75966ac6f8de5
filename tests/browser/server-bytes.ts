// Looks for words and values in every byte that the server keeps: stores, write-ahead logs, keys. The built pages are not the server's.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ServedApp } from '#tests/browser/served-app.ts';

export interface FoundBytes {
  readonly file: string;
  readonly what: string;
}

export function serverFiles({ dataDir, clientDir }: ServedApp): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(clientDir + path.sep));
}

/** As it is, in UTF-16, in hex, and in base64 at each of the three places where it can begin (both alphabets). */
function* writings(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  yield Buffer.from(bytes.toString('hex'));
  for (let lead = 0; lead < 3; lead++) {
    const text = Buffer.concat([Buffer.alloc(lead), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and last letters also hold bits of their neighbours.
    const inner = text.slice(lead === 0 ? 0 : lead + 1, -1);
    yield Buffer.from(inner);
    yield Buffer.from(inner.replaceAll('+', '-').replaceAll('/', '_'));
  }
}

/** Every place where one of `wanted` stands. Texts are looked for in UTF-8 and UTF-16; bytes as they are. */
export function findInServer(app: ServedApp, wanted: readonly (string | Uint8Array)[]): FoundBytes[] {
  const found: FoundBytes[] = [];
  const needles = wanted.flatMap((what) => {
    if (typeof what !== 'string') return [...writings(Buffer.from(what))].map((bytes) => ({ what: 'plaintext', bytes }));
    const both = [Buffer.from(what, 'utf8'), Buffer.from(what, 'utf16le')];
    return both.flatMap((text) => [...writings(text)]).map((bytes) => ({ what, bytes }));
  });
  for (const file of serverFiles(app)) {
    const content = readFileSync(file);
    for (const { what, bytes } of needles) if (content.includes(bytes)) found.push({ file: path.basename(file), what });
  }
  return found;
}
