// Answers over real dates as a graph. The only file that loads chart.js: import it lazily, on its own route.
// The sentence is the graph's name; a table of the same numbers always follows it, which the screen gives.
import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { useEffect, useRef } from 'preact/hooks';
import { chartOf, namesOf } from '#ui/kit/line-chart-options.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);

export interface LineChartSeries {
  /** Shown beside its shape when there is more than one name. */
  name?: string;
  /** In order of their days. */
  points: readonly { atDay: string; tenths: number }[];
  /** Indices of points from which the line to the next one is dashed: a long time without an answer. */
  dashedAfter?: readonly number[];
}

export interface LineChartProps {
  /** What the graph shows, as a sentence. */
  label: string;
  series: readonly LineChartSeries[];
  minTenths: number;
  maxTenths: number;
  /** "Up is better for you." */
  upLabel: string;
  flags: readonly { day: string; label: string }[];
  formatDay: (day: string) => string;
  formatTenths: (tenths: number) => string;
}

export function LineChart(props: LineChartProps) {
  const { label, series, upLabel, flags, formatDay } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    let chart: Chart | undefined;
    const draw = () => {
      chart?.destroy();
      chart = new Chart(context, chartOf(props, getComputedStyle(context.canvas)));
    };
    draw();
    // The colours are the page's: drawn anew when the phone or the person changes between light and dark.
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', draw);
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      dark.removeEventListener('change', draw);
      theme.disconnect();
      chart?.destroy();
    };
  }, [props]);

  const names = namesOf(series);
  return (
    <figure class="line-chart">
      <p class="line-chart-up">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 14V3M3 8l5-5 5 5" />
        </svg>
        {upLabel}
      </p>
      <div class="line-chart-room" dir="ltr">
        <canvas ref={canvas} role="img" aria-label={label} />
      </div>
      {names.length > 1 && (
        <ul class="line-chart-names">
          {names.map((name, index) => (
            <li key={name} class={`line-chart-name-${index % 3}`}>
              {name}
            </li>
          ))}
        </ul>
      )}
      {flags.length > 0 && (
        <ol class="line-chart-flags">
          {flags.map((flag) => (
            <li key={`${flag.day} ${flag.label}`}>
              <span>{formatDay(flag.day)}</span> {flag.label}
            </li>
          ))}
        </ol>
      )}
    </figure>
  );
}
