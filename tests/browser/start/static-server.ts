// The built pages with their policy, and with the app's scripts held back for a while: a slow network that is slow on purpose.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const CLIENT = path.resolve('dist/client');
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

export interface SlowPages {
  readonly address: string;
  close(): void;
}

/** `scriptDelayMs`: how long each script below assets/ keeps the phone waiting. No API: the app works without. */
export async function serveSlowly(scriptDelayMs: number): Promise<SlowPages> {
  const hashes = JSON.parse(readFileSync(path.join(CLIENT, 'csp.json'), 'utf8')) as { scripts: string[]; styles: string[] };
  const quoted = (list: string[]) => list.map((hash) => `'${hash}'`).join(' ');
  const policy = `default-src 'none'; script-src 'self' ${quoted(hashes.scripts)}; style-src 'self' ${quoted(hashes.styles)}; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'`;
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (asked.startsWith('/api/')) return void response.writeHead(404).end('{}');
    const isFile = path.extname(asked) !== '' && existsSync(path.join(CLIENT, asked));
    const file = isFile ? asked : asked === '/check-in' ? '/check-in.sv.html' : '/index.sv.html';
    const type = TYPES[path.extname(file).slice(1)] ?? 'application/octet-stream';
    const answer = () => {
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
      createReadStream(path.join(CLIENT, file)).pipe(response);
    };
    setTimeout(answer, file.startsWith('/assets/') && file.endsWith('.js') ? scriptDelayMs : 0);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => server.closeAllConnections() ?? server.close(),
  };
}
