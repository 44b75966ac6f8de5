// Sentences and bars for published figures, for participants. It adds no number that the summary does not hold.
import type { TeamFigures } from '#app/contribute/question-view.ts';
import type { Measure, OrderedMeasure } from '#domain/measures.ts';
import { listed, tenthsWords, themeName } from '#ui/contribute/value-words.ts';
import type { ShareBar } from '#ui/kit/share-bars.tsx';
import { formatTenths } from '#text/format.ts';
import type { TextKey } from '#text/keys.ts';
import { language, t } from '#text/translate.ts';

type Shown = Exclude<TeamFigures, { level: 'too-few' }>;
type ClassShare = Shown['classes'][number];
type Size = ClassShare['size'];

/** How long a bar is for a word: inside what the word stands for (contract/summary), never a hidden number. */
const WORD_SHARE = { 'nearly-none': 0.05, 'a-few': 0.2, 'about-half': 0.5, most: 0.8, 'nearly-all': 0.95 } as const;

/** The message first, then what belongs to it. */
export function figureSentences(measure: Measure, figures: Shown): string[] {
  if (measure.kind === 'wishes') return [wishSentence(figures)];
  const note = measure.kind === 'change' ? [t('contribute:summary.changeNote')] : [];
  if (figures.level === 'words') return [largestSentence(measure, figures), ...note];
  const middle = figures.median === null ? [largestSentence(measure, figures)] : [middleSentence(measure, figures.median)];
  const { spread } = figures;
  const range =
    spread === null
      ? []
      : [t('contribute:summary.spread', { from: tenthsWords(measure, spread.from), to: tenthsWords(measure, spread.to) })];
  return [...middle, ...range, ...note];
}

function wishSentence(figures: Shown): string {
  const names = figures.level === 'words' ? figures.chosen : figures.themes.map(({ theme }) => theme);
  return names.length > 0
    ? t('contribute:summary.chosen', { list: listed(names.map(themeName)) })
    : t('contribute:summary.noneChosen');
}

const middleSentence = (measure: OrderedMeasure, median: number): string =>
  measure.kind === 'level'
    ? t('contribute:summary.middleStep', { value: formatTenths(median, language.value) })
    : t('contribute:summary.middleChange', { value: tenthsWords(measure, median) });

function largestSentence(measure: OrderedMeasure, { classes, n }: Shown): string {
  const [top] = [...classes].sort((a, b) => shareOf(b.size, n) - shareOf(a.size, n));
  if (top === undefined) return '';
  return t('contribute:summary.largest', { size: sizeWords(top.size), class: className(measure, top) });
}

export function figureBars(measure: Measure, figures: Shown): ShareBar[] {
  const { n } = figures;
  const bar = (id: string, label: string, size: Size): ShareBar => ({
    id,
    label,
    text: sizeWords(size),
    share: shareOf(size, n),
  });
  if (measure.kind === 'wishes') {
    return figures.level === 'words' ? [] : figures.themes.map(({ theme, size }) => bar(theme, themeName(theme), size));
  }
  return figures.classes.map((share) => bar(share.classes.join(), className(measure, share), share.size));
}

const shareOf = (size: Size, n: number): number => (size.as === 'count' ? size.count / n : WORD_SHARE[size.word]);
const sizeWords = (size: Size): string =>
  size.as === 'count' ? t('contribute:summary.count', { count: size.count }) : t(`contribute:summary.share.${size.word}`);

/** Merged neighbours are one stretch of a level, and "down or same" of a change. */
function className(measure: OrderedMeasure, { classes }: ClassShare): string {
  if (measure.kind === 'change') {
    return listed(
      classes.map((name) => t(`contribute:summary.band.${name}` as TextKey)),
      'disjunction',
    );
  }
  const bands = [...measure.coarse, ...measure.bands].filter(({ name }) => classes.includes(name));
  const from = Math.min(...bands.map(({ fromTenths }) => fromTenths));
  const to = Math.max(...bands.map(({ toTenths }) => toTenths));
  return t('contribute:summary.range', { from: formatTenths(from, language.value), to: formatTenths(to, language.value) });
}
