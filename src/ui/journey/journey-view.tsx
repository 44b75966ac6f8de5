// One journey: sentence, small picture, graph, table. Four ways to see the same answers, the simplest first.
import { useState } from 'preact/hooks';
import type { Journey, Point } from '#domain/journey.ts';
import { formatDay } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import { eventWords } from '#ui/events/event-words.ts';
import { JourneyGraph } from '#ui/journey/journey-graph.tsx';
import { sentenceWords, valueWords } from '#ui/journey/journey-words.ts';
import { type PictureMark, SmallPicture } from '#ui/journey/small-picture.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { Table } from '#ui/kit/table.tsx';

function marksOf({ picture }: Journey): PictureMark[] {
  if (picture === null) return [];
  const mark = (point: Point | null, name: string): PictureMark[] =>
    point === null ? [] : [{ tenths: point.tenths, name, day: formatDay(point.day, language.value, true) }];
  return [
    ...mark(picture.first, t('journey:pictureFirst')),
    ...mark(picture.last, t('journey:pictureLast')),
    ...mark(picture.now, t('journey:pictureNow')),
  ];
}

function rowsOf(journey: Journey): string[][] {
  return journey.rows.map((row) => {
    const day = formatDay(row.day, language.value);
    if (row.kind === 'event') return [day, t('journey:eventRow', { words: eventWords(row) })];
    return [day, row.tenths === null ? t('journey:incompleteRow') : valueWords(row.tenths, journey.highestTenths)];
  });
}

/** Its rows are drawn when somebody opens it: hundreds of them would stand in the way of the picture. */
function NumbersTable({ journey }: { journey: Journey }) {
  const [opened, setOpened] = useState(false);
  const open = () => setOpened(true);
  return (
    <details class="journey-table" onToggle={(event) => event.currentTarget.open && open()}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed like a button, with keys too */}
      <summary onClick={open}>{t('journey:showNumbers')}</summary>
      {opened && (
        <Table caption={t('journey:tableTitle')} head={[t('journey:day'), t('journey:answer')]} rows={rowsOf(journey)} />
      )}
    </details>
  );
}

export function JourneyView({ journey }: { journey: Journey }) {
  const marks = marksOf(journey);
  const latest = journey.picture?.now.series;
  return (
    <div class="stack">
      <p class="journey-sentence">{sentenceWords(journey.sentence)}</p>
      {marks.length > 0 && (
        <SmallPicture
          label={t('journey:pictureLabel')}
          upLabel={t('journey:upIsBetter')}
          maxTenths={journey.highestTenths}
          marks={marks}
        />
      )}
      {journey.points.some(({ series }) => series !== latest) && <p class="muted">{t('journey:otherWords')}</p>}
      {journey.points.length > 1 && <JourneyGraph journey={journey} />}
      {journey.rows.length > 0 && <NumbersTable journey={journey} />}
      <LinkButton kind="quiet" href="/events">
        {t('journey:events')}
      </LinkButton>
    </div>
  );
}
