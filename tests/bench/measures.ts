// One measurement each, in a browser context of its own. Says how long; what it means is said by the report.
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { CPU_SLOWER, type Network, PHONE } from '#tests/bench/conditions.ts';
import { entriesOf, keepPlain, keepSealed } from '#tests/bench/kept-entries.ts';
import { answerAtOnce, installProbe, type Probe } from '#tests/bench/probe.ts';
import type { Site } from '#tests/bench/sites.ts';

declare global {
  var probe: Probe;
  var answered: Promise<number>;
}

const FIRST_LINE = '/check-in';

async function inContext<T>(browser: Browser, site: Site, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext(PHONE);
  try {
    await context.addInitScript(installProbe, site.probe);
    return await work(context);
  } finally {
    await context.close();
  }
}

async function slowPage(context: BrowserContext, network: Network | null = null): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  if (network) {
    const { latency, downloadThroughput, uploadThroughput } = network;
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput, uploadThroughput });
  }
  return { page, cdp };
}

/** A first visit is over: the worker holds the whole page, and the database is there. */
async function visited(context: BrowserContext, site: Site, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.url + path, { waitUntil: 'load' });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.waitForLoadState('networkidle');
  return page;
}

export interface Start {
  readonly answered: number;
  /** Of the page itself: what the worker took. */
  readonly firstByte: number;
  readonly firstPaint: number;
  /** When the app had taken over from the page's first script; null where nothing takes over. */
  readonly takenOver: number | null;
}

async function startOf(page: Page, site: Site): Promise<Start> {
  await page.addInitScript(answerAtOnce);
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (!('app' in document.documentElement.dataset)) return;
      watch.disconnect();
      performance.mark('taken-over');
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-app'] });
  });
  await page.goto(site.url + FIRST_LINE, { waitUntil: 'commit' });
  const answered = await page.evaluate(() => globalThis.answered);
  if (site.journey.sealed) await page.waitForFunction(() => performance.getEntriesByName('taken-over').length > 0);
  const kept = await page.locator(site.probe.line).first().getAttribute('data-value');
  if (kept !== '70') throw new Error(`${site.name}: the first answer was lost, the line holds "${kept}"`);
  const marks = await page.evaluate(() => ({
    firstByte: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseStart,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    takenOver: performance.getEntriesByName('taken-over')[0]?.startTime ?? null,
  }));
  return { answered, ...marks };
}

export const firstStart = (browser: Browser, site: Site, network: Network): Promise<Start> =>
  inContext(browser, site, async (context) => startOf((await slowPage(context, network)).page, site));

/** The second start: the worker has stopped, and there is no network. */
export const offlineStart = (browser: Browser, site: Site): Promise<Start> =>
  inContext(browser, site, async (context) => {
    await (await visited(context, site, FIRST_LINE)).close();
    const { page, cdp } = await slowPage(context);
    // In this order: a worker that has just been stopped does not answer that it is offline now.
    await context.setOffline(true);
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    return startOf(page, site);
  });

/** The first tap until its commit, and every move of a finger until its frame. */
export const touch = (browser: Browser, site: Site): Promise<{ saved: number; moves: number[] }> =>
  inContext(browser, site, async (context) => {
    const { page, cdp } = await slowPage(context);
    await page.goto(site.url + FIRST_LINE, { waitUntil: 'load' });
    await page.waitForLoadState('networkidle');
    const saved = await page.evaluate(() => globalThis.probe.tapToSaved());
    await page.waitForLoadState('networkidle');
    const box = await page.locator(`${site.probe.line} ${site.probe.rail}`).first().boundingBox();
    if (!box) throw new Error(`${site.name}: there is no line`);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) => {
      const at = { x: Math.round(box.x + box.width * share), y: Math.round(box.y + 1) };
      return cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [at] });
    };
    await send('touchStart', 0.1);
    for (let step = 1; step <= 24; step++) await send('touchMove', 0.1 + step / 30);
    await send('touchEnd', 0.9);
    return { saved, moves: await page.evaluate(() => globalThis.probe.moves) };
  });

export interface JourneyTimes {
  /** First time since the app was opened: its code comes from the worker's store. */
  readonly picture: number;
  readonly graph: number;
  /** Once more, with the code there. */
  readonly pictureAgain: number;
  readonly graphAgain: number;
  /** Bytes of the page's JavaScript heap at the end, after a collection. */
  readonly heap: number;
}

export const openJourney = (browser: Browser, site: Site, count: number): Promise<JourneyTimes> =>
  inContext(browser, site, async (context) => {
    const { from, back, openPicture, pictureMark, openGraph, graphDot, sealed } = site.journey;
    const first = await visited(context, site, from);
    const entries = entriesOf(count);
    await (sealed ? first.evaluate(keepSealed, entries) : first.evaluate(keepPlain, entries));
    await first.close();
    const { page, cdp } = await slowPage(context);
    const clickTo = (click: string, done: string | null, times: number) =>
      page.evaluate(([a, b, c]) => globalThis.probe.clickTo(a, b, c), [click, done, times] as const);
    const open = async () => {
      await page.locator(openPicture).waitFor();
      await page.waitForLoadState('networkidle');
      const picture = await clickTo(openPicture, pictureMark, 3);
      return [picture, await clickTo(openGraph, graphDot, count)] as const;
    };
    await page.goto(site.url + from, { waitUntil: 'load' });
    const [picture, graph] = await open();
    if (back) await page.evaluate((link) => document.querySelector<HTMLElement>(link)?.click(), back);
    else
      await page.evaluate(() => {
        for (const svg of document.querySelectorAll('svg')) svg.replaceChildren();
      });
    const [pictureAgain, graphAgain] = await open();
    await cdp.send('HeapProfiler.collectGarbage');
    const heap = (await cdp.send('Runtime.getHeapUsage')).usedSize;
    return { picture, graph, pictureAgain, graphAgain, heap };
  });
