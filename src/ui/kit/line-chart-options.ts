// What the graph is told: fixed axis, real dates, few lines, no movement, colours from the page. Types of chart.js only.
import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { LineChartProps, LineChartSeries } from '#ui/kit/line-chart.tsx';

const DAY_MS = 86_400_000;
/** Days of room on each side when all answers are of one day. */
const LONE_DAY_MARGIN = 15;
/** Radius of a dot in px: with its edge at least 8 px across. */
const DOT = 4.5;
const SHAPES = ['circle', 'rect', 'triangle'] as const;

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayText = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

interface Look {
  ink: string;
  paper: string;
  line: string;
  colours: readonly string[];
  family: string;
  size: number;
}

function lookOf(style: CSSStyleDeclaration): Look {
  const token = (name: string) => style.getPropertyValue(`--color-${name}`).trim();
  return {
    ink: token('ink'),
    paper: token('paper'),
    line: token('line'),
    colours: [token('accent'), token('plum'), token('ochre')],
    family: style.fontFamily,
    // Labels grow with the person's text, and are never under 16 px.
    size: Math.max(16, Number.parseFloat(style.fontSize) * 0.9 || 16),
  };
}

/** Distinct names, in order; series of one name look the same. */
export const namesOf = (series: readonly LineChartSeries[]): string[] => [...new Set(series.map(({ name }) => name ?? ''))];

/** The configuration for chart.js. `style`: the canvas' computed style, where the tokens are read. */
export function chartOf(props: LineChartProps, style: CSSStyleDeclaration): ChartConfiguration<'line'> {
  const { series, minTenths, maxTenths, flags, formatDay, formatTenths } = props;
  const look = lookOf(style);
  const days = [...series.flatMap(({ points }) => points.map(({ atDay }) => atDay)), ...flags.map(({ day }) => day)].map(
    dayNumber,
  );
  const [first, last] = days.length > 0 ? [Math.min(...days), Math.max(...days)] : [0, 0];
  const margin = first === last ? LONE_DAY_MARGIN : (last - first) * 0.03;
  const names = namesOf(series);
  const font = { family: look.family, size: look.size };

  return {
    type: 'line',
    data: { datasets: series.map((one) => datasetOf(one, names.indexOf(one.name ?? ''), look)) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: flags.length > 0 ? 26 : 10, right: 10 } },
      scales: {
        x: {
          type: 'linear',
          min: first - margin,
          max: last + margin,
          grid: { display: false },
          border: { color: look.line },
          afterBuildTicks: (axis) => {
            axis.ticks = (first === last ? [first] : [first, last]).map((value) => ({ value }));
          },
          ticks: {
            color: look.ink,
            font,
            align: 'inner',
            maxRotation: 0,
            callback: (value) => formatDay(dayText(Number(value))),
          },
        },
        y: {
          type: 'linear',
          min: minTenths,
          max: maxTenths,
          // Bottom, middle, top: never more than four lines.
          grid: { color: look.line, lineWidth: 1 },
          border: { display: false, dash: [2, 4] },
          ticks: {
            stepSize: (maxTenths - minTenths) / 2,
            color: look.ink,
            font,
            callback: (value) => formatTenths(Number(value)),
          },
        },
      },
    },
    plugins: [flagsOf(flags, look)],
  };
}

function datasetOf({ points, dashedAfter = [] }: LineChartSeries, kind: number, look: Look) {
  const colour = look.colours[kind % look.colours.length] ?? look.ink;
  const isCircle = kind % SHAPES.length === 0;
  return {
    data: points.map(({ atDay, tenths }) => ({ x: dayNumber(atDay), y: tenths })),
    borderColor: colour,
    borderWidth: 2,
    segment: {
      borderDash: ({ p0DataIndex }: { p0DataIndex: number }) => (dashedAfter.includes(p0DataIndex) ? [3, 6] : undefined),
    },
    pointStyle: SHAPES[kind % SHAPES.length] ?? 'circle',
    pointRadius: isCircle ? DOT : DOT + 1.5,
    pointBackgroundColor: colour,
    pointBorderColor: look.paper,
    pointBorderWidth: 1,
    // A dot on the axis' end is drawn whole.
    clip: false as const,
  };
}

/** Numbered flags at the top; the list under the graph says what each number is. */
function flagsOf(flags: LineChartProps['flags'], look: Look): Plugin<'line'> {
  return {
    id: 'flags',
    beforeDatasetsDraw({ ctx, chartArea, scales }: Chart<'line'>) {
      const days = scales.x;
      if (!days) return;
      ctx.save();
      ctx.strokeStyle = look.line;
      ctx.fillStyle = look.ink;
      ctx.font = `600 ${look.size}px ${look.family}`;
      ctx.textAlign = 'center';
      ctx.setLineDash([4, 3]);
      flags.forEach(({ day }, index) => {
        const x = days.getPixelForValue(dayNumber(day));
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        ctx.fillText(String(index + 1), x, chartArea.top - 8);
      });
      ctx.restore();
    },
  };
}
