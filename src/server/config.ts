// The server's settings from the environment, checked once at start: one clear sentence for every fault.
import path from 'node:path';
import { StartFault } from '#server/start-fault.ts';

export interface Config {
  readonly port: number;
  /** Where the server listens: only this machine when PUBLIC_URL is localhost, every address otherwise. */
  readonly host: string;
  /** Scheme, host and port, without a slash at the end. */
  readonly publicUrl: string;
  /** Holds `keys/`; backups of the stores must not contain it. */
  readonly dataDir: string;
  /** Holds door.db, bag.db and staff.db. */
  readonly storeDir: string;
  readonly demo: boolean;
}

const isLocal = (host: string) => host === 'localhost' || host === '127.0.0.1' || host === '[::1]';

/** Throws a StartFault that names every fault, one sentence a line. `env` is process.env; relative paths start at `cwd`. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const faults: string[] = [];
  const port = readPort(env.PORT, faults);
  const publicUrl = readPublicUrl(env.PUBLIC_URL, port, faults);
  const dataDir = path.resolve(cwd, env.DATA_DIR || '.data/serve');
  const storeDir = readStoreDir(env.DATABASE_URL, dataDir, cwd, faults);
  if (faults.length > 0) throw new StartFault(faults.join('\n'));
  const host = isLocal(new URL(publicUrl).hostname) ? 'localhost' : '0.0.0.0';
  return { port, host, publicUrl, dataDir, storeDir, demo: false };
}

function readPort(text: string | undefined, faults: string[]): number {
  if (text === undefined || text === '') return 8080;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  faults.push(`PORT must be a whole number from 0 to 65535, not "${text}".`);
  return 8080;
}

function readPublicUrl(text: string | undefined, port: number, faults: string[]): string {
  const fallback = `http://localhost:${port}`;
  if (text === undefined || text === '') return fallback;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    faults.push(`PUBLIC_URL must be a web address such as https://framsteg.example.se, not "${text}".`);
    return fallback;
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    faults.push(`PUBLIC_URL must be a bare address without a path, such as ${url.protocol}//${url.host}.`);
  }
  // Browsers give encryption and service workers to secure pages only, so anything else would be a broken app.
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal(url.hostname))) {
    faults.push(`PUBLIC_URL must start with https:// (http:// works for localhost only), not "${text}".`);
  }
  return url.origin;
}

function readStoreDir(text: string | undefined, dataDir: string, cwd: string, faults: string[]): string {
  if (text === undefined || text === '') return path.join(dataDir, 'store');
  if (/^postgres(ql)?:/.test(text)) {
    faults.push(
      'DATABASE_URL names a PostgreSQL server, which this version cannot use yet; name a folder: file:/path/to/folder.',
    );
  } else if (!text.startsWith('file:') || text === 'file:') {
    faults.push('DATABASE_URL must name a folder, such as file:/var/lib/framsteg.');
  }
  return path.resolve(cwd, text.replace(/^file:(\/\/(?=\/))?/, ''));
}
