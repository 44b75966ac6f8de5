// The prepared past as one JSON file: every file of an installation, packed, with the passphrase that opens the made-up team's key.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

export interface PastFile {
  readonly v: 1;
  readonly team: string;
  readonly passphrase: string;
  /** Path below the data folder → brotli, base64. */
  readonly files: Readonly<Record<string, string>>;
}

export function packPast(dataDir: string, made: { team: string; passphrase: string }): PastFile {
  const names = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names
    .map((entry) => path.relative(dataDir, path.join(entry.parentPath, entry.name)))
    .filter((name) => !/-(wal|shm)$/.test(name))
    .sort()
    .map((name) => [name, brotliCompressSync(readFileSync(path.join(dataDir, name))).toString('base64')]);
  return { v: 1, ...made, files: Object.fromEntries(files) };
}

export function unpackPast(past: PastFile, dataDir: string): void {
  for (const [name, packed] of Object.entries(past.files)) {
    const file = path.join(dataDir, name);
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, brotliDecompressSync(Buffer.from(packed, 'base64')), { mode: 0o600 });
  }
}
