// The line before the app: it answers at once, nothing is lost when the app takes over, and then it is silent.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fingerOn, type KitPage, lineBox, PHONE, shownOf, startKit } from './kit-page.ts';

let kit: KitPage;
beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.close());

const startApp = (page: Page) => page.evaluate(() => (window as unknown as { startApp(): unknown }).startApp());
const stored = (page: Page) => page.locator('#stored').textContent();

async function open() {
  const page = await kit.open('early.html', PHONE);
  await page.waitForSelector('[data-ready]');
  return page;
}

it('draws the mark of a tap, and the app starts with that answer', async () => {
  const page = await open();
  const box = await lineBox(page);
  await page.touchscreen.tap(box.x + box.width * 0.72, box.y);
  expect(await shownOf(page)).toBe('72');
  expect(await page.locator('.analogue-mark').isVisible()).toBe(true);
  expect(await startApp(page)).toEqual({ first: 72, pressed: false });
  expect(await shownOf(page)).toBe('72');
  expect(await stored(page)).toBe('72');
  expect(await page.locator('.analogue-input').getAttribute('aria-valuetext')).toBe('7.2 of 10');
  await page.context().close();
});

it('leaves an untouched line untouched', async () => {
  const page = await open();
  expect(await startApp(page)).toEqual({ first: null, pressed: false });
  expect(await stored(page)).toBe('null');
  await page.context().close();
});

it('remembers a press on next', async () => {
  const page = await open();
  await page.tap('[data-early-next]');
  expect(await startApp(page)).toEqual({ first: null, pressed: true });
  await page.context().close();
});

it('takes the middle on Enter, and then arrows', async () => {
  const page = await open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await shownOf(page)).toBe('50');
  await page.keyboard.press('ArrowRight');
  expect(await shownOf(page)).toBe('51');
  await page.context().close();
});

it('follows a drag, and gives the earlier state back when the browser cancels it', async () => {
  const page = await open();
  const box = await lineBox(page);
  const finger = await fingerOn(page);
  await finger.down(box.x + 60, box.y);
  await finger.move(box.x + 90, box.y);
  await expect.poll(() => shownOf(page)).not.toBe('');
  await finger.cancel();
  await expect.poll(() => shownOf(page)).toBe('');
  await page.context().close();
});

it('gives the app an answer whose touch began before the app was there', async () => {
  const page = await open();
  const box = await lineBox(page);
  const finger = await fingerOn(page);
  await finger.down(box.x + box.width * 0.25, box.y);
  await startApp(page);
  await finger.up();
  await expect.poll(() => stored(page)).toBe('25');
  expect(await shownOf(page)).toBe('25');
  await page.context().close();
});

it('is silent once the app is there', async () => {
  const page = await open();
  await startApp(page);
  const box = await lineBox(page);
  await page.touchscreen.tap(box.x + box.width * 0.4, box.y);
  await page.tap('[data-early-next]');
  expect(await stored(page)).toBe('40');
  expect(await page.locator('[data-early-pressed]').count()).toBe(0);
  await page.context().close();
});
