// Draws the PNG icons from public/icons/icon.svg in a real browser. Run by hand after a change of the drawing:
//   CHROME_PATH=… node tests/platform/draw-icons.mjs
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const drawing = readFileSync('public/icons/icon.svg', 'utf8');
// Phones cut a maskable icon to any shape within a circle of 80 % of the side: https://www.w3.org/TR/appmanifest/#icon-masks
const within = 'transform="translate(256 256) scale(.84) translate(-256 -256)"';
const variants = {
  'icon-180': { side: 180, svg: drawing.replace(' rx="116"', '') },
  'icon-192': { side: 192, svg: drawing },
  'icon-512': { side: 512, svg: drawing },
  'icon-maskable-512': { side: 512, svg: drawing.replace(' rx="116"', '').replaceAll('<path ', `<path ${within} `) },
  'icon-monochrome-512': { side: 512, svg: drawing.replace(/ *<rect [^>]*>\n/, '').replaceAll(/fill="#\w+"/g, 'fill="#000"') },
};

const executablePath = process.env.CHROME_PATH;
if (!executablePath) throw new Error('CHROME_PATH must name a Chromium');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
for (const [name, { side, svg }] of Object.entries(variants)) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`);
  await page.screenshot({ path: `public/icons/${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
