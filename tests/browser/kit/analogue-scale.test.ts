// The line in a real browser: where it is touched is what it stores, and nothing else ever is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersOf, fingerOn, type KitPage, lineBox, PHONE, shownOf, startKit } from './kit-page.ts';

let kit: KitPage;
beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.close());

const SHARES = [0, 5, 25, 50, 75, 95, 100];

describe('pointing at the line', () => {
  for (const width of [320, 360, 1024])
    for (const dir of ['ltr', 'rtl'])
      it(`stores within 1 of 100 of the touched place, ${width} px, ${dir}`, async () => {
        const page = await kit.open(`index.html?dir=${dir}`, { ...PHONE, viewport: { width, height: 740 } });
        const box = await lineBox(page);
        for (const share of SHARES) {
          const along = (box.width * share) / 100;
          const x = dir === 'rtl' ? box.x + box.width - along : box.x + along;
          await page.touchscreen.tap(x, box.y + 10);
          const last = (await answersOf(page)).at(-1);
          expect(Math.abs((last?.value ?? Number.NaN) - share), `touched at ${share} %`).toBeLessThanOrEqual(1);
          const mark = await page.locator('.analogue-mark').boundingBox();
          expect(Math.abs((mark?.x ?? 0) + (mark?.width ?? 0) / 2 - x), `drawn at ${share} %`).toBeLessThanOrEqual(
            box.width / 100 + 0.5,
          );
          expect(last?.lineLengthPx).toBe(Math.round(box.width));
        }
        expect(await answersOf(page)).toHaveLength(SHARES.length);
        await page.context().close();
      });

  it('counts a tap exactly on the hidden default', async () => {
    const page = await kit.open('index.html', PHONE);
    const box = await lineBox(page);
    await page.touchscreen.tap(box.x + box.width / 2, box.y);
    expect((await answersOf(page)).map(({ value }) => value)).toEqual([50]);
    await page.context().close();
  });

  it('forgives 24 px past both ends and 30 px above and below', async () => {
    const page = await kit.open('index.html', PHONE);
    const box = await lineBox(page);
    await page.touchscreen.tap(box.x - 22, box.y - 28);
    await page.touchscreen.tap(box.x + box.width + 22, box.y + 28);
    expect((await answersOf(page)).map(({ value }) => value)).toEqual([0, 100]);
    await page.context().close();
  });

  it('is at most 10 cm long on a wide screen, and leaves 24 px on a narrow one', async () => {
    const wide = await kit.open('index.html', { viewport: { width: 1024, height: 740 } });
    expect((await lineBox(wide)).width).toBeCloseTo((10 * 96) / 2.54, 0);
    const narrow = await kit.open('index.html', { ...PHONE, viewport: { width: 320, height: 740 } });
    const box = await lineBox(narrow);
    expect(box.x).toBeGreaterThanOrEqual(24);
    expect(box.width).toBeGreaterThanOrEqual(256);
    await wide.context().close();
    await narrow.context().close();
  });

  it('follows a drag, and stores where it ends, once', async () => {
    const page = await kit.open('index.html', PHONE);
    const box = await lineBox(page);
    const finger = await fingerOn(page);
    await finger.down(box.x + 40, box.y);
    await finger.move(box.x + 70, box.y + 2);
    await finger.move(box.x + box.width * 0.6, box.y + 40);
    await expect.poll(() => shownOf(page)).toBe('60');
    expect(await answersOf(page)).toHaveLength(0);
    await finger.up();
    expect((await answersOf(page)).map(({ value }) => value)).toEqual([60]);
    await page.context().close();
  });

  it('follows a mouse that leaves the zone while it drags', async () => {
    const page = await kit.open('index.html', { viewport: { width: 1024, height: 740 } });
    const box = await lineBox(page);
    await page.mouse.move(box.x + 40, box.y);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y);
    await page.mouse.move(box.x + box.width + 200, box.y + 150);
    await page.mouse.up();
    expect((await answersOf(page)).map(({ value }) => value)).toEqual([100]);
    await page.context().close();
  });
});

