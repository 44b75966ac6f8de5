// What people set in their phone: colours of their own, more contrast, less movement, dark. The controls follow.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type KitPage, PHONE, startKit } from './kit-page.ts';

let kit: KitPage;
beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.close());

it('line, mark and chosen step stand out in forced colours', async () => {
  const page = await kit.open('index.html?first=72', { ...PHONE, forcedColors: 'active' });
  const [paper, line, mark] = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    return [
      style('body').backgroundColor,
      style('.analogue-line').borderBlockStartColor,
      style('.analogue-mark').backgroundColor,
    ];
  });
  expect(line).not.toBe(paper);
  expect(mark).not.toBe(paper);
  await page.goto(page.url().replace('first=72', 'show=gallery&part=steps'));
  const [chosen, other] = await page
    .locator('.step-scale-face')
    .evaluateAll((faces) => [faces[6], faces[5]].map((face) => getComputedStyle(face as Element).backgroundColor));
  expect(chosen).not.toBe(other);
  await page.context().close();
});

it('is dark when the phone is, unless light was chosen', async () => {
  const page = await kit.open('index.html', { ...PHONE, colorScheme: 'dark' });
  const paper = () =>
    page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.documentElement).colorScheme,
    ]);
  expect(await paper()).toEqual(['rgb(20, 25, 28)', 'dark']);
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'light';
  });
  expect(await paper()).toEqual(['rgb(250, 248, 244)', 'light']);
  await page.context().close();
});

it('is printed light, also from a dark phone', async () => {
  const page = await kit.open('index.html?theme=dark', { ...PHONE, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(250, 248, 244)');
  await page.context().close();
});

it('draws muted words and lines in full ink for more contrast, light and dark', async () => {
  for (const theme of ['light', 'dark']) {
    const page = await kit.open(`index.html?theme=${theme}`, { ...PHONE, contrast: 'more' });
    const [ink, ends, line] = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
      return [style('body').color, style('.analogue-ends').color, style('.analogue-line').borderBlockStartColor];
    });
    expect([ends, line]).toEqual([ink, ink]);
    await page.context().close();
  }
});

it('moves nothing when less movement is asked for', async () => {
  const page = await kit.open('index.html?show=gallery&part=lines', { ...PHONE, reducedMotion: 'reduce' });
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => !/^(0s)(, 0s)*$/.test(getComputedStyle(element).transitionDuration))
        .length,
  );
  expect(moving).toBe(0);
  await page.context().close();
});
