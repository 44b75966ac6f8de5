// The style sheets keep the house rules: one list of them, logical properties, colours only from the tokens.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = 'src/ui/kit/';
const sheets = readdirSync(FOLDER).filter((name) => name.endsWith('.css') && name !== 'kit.css');
const textOf = (name: string) => readFileSync(FOLDER + name, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

it('kit.css lists every sheet once', () => {
  const listed = [...textOf('kit.css').matchAll(/@import ["']\.\/([\w-]+\.css)["']/g)].map((found) => found[1]);
  expect(listed.toSorted()).toEqual(sheets.toSorted());
});

it.each(sheets)('%s uses logical properties only', (name) => {
  const physical =
    /^\s*(margin|padding|border)-(left|right|top|bottom)|^\s*(left|right|top|bottom|width|height|min-width|max-width)\s*:|text-align:\s*(left|right)/gm;
  expect(textOf(name).match(physical)).toBeNull();
});

it.each(sheets.filter((name) => name !== 'tokens.css'))('%s takes its colours from the tokens', (name) => {
  expect(textOf(name).match(/#[0-9a-f]{3,8}\b/gi)).toBeNull();
});

it('keeps what stands in the page small: at most 9 KB of critical styles, unpacked', () => {
  const critical = ['tokens.css', 'base.css', 'analogue-scale.css', 'button.css'].map(textOf).join('');
  expect(critical.replace(/\s+/g, ' ').length).toBeLessThan(9_000);
});