describe('what is no answer', () => {
  it('shows no mark before there is an answer', async () => {
    const page = await kit.open('index.html', PHONE);
    expect(await page.locator('.analogue-mark').isVisible()).toBe(false);
    expect(await page.locator('.analogue-input').evaluate((input) => getComputedStyle(input).opacity)).toBe('0');
    await page.context().close();
  });

  for (const first of ['', '&first=72'])
    it(`stores nothing when a scroll begins on the line (${first || 'untouched'})`, async () => {
      const page = await kit.open(`index.html?show=line${first}`, PHONE);
      const box = await lineBox(page);
      const before = await shownOf(page);
      const finger = await fingerOn(page);
      await finger.down(box.x + 80, box.y);
      for (let step = 1; step <= 12; step += 1) await finger.move(box.x + 80 + step / 2, box.y - step * 12);
      await finger.up();
      expect(await page.evaluate(() => scrollY), 'the page did not scroll: the test shows nothing').toBeGreaterThan(40);
      expect(await answersOf(page)).toHaveLength(0);
      expect(await shownOf(page)).toBe(before);
      await page.context().close();
    });

  it('goes back to the earlier answer when the browser cancels the touch', async () => {
    const page = await kit.open('index.html?first=30', PHONE);
    const box = await lineBox(page);
    const finger = await fingerOn(page);
    await finger.down(box.x + 80, box.y);
    await finger.move(box.x + 120, box.y);
    await finger.move(box.x + 250, box.y);
    await expect.poll(() => shownOf(page)).not.toBe('30');
    await finger.cancel();
    expect(await shownOf(page)).toBe('30');
    const mark = await page.locator('.analogue-mark').boundingBox();
    expect((mark?.x ?? 0) + 3).toBeCloseTo(box.x + box.width * 0.3, 0);
    expect(await answersOf(page)).toHaveLength(0);
    await page.context().close();
  });

  it('is untouched again when a first drag is cancelled', async () => {
    const page = await kit.open('index.html', PHONE);
    const box = await lineBox(page);
    const finger = await fingerOn(page);
    await finger.down(box.x + 80, box.y);
    await finger.move(box.x + 150, box.y);
    await finger.cancel();
    expect(await shownOf(page)).toBe('');
    expect(await page.locator('.analogue-mark').isVisible()).toBe(false);
    await page.context().close();
  });

  it('answers no second button and no mouse that moves down and away', async () => {
    const page = await kit.open('index.html', { viewport: { width: 1024, height: 740 } });
    const box = await lineBox(page);
    await page.mouse.click(box.x + 60, box.y, { button: 'right' });
    await page.mouse.move(box.x + 60, box.y - 25);
    await page.mouse.down();
    await page.mouse.move(box.x + 62, box.y + 25);
    await page.mouse.up();
    expect(await answersOf(page)).toHaveLength(0);
    await page.context().close();
  });
});

describe('the line with keys', () => {
  for (const key of ['Enter', ' '])
    it(`takes the middle on ${key === ' ' ? 'Space' : key} when untouched, and says so`, async () => {
      const page = await kit.open('index.html');
      await page.keyboard.press('Tab');
      const input = page.locator('.analogue-input');
      expect(await input.getAttribute('aria-valuetext')).toBe('no answer yet');
      await page.keyboard.press(key);
      expect((await answersOf(page)).map(({ value }) => value)).toEqual([50]);
      expect(await input.getAttribute('aria-valuetext')).toBe('5 of 10');
      await page.keyboard.press(key);
      expect(await answersOf(page)).toHaveLength(1);
      await page.context().close();
    });

  for (const [dir, up, down] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const)
    it(`moves by arrows, Home and End, ${dir}`, async () => {
      const page = await kit.open(`index.html?first=72&dir=${dir}`);
      await page.keyboard.press('Tab');
      for (const key of [up, up, down, 'Home', 'End']) await page.keyboard.press(key);
      expect((await answersOf(page)).map(({ value }) => value)).toEqual([73, 74, 73, 0, 100]);
      await page.context().close();
    });

  it('draws a ring of 3 px around the line that has the focus', async () => {
    const page = await kit.open('index.html');
    await page.keyboard.press('Tab');
    const width = await page.locator('.analogue-line').evaluate((line) => getComputedStyle(line, '::after').outlineWidth);
    expect(width).toBe('3px');
    await page.context().close();
  });

  it('is untouched again after the answer is removed, and starts from the middle', async () => {
    const page = await kit.open('index.html?first=72');
    await page.click('#remove');
    expect(await shownOf(page)).toBe('');
    await page.locator('.analogue-input').focus();
    await page.keyboard.press('ArrowRight');
    expect((await answersOf(page)).map(({ value }) => value)).toEqual([51]);
    await page.context().close();
  });
});
