// The pages: which file answers which path, in which language, with which headers.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseLanguage } from '#server/http/page-choice.ts';
import { type Bench, openBench } from '#tests/server/workbench.ts';

let bench: Bench;
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'framsteg-client-'));
  mkdirSync(path.join(dir, 'assets'));
  mkdirSync(path.join(dir, 'icons'));
  const put = (name: string, text: string) => {
    writeFileSync(path.join(dir, name), text);
    writeFileSync(path.join(dir, `${name}.br`), brotliCompressSync(Buffer.from(text)));
  };
  for (const page of ['index', 'check-in', 'team'])
    for (const language of ['sv', 'en']) put(`${page}.${language}.html`, `${page} ${language}`);
  put('assets/main-a1b2.js', 'script');
  put('sw.js', 'worker');
  put('manifest.webmanifest', '{}');
  writeFileSync(path.join(dir, 'icons/192.png'), 'picture');
  writeFileSync(path.join(dir, 'csp.json'), JSON.stringify({ scripts: ['sha256-aaa='], styles: ['sha256-bbb='] }));
  bench = await openBench(dir);
});
afterAll(async () => {
  await bench.remove();
  rmSync(dir, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => bench.app.inject({ method: 'GET', url, headers });

describe('pages', () => {
  it.each(['//[', '//other.test/x', '//%zz', '/%00', '/..%2f..%2fkeys', '/index.sv.html/'])(
    'the odd address %s is no fault of the server',
    async (url) => {
      const answer = await get(url);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.body).not.toMatch(/key/);
    },
  );

  it.each([
    ['/', 'index sv'],
    ['/journey', 'index sv'],
    ['/steps/new?x=1.5', 'index sv'],
    ['/check-in', 'check-in sv'],
    ['/check-in/', 'index sv'],
    ['/check-in/step', 'index sv'],
    ['/team', 'team sv'],
    ['/apis', 'index sv'],
    ['/index.en.html', 'index en'],
    ['/sw.js', 'worker'],
  ])('%s answers with "%s"', async (url, text) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.body]).toEqual([200, text]);
  });

  it('the language follows the browser, and caches keep them apart', async () => {
    const answer = await get('/team', { 'accept-language': 'de, en-GB;q=0.8, sv;q=0.3' });
    expect([answer.body, answer.headers.vary]).toEqual(['team en', 'Accept-Language, Accept-Encoding']);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it.each([
    [undefined, 'sv'],
    ['', 'sv'],
    ['*', 'sv'],
    ['fi', 'sv'],
    ['en', 'en'],
    ['en;q=0, sv', 'sv'],
    ['sv;q=0.2,en;q=0.9', 'en'],
    [';;q=,,', 'sv'],
  ])('Accept-Language %s gives %s', (header, language) => {
    expect(chooseLanguage(header, ['en', 'sv'])).toBe(language);
  });

  it('hashed files may be kept for ever, pages, worker and manifest are asked for each time', async () => {
    const kept = async (url: string) => (await get(url)).headers['cache-control'];
    expect(await kept('/assets/main-a1b2.js')).toBe('public, max-age=31536000, immutable');
    for (const url of ['/', '/check-in', '/sw.js', '/manifest.webmanifest', '/icons/192.png'])
      expect(await kept(url)).toBe('no-cache');
    const first = await get('/sw.js');
    expect((await get('/sw.js', { 'if-none-match': String(first.headers.etag) })).statusCode).toBe(304);
  });

  it('sends what the build has compressed', async () => {
    const answer = await get('/assets/main-a1b2.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['content-type']).toMatch(/javascript/);
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe('script');
    expect((await get('/icons/192.png', { 'accept-encoding': 'br' })).body).toBe('picture');
  });

  it.each([
    '/assets/other.js',
    '/favicon.ico',
    '/csp.json',
    '/sw.js.br',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/api',
    '/api/x',
  ])('%s is not there', async (url) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.json()]).toEqual([404, { code: 'unknown-route' }]);
  });

  it('every answer carries the security headers, with the hashes of the build', async () => {
    for (const url of ['/', '/assets/main-a1b2.js', '/api/health', '/api/nothing', '/api/%zz', '/missing.js']) {
      const { headers } = await get(url);
      const policy = String(headers['content-security-policy']);
      expect([url, policy]).toEqual([
        url,
        "default-src 'none'; script-src 'self' 'sha256-aaa='; style-src 'self' 'sha256-bbb='; img-src 'self' data:; font-src 'self'; " +
          "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      ]);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000',
      });
      expect(headers['permissions-policy']).toContain('camera=(self)');
      expect(headers.server ?? headers['x-powered-by']).toBeUndefined();
    }
    expect((await get('/api/health')).headers['cache-control']).toBe('no-store');
  });
});
