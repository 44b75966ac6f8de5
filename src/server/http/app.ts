// The HTTP side built from the services: the route list, the guards, the error map, the pages. No rule of the protocol lives here.
// No logger: an address, a user agent or a body must not reach any file.
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { BODY_LIMIT_BYTES } from '#contract/limits.ts';
import { toFault, toFaultAnswer } from '#server/http/error-map.ts';
import { createGuard } from '#server/http/guard.ts';
import { readInlineHashes, servePages } from '#server/http/pages.ts';
import type { Route } from '#server/http/route.ts';
import { routesOf, type Services } from '#server/http/routes.ts';
import { securityHeaders } from '#server/http/security-headers.ts';
import { type Fault, fail } from '#shared/result.ts';

export type App = FastifyInstance;

export interface AppParts {
  readonly services: Services;
  readonly publicUrl: string;
  /** Null: no pages (tests of the API). */
  readonly clientDir: string | null;
  readonly isBusy: (error: unknown) => boolean;
  /** Told of what should not happen: code and stack, never a request. */
  readonly onServerFault: (error: unknown) => void;
}

/** More at once are asked to come again: a queue that only grows helps nobody. */
const CALLS_AT_ONCE = 256;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 20_000;

export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { services, publicUrl, clientDir, isBusy, onServerFault } = parts;
  const https = publicUrl.startsWith('https:');
  const headers = securityHeaders(clientDir === null ? { scripts: [], styles: [] } : readInlineHashes(clientDir), https);
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    // A closing server answers what still comes in over an open connection, and then hangs up.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, _request, reply) => answerFault(reply.headers(headers) as FastifyReply, toFault(error, isBusy)),
    clientErrorHandler(_error, socket) {
      if (!socket.writable) return;
      const text = JSON.stringify({ code: 'malformed' });
      socket.end(
        `HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`,
      );
    },
  });

  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
  limitCalls(app);
  hangUpWhenClosing(app);
  // Bodies stay text here: fastify's own parsing and validation would drop unknown fields and bend types.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, _request, reply) => {
    const fault = toFault(error, isBusy);
    if (fault.code === 'server-fault') onServerFault(error);
    return answerFault(reply, fault);
  });
  app.setNotFoundHandler((_request, reply) => answerFault(reply, fail('unknown-route').fault));

  const guard = createGuard(services.signIn, publicUrl);
  for (const route of routesOf(services)) addRoute(app, route, guard);
  if (clientDir !== null) await servePages(app, clientDir);
  return app;
}

function addRoute(app: FastifyInstance, route: Route, guard: ReturnType<typeof createGuard>): void {
  app.route({
    method: route.method,
    url: route.path,
    async handler(request, reply) {
      reply.header('cache-control', 'no-store');
      const admitted = await guard.admit(route, request);
      if (!admitted.ok) return answerFault(reply, admitted.fault);
      const result = await route.handle({
        params: request.params as Record<string, string>,
        body: typeof request.body === 'string' ? request.body : '',
        person: admitted.value,
        setSession: (token) => guard.setSession(reply, token),
      });
      return result.ok ? reply.send(result.value) : answerFault(reply, result.fault);
    },
  });
}

function answerFault(reply: FastifyReply, fault: Fault): FastifyReply {
  const { status, body, retryAfter } = toFaultAnswer(fault);
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  return reply.code(status).header('cache-control', 'no-store').send(body);
}

function limitCalls(app: FastifyInstance): void {
  let underWay = 0;
  app.addHook('onRequest', async (_request, reply) => {
    underWay += 1;
    reply.raw.once('close', () => {
      underWay -= 1;
    });
    if (underWay > CALLS_AT_ONCE) return answerFault(reply, fail('busy').fault);
  });
}

/** An answer under way when the server closes is the last on its connection: kept alive, it would hold the server up for a minute. */
function hangUpWhenClosing(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
