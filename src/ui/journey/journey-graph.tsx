// The graph, loaded only when somebody wants to see it: chart.js is larger than the rest of the app.
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Journey } from '#domain/journey.ts';
import { formatDay, formatTenths } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import { eventWords } from '#ui/events/event-words.ts';
import { Button } from '#ui/kit/button.tsx';
import type { LineChartProps } from '#ui/kit/line-chart.tsx';

type Loading =
  | { readonly state: 'not-asked' | 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly Chart: ComponentType<LineChartProps> };

/** Points of one series are joined, those of different words or versions never. */
function seriesOf({ points, segments }: Journey): LineChartProps['series'] {
  const names = [...new Set(points.map(({ series }) => series))];
  return names.map((name) => {
    const places = points.flatMap((point, place) => (point.series === name ? [place] : []));
    return {
      points: places.map((place) => ({ atDay: points[place]?.day ?? '', tenths: points[place]?.tenths ?? 0 })),
      dashedAfter: places.flatMap((place, at) => (segments.some(({ from, dashed }) => dashed && from === place) ? [at] : [])),
    };
  });
}

export function graphProps(journey: Journey): LineChartProps {
  const day = (text: string) => formatDay(text, language.value);
  const { points } = journey;
  return {
    label: t('journey:graphLabel', {
      count: points.length,
      from: day(points[0]?.day ?? '1970-01-01'),
      to: day(points.at(-1)?.day ?? '1970-01-01'),
    }),
    series: seriesOf(journey),
    minTenths: 0,
    maxTenths: journey.highestTenths,
    upLabel: t('journey:upIsBetter'),
    flags: journey.flags.map((flag) => ({ day: flag.day, label: eventWords(flag) })),
    formatDay: (text) => formatDay(text, language.value, true),
    formatTenths: (tenths) => formatTenths(tenths, language.value),
  };
}

export function JourneyGraph({ journey }: { journey: Journey }) {
  const [loading, setLoading] = useState<Loading>({ state: 'not-asked' });
  const show = async () => {
    setLoading({ state: 'loading' });
    try {
      const { LineChart } = await import('#ui/kit/line-chart.tsx');
      setLoading({ state: 'ready', Chart: LineChart });
    } catch {
      setLoading({ state: 'failed' });
    }
  };
  if (loading.state === 'ready') {
    return (
      <>
        <loading.Chart {...graphProps(journey)} />
        {journey.segments.some(({ dashed }) => dashed) && <p class="muted">{t('journey:dashed')}</p>}
      </>
    );
  }
  return (
    <>
      {loading.state === 'failed' && <p role="alert">{t('journey:graphFailed')}</p>}
      <Button kind="plain" disabled={loading.state === 'loading'} onClick={show}>
        {t(loading.state === 'loading' ? 'journey:graphLoading' : 'journey:graphShow')}
      </Button>
    </>
  );
}
