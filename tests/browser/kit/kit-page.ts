// Serves the page of controls and opens it in a browser: what the kit's browser tests share.
import path from 'node:path';
import preact from '@preact/preset-vite';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { launchBrowser } from '../chromium.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface KitPage {
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function startKit(): Promise<KitPage> {
  const server: ViteDevServer = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    cacheDir: path.join(ROOT, 'node_modules/.vite-kit'),
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false, prefreshEnabled: false })],
    optimizeDeps: { include: ['preact', 'preact/hooks', 'preact-render-to-string', 'chart.js', 'uqr'], entries: [] },
  });
  await server.listen();
  const base = `${server.resolvedUrls?.local[0]}tests/browser/kit/`;
  const browser: Browser = await launchBrowser();
  return {
    async open(page, options) {
      const context = await browser.newContext(options);
      const opened = await context.newPage();
      await opened.goto(base + page);
      await opened.waitForSelector('[data-analogue], fieldset, .field, figure');
      return opened;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } } as const;

/** Where the line is drawn. */
export async function lineBox(page: Page) {
  const box = await page.locator('.analogue-line').first().boundingBox();
  if (!box) throw new Error('there is no line');
  return box;
}

/** A finger, in the browser's own input pipeline: what scrolls, scrolls. */
export async function fingerOn(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', at?: { x: number; y: number }) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  return {
    down: (x: number, y: number) => send('touchStart', { x, y }),
    move: (x: number, y: number) => send('touchMove', { x, y }),
    up: () => send('touchEnd'),
    cancel: () => send('touchCancel'),
  };
}

export interface Answer {
  value: number | null;
  lineLengthPx: number;
}
export const answersOf = (page: Page) => page.evaluate(() => (window as unknown as { answers: Answer[] }).answers);
export const shownOf = (page: Page) => page.locator('[data-analogue]').first().getAttribute('data-value');
