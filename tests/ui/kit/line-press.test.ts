// @vitest-environment jsdom
// What a touch means, as geometry.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTap, pressAt, startsDrag, valueAt } from '#ui/kit/line-press.ts';

const at = (clientX: number, clientY: number) => ({ pointerId: 1, clientX, clientY }) as PointerEvent;

function lineOf(left: number, width: number, dir: 'ltr' | 'rtl') {
  const line = document.createElement('div');
  line.style.direction = dir;
  line.getBoundingClientRect = () => ({ left, width }) as DOMRect;
  document.body.replaceChildren(line);
  return line;
}

describe('the place on a line', () => {
  it('is within half of a hundredth of the touched share, in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 200, max: 400, noNaN: true }), (perMille, width) => {
        const x = 24 + (width * perMille) / 1000;
        expect(Math.abs(valueAt(lineOf(24, width, 'ltr'), x) - perMille / 10)).toBeLessThanOrEqual(0.5001);
        expect(Math.abs(valueAt(lineOf(24, width, 'rtl'), x) - (100 - perMille / 10))).toBeLessThanOrEqual(0.5001);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('is the end for a touch past it', () => {
    expect(valueAt(lineOf(24, 300, 'ltr'), 2)).toBe(0);
    expect(valueAt(lineOf(24, 300, 'ltr'), 346)).toBe(100);
    expect(valueAt(lineOf(24, 300, 'rtl'), 2)).toBe(100);
  });
});

describe('a touch', () => {
  const press = pressAt(at(100, 100));
  it('drags from more than 8 px along the line, when it moves more along than across', () => {
    expect(startsDrag(press, at(108, 100))).toBe(false);
    expect(startsDrag(press, at(109, 100))).toBe(true);
    expect(startsDrag(press, at(91, 104))).toBe(true);
    expect(startsDrag(press, at(112, 113))).toBe(false);
  });

  it('taps while an unsteady finger slides no more than 24 px down', () => {
    expect(isTap(press, at(104, 124))).toBe(true);
    expect(isTap(press, at(104, 125))).toBe(false);
  });
});
