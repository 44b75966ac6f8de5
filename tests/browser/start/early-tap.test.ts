import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '#tests/browser/chromium.ts';
import { type SlowPages, serveSlowly } from '#tests/browser/start/static-server.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let pages: SlowPages;
const faults: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  pages = await serveSlowly(2500);
});
afterAll(async () => {
  pages.close();
  await browser.close();
});
beforeEach(async () => {
  faults.length = 0;
  context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'block',
  });
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.text().includes('Content Security Policy') && faults.push(message.text()));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
});
afterEach(() => context.close());

const answerOn = (line: string) => page.locator(`[data-analogue="${line}"]`).getAttribute('data-value');
const appIsThere = () => page.waitForFunction(() => 'app' in document.documentElement.dataset);

async function openEarly(): Promise<void> {
  await page.goto(`${pages.address}/check-in`, { waitUntil: 'commit' });
  await page.locator('[data-analogue="individually"]').waitFor();
  expect(await page.evaluate(() => 'app' in document.documentElement.dataset)).toBe(false);
}
async function tap(line: string, share: number): Promise<void> {
  const box = await page.locator(`[data-analogue="${line}"] .analogue-line`).boundingBox();
  if (!box) throw new Error(`no line ${line}`);
  await page.touchscreen.tap(box.x + box.width * share, box.y + 2);
}

describe('a tap before the app is there', () => {
  it('shows its mark at once, is kept when the app takes over, and is stored', async () => {
    await openEarly();
    await tap('individually', 0.8);
    expect(Number(await answerOn('individually'))).toBeGreaterThanOrEqual(79);
    expect(Number(await answerOn('individually'))).toBeLessThanOrEqual(81);
    expect(await page.locator('[data-analogue="individually"] .analogue-mark').isVisible()).toBe(true);
    const early = await answerOn('individually');
    await appIsThere();
    expect(await answerOn('individually')).toBe(early);
    await page.getByRole('button', { name: 'Ta bort svaret' }).waitFor();
    // The whole language comes once the draft is under way: from then on a new start finds the answer.
    await page.waitForTimeout(4000);
    await page.reload();
    await appIsThere();
    await page.waitForFunction(
      (value) => document.querySelector<HTMLElement>('[data-analogue="individually"]')?.dataset.value === value,
      early,
    );
    expect(faults).toEqual([]);
  });

  it('on next is replayed', async () => {
    await openEarly();
    await tap('individually', 0.25);
    await page.getByRole('button', { name: 'Nästa' }).tap();
    expect(new URL(page.url()).pathname).toBe('/check-in');
    await page.waitForURL('**/check-in/2');
    await page.getByRole('link', { name: 'Tillbaka' }).tap();
    expect(Math.abs(Number(await answerOn('individually')) - 25)).toBeLessThanOrEqual(1);
    expect(faults).toEqual([]);
  });

  it('that never came leaves every line untouched', async () => {
    await openEarly();
    await appIsThere();
    await page.waitForTimeout(500);
    for (const line of ['individually', 'interpersonally', 'socially', 'overall']) expect(await answerOn(line)).toBe('');
    expect(faults).toEqual([]);
  });
});

it('a page asked for by another address shows the frame, never a wrong screen', async () => {
  await page.goto(`${pages.address}/settings`, { waitUntil: 'commit' });
  await page.getByRole('link', { name: 'Hjälp nu' }).waitFor();
  expect(await page.locator('h1').count()).toBe(0);
  await page.getByRole('heading', { name: 'Inställningar' }).waitFor();
  expect(faults).toEqual([]);
});
