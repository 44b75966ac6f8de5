// What is looked at on every screen: axe, nothing cut or pushed aside on a narrow screen and with large text, and pictures to look at.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Page } from 'playwright-core';

const SHOTS = path.resolve(import.meta.dirname, 'shots');
/** The rules that we claim: WCAG 2.2 A and AA (target-size among them), and axe's own good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}
export const PHONE_SIZES: readonly Size[] = [
  { name: '360', width: 360, height: 740 },
  { name: '412', width: 412, height: 915 },
  { name: '820', width: 820, height: 1180 },
];
export const TEAM_SIZES: readonly Size[] = [
  { name: '1024', width: 1024, height: 768 },
  { name: '1920', width: 1920, height: 1080 },
];

export interface Looker {
  /** One screen, as it stands. What is wrong with it is added to `wrong`. */
  look(name: string): Promise<void>;
  readonly wrong: string[];
  readonly seen: string[];
}

export interface LookParts {
  readonly page: Page;
  readonly lang: string;
  readonly sizes: readonly Size[];
  /** The size at which people are expected to use it, and to which every look returns. */
  readonly home: Size;
}

/** Pictures of every size and scheme are kept when SHOTS is set; else only the checks run. */
const keepsShots = process.env.SHOTS !== undefined;

export function createLooker({ page, lang, sizes, home }: LookParts): Looker {
  let devtools: CDPSession | null = null;
  const wrong: string[] = [];
  const seen: string[] = [];
  mkdirSync(SHOTS, { recursive: true });
  // A colour on its way is none.
  const settled = () =>
    page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))).then(() => undefined));
  const shoot = async (name: string) => {
    if (keepsShots) await page.screenshot({ path: path.join(SHOTS, `${name}.png`), animations: 'disabled' });
  };
  const axe = async (where: string, rules?: string[]) => {
    const builder = new AxeBuilder({ page }).setLegacyMode(true);
    const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(RULES)).analyze();
    for (const { id, nodes } of violations)
      wrong.push(`${where}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  };
  const fits = async (where: string) => {
    // A chart takes its new size a frame or two after the page.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
    );
    for (const fault of await page.evaluate(whatDoesNotFit)) wrong.push(`${where}: ${fault}`);
  };
  const size = ({ width, height }: Size) => page.setViewportSize({ width, height });
  // The person's own setting, as in the browser's menu: it moves rem and the em of media queries alike.
  const fontSize = async (standard: number) => {
    devtools ??= await page.context().newCDPSession(page);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard } });
  };
  return {
    wrong,
    seen,
    async look(name) {
      seen.push(name);
      const where = `${lang} ${name}`;
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        await settled();
        if (scheme === 'light') await axe(`${where} light`);
        else await axe(`${where} dark`, ['color-contrast']);
        if (keepsShots)
          for (const each of sizes) {
            await size(each);
            await shoot(`${name}-${lang}-${scheme}-${each.name}`);
          }
        await size(home);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await size({ name: '320', width: 320, height: 640 });
      await fits(`${where} at 320 px`);
      await shoot(`${name}-${lang}-narrow`);
      await size(home);
      await fontSize(32);
      await fits(`${where} with 200 % text`);
      await shoot(`${name}-${lang}-large`);
      await fontSize(16);
    },
  };
}

/** Runs in the page. Words that stand outside the screen or are cut off by their own box; a page that can be moved sideways. */
function whatDoesNotFit(): string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    faults.push(
      `scrolls sideways, ${scrollWidth} in ${clientWidth}: ${wide.slice(-3).map((one) => `${one.tagName}.${one.className}`)}`,
    );
  }
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const range = document.createRange();
    if (words[0]) range.setStartBefore(words[0]);
    if (words.length > 0) range.setEndAfter(words.at(-1) as Node);
    const box = range.getBoundingClientRect();
    if (
      words.length === 0 ||
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.closest('.visually-hidden, .skip-link, table')
    )
      continue;
    if (box.width <= 2 || box.height <= 2) continue;
    const say = (what: string) =>
      faults.push(`${what}: ${element.tagName} ${element.className} "${element.textContent?.trim().slice(0, 40)}"`);
    if (box.right > clientWidth + 1 || box.left < -1) say('outside the screen');
    const { overflowX, overflowY } = getComputedStyle(element);
    if (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) say('cut at the side');
    if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1) say('cut below');
  }
  return faults;
}
