// `fetch` straight into the server's app, without a port: the same routes, checks and answers as over the network.
import type { App } from '#server/http/app.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type InjectFetch = (address: string, init?: RequestInit) => Promise<Response>;

/** `origin`: what a browser on the team page would send. With `cookies` the client keeps the session cookie, as a browser does. */
export function createInjectFetch(app: App, options: { readonly origin: string; readonly cookies: boolean }): InjectFetch {
  let cookie: string | null = null;
  return async (address, init = {}) => {
    const headers: Record<string, string> = { origin: options.origin };
    new Headers(init.headers).forEach((value, name) => {
      headers[name] = value;
    });
    if (cookie !== null) headers.cookie = cookie;
    const answer = await app.inject({
      method: (init.method ?? 'GET') as Method,
      url: address,
      headers,
      ...(typeof init.body === 'string' ? { payload: init.body } : {}),
    });
    const [set] = [answer.headers['set-cookie']].flat();
    if (options.cookies && set !== undefined) cookie = set.split(';')[0] ?? null;
    const empty = answer.statusCode === 204 || answer.statusCode === 304;
    const passed = Object.entries(answer.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    return new Response(empty ? null : answer.body, { status: answer.statusCode, headers: Object.fromEntries(passed) });
  };
}
