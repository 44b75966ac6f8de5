// Every pair of colours that stand on each other, computed from the tokens as they are written.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/ui/kit/tokens.css', 'utf8').replaceAll('"', "'");
type Colours = Record<string, string>;

/** The colours of each block that opens with `selector`. */
function coloursOf(selector: string): Colours[] {
  const blocks = css.split(/(?<=^|\n) *(?=:root)/).filter((block) => block.startsWith(`${selector} {`));
  return blocks.map((block) =>
    Object.fromEntries(
      [...block.slice(0, block.indexOf('}')).matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]),
    ),
  );
}

const [light = {}] = coloursOf(':root');
const [darkByChoice = {}] = coloursOf(":root[data-theme='dark']");
const [darkByPhone = {}] = coloursOf(':root:not([data-theme])');
const [dimmed = {}] = coloursOf(":root[data-theme='dimmed']");

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = [
  ...['ink', 'muted', 'accent', 'plum', 'green'].flatMap((ink) => [[ink, 'paper'] as const, [ink, 'card'] as const]),
  ['ink', 'band'],
  ['on-accent', 'accent'],
  ['note-ink', 'note-paper'],
  ['help-ink', 'help-paper'],
] as const;
const LINES = [
  ...['line', 'accent', 'plum', 'green', 'ochre', 'note-ink'].flatMap((ink) => [[ink, 'paper'] as const, [ink, 'card'] as const]),
  ['line', 'band'],
  ['accent', 'note-paper'],
] as const;

describe.each([
  ['light', light],
  ['dark', { ...light, ...darkByChoice }],
  ['dark as the phone', { ...light, ...darkByPhone }],
  ['dimmed', { ...light, ...dimmed }],
] as const)('%s', (_, colours: Colours) => {
  const ratio = (ink: string, paper: string) => contrast(colours[ink] ?? '', colours[paper] ?? '');
  it.each(TEXT)('%s on %s is read at 7:1', (ink, paper) => {
    expect(ratio(ink, paper)).toBeGreaterThanOrEqual(7);
  });
  it.each(LINES)('a line of %s on %s is seen at 3:1', (ink, paper) => {
    expect(ratio(ink, paper)).toBeGreaterThanOrEqual(3);
  });
});

it('computes black on white as 21:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
});

it('is equally dark by choice and by the phone, and names every colour anew', () => {
  expect(darkByPhone).toEqual(darkByChoice);
  expect(Object.keys(light).filter((name) => !(name in darkByChoice))).toEqual([]);
});

it('has no red: no colour whose hue is near red and strong', () => {
  const isRed = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return r > 120 && r > 1.8 * g && r > 1.8 * b;
  };
  expect(isRed('#b00020')).toBe(true);
  const all = [light, darkByChoice, dimmed].flatMap((colours) => Object.values(colours));
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter(isRed)).toEqual([]);
});
