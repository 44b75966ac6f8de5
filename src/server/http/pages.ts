// The built pages and files of dist/client. Hashed files may be kept for ever; pages, worker and manifest are asked for each time.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { choosePage } from '#server/http/page-choice.ts';
import type { InlineHashes } from '#server/http/security-headers.ts';
import { StartFault } from '#server/start-fault.ts';

const HASHES_FILE = 'csp.json';

/** Throws a StartFault when the build is not there or not whole. */
export function readInlineHashes(clientDir: string): InlineHashes {
  const file = path.join(clientDir, HASHES_FILE);
  if (!existsSync(file) || !existsSync(path.join(clientDir, 'index.sv.html'))) {
    throw new StartFault(`The built pages are missing in ${clientDir}. Run "npm run build" first.`);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as InlineHashes;
}

/** The list is read once: a file that was not there at the start is not served. */
export async function servePages(app: FastifyInstance, clientDir: string): Promise<void> {
  const files = new Set(
    readdirSync(clientDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== HASHES_FILE && !entry.name.endsWith('.br'))
      .map((entry) => path.relative(clientDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
  );
  await app.register(fastifyStatic, { root: clientDir, serve: false, preCompressed: true, cacheControl: false });

  app.get('/*', (request, reply) => {
    // Cut, not parsed: an address such as //[ is no URL, and a request must not be able to make the server stumble.
    const [pathname = '/'] = request.url.split(/[?#]/, 1);
    const choice = choosePage(decode(pathname), request.headers['accept-language'], files);
    if (choice === null) return reply.callNotFound();
    const forEver = choice.file.startsWith('assets/');
    reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    reply.header('vary', choice.byLanguage ? 'Accept-Language, Accept-Encoding' : 'Accept-Encoding');
    return reply.sendFile(choice.file);
  });
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
