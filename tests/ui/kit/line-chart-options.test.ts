// What the graph is told: fixed axis, real dates, few lines, no movement.
import { expect, it } from 'vitest';
import type { LineChartProps } from '#ui/kit/line-chart.tsx';
import { chartOf } from '#ui/kit/line-chart-options.ts';

const style = {
  getPropertyValue: (name: string) => `<${name}>`,
  fontSize: '18px',
  fontFamily: 'x',
} as unknown as CSSStyleDeclaration;
const props: LineChartProps = {
  label: 'About the same.',
  series: [
    {
      points: [
        { atDay: '2026-01-10', tenths: 142 },
        { atDay: '2026-01-20', tenths: 180 },
        { atDay: '2026-07-20', tenths: 171 },
      ],
      dashedAfter: [1],
    },
  ],
  minTenths: 0,
  maxTenths: 400,
  upLabel: 'Up is better.',
  flags: [],
  formatDay: (day) => `the ${day}`,
  formatTenths: (tenths) => `${tenths / 10}`,
};
// biome-ignore lint/suspicious/noExplicitAny: chart.js' own types name every option optional
const made = (more: Partial<LineChartProps> = {}) => chartOf({ ...props, ...more }, style) as any;

it('does not move and answers no hovering', () => {
  expect(made().options.animation).toBe(false);
  expect(made().options.events).toEqual([]);
});

it('has a fixed axis with at most four lines, and the words of its props', () => {
  const { y } = made().options.scales;
  expect([y.min, y.max]).toEqual([0, 400]);
  expect((y.max - y.min) / y.ticks.stepSize + 1).toBeLessThanOrEqual(4);
  expect(y.ticks.callback(200)).toBe('20');
});

it('places answers by their days, not by their number', () => {
  const [first, second, third] = made().data.datasets[0].data;
  expect(second.x - first.x).toBe(10);
  expect(third.x - second.x).toBe(181);
  const { x } = made().options.scales;
  expect(x.type).toBe('linear');
  expect(x.ticks.callback(first.x)).toBe('the 2026-01-10');
});

it('dashes only the long waits', () => {
  const { borderDash } = made().data.datasets[0].segment;
  expect(borderDash({ p0DataIndex: 0 })).toBeUndefined();
  expect(borderDash({ p0DataIndex: 1 })).toEqual([3, 6]);
});

it('draws dots of at least 8 px', () => {
  expect(made().data.datasets[0].pointRadius * 2).toBeGreaterThanOrEqual(8);
});

it('gives a lone answer room on both sides', () => {
  const { x } = made({ series: [{ points: [{ atDay: '2026-01-10', tenths: 1 }] }] }).options.scales;
  expect(x.max - x.min).toBe(30);
});

it('makes room for an event outside the answers', () => {
  const { x } = made({ flags: [{ day: '2026-12-01', label: 'Moved' }] }).options.scales;
  expect(x.ticks.callback(Math.floor(x.max - (x.max - x.min) * 0.03))).toMatch(/the 2026-1[12]/);
});

it('tells series of different names apart by shape, and series of one name not', () => {
  const points = [{ atDay: '2026-01-10', tenths: 1 }];
  const shapes = made({
    series: [
      { name: 'a', points },
      { name: 'b', points },
      { name: 'a', points },
    ],
  }).data.datasets;
  expect(shapes.map(({ pointStyle }: { pointStyle: string }) => pointStyle)).toEqual(['circle', 'rect', 'circle']);
});
