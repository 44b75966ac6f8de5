// Every control in a real browser: room to press, no sideways scroll, focus that is seen and given back, nothing that axe finds.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KitPage, PHONE, startKit } from './kit-page.ts';

let kit: KitPage;
beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.close());

const PARTS = ['lines', 'steps', 'fields', 'figures'];
const gallery = (part: string, more = '') => `index.html?show=gallery&part=${part}${more}`;
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Elements whose words do not fit into them. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, label, legend, p, td, th, h1, .step-scale-face')]
      .filter((element) => element.offsetParent && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .map((element) => `${element.className}: ${element.textContent}`),
  );

describe.each(PARTS)('%s', (part) => {
  for (const [name, width, text] of [
    ['320 px', 320, 100],
    ['360 px and text at 200 %', 360, 200],
    ['320 px and text at 200 %', 320, 200],
  ] as const)
    it(`loses nothing at ${name}`, async () => {
      const page = await kit.open(gallery(part), { ...PHONE, viewport: { width, height: 740 } });
      // What the browser's own setting does: media queries in em grow with it, so they are emulated by a narrower page.
      await page.addStyleTag({ content: `html { font-size: ${text}% }` });
      expect(await sideways(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
      await page.context().close();
    });

  for (const theme of ['light', 'dark', 'dimmed'])
    it(`gives axe nothing to find, ${theme}`, async () => {
      const page = await kit.open(gallery(part, `&theme=${theme}`), PHONE);
      const { violations } = await new AxeBuilder({ page })
        .options({
          rules: {
            region: { enabled: false },
            'page-has-heading-one': { enabled: false },
            'color-contrast-enhanced': { enabled: true },
          },
        })
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await page.context().close();
    });

  it('has targets of at least 48 px, 8 px apart', async () => {
    const page = await kit.open(gallery(part), PHONE);
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('.button, .choice, .step-scale-step, .field-input')].map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { left, top, right, bottom, name: element.textContent ?? '' };
      }),
    );
    for (const [index, one] of boxes.entries()) {
      expect(Math.min(one.right - one.left, one.bottom - one.top), one.name).toBeGreaterThanOrEqual(47.99);
      for (const other of boxes.slice(index + 1)) {
        const apart = Math.max(other.left - one.right, one.left - other.right, other.top - one.bottom, one.top - other.bottom);
        expect(apart, `${one.name} and ${other.name}`).toBeGreaterThanOrEqual(7.99);
      }
    }
    await page.context().close();
  });
});

describe('the step scale', () => {
  it('stands in two rows on a phone of 360 px', async () => {
    const page = await kit.open(gallery('steps'), PHONE);
    const tops = await page
      .locator('fieldset')
      .first()
      .locator('.step-scale-step')
      .evaluateAll((steps) => steps.map((step) => step.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(2);
    expect(tops.filter((top) => top === tops[0])).toHaveLength(6);
    await page.context().close();
  });

  it('is answered by arrows and by half steps', async () => {
    const page = await kit.open(gallery('steps'), PHONE);
    const said = page.locator('.step-scale-value').first();
    await page.tap('text=Ett halvt steg upp');
    expect(await said.textContent()).toBe('7 av 10');
    await page.locator('input[name=s1]:checked').focus();
    await page.keyboard.press('ArrowRight');
    expect(await said.textContent()).toBe('8 av 10');
    await page.context().close();
  });
});

describe('the dialog', () => {
  it('takes the focus, closes on Esc and gives the focus back', async () => {
    const page = await kit.open(gallery('fields'), PHONE);
    await page.locator('#opener').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('opener');
    await page.context().close();
  });
});

describe('the graph', () => {
  const pixels = (page: Page) =>
    page.locator('canvas').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
      let sum = 0;
      for (const byte of data) sum = (sum * 31 + byte) % 1_000_003;
      return sum;
    });

  it('has its sentence as name, and is drawn anew when the colours change', async () => {
    const page = await kit.open(gallery('figures', '&theme=light'), PHONE);
    expect(await page.getByRole('img', { name: 'Du är ungefär där du var förra gången.' }).count()).toBe(1);
    const light = await pixels(page);
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    await expect.poll(() => pixels(page)).not.toBe(light);
    await page.context().close();
  });
});
