// The words of figures that the output rules let through: sentences, bars and rows. Adds no number that is not in them.
import { MEASURES, type OrderedMeasure } from '#domain/measures.ts';
import type { QuestionView } from '#team/app/overview.ts';
import { formatTenths } from '#text/format.ts';
import type { TextKey } from '#text/keys.ts';
import type { Language } from '#text/languages.ts';
import { t } from '#text/translate.ts';

export type Figures = NonNullable<QuestionView['figures']>;
type ClassShare = Extract<Figures, { level: 'words' }>['classes'][number];
type Size = ClassShare['size'];

export interface FigureBar {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly share: number;
  readonly dots?: number;
}
export interface FigureWords {
  /** "12 answers"; null when not even that may be said. */
  readonly answers: string | null;
  /** The one message. */
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly bars: readonly FigureBar[];
  /** Where the answers lie on their scale, all in tenths; null when that may not be shown. */
  readonly scale: FigureScale | null;
}
export interface FigureScale {
  readonly least: number;
  readonly most: number;
  readonly from: number;
  readonly to: number;
  readonly middle: number | null;
}

/** Where a bar for a word ends: the middle of what the word can mean (output rule 5), never the share itself. */
const WORD_SHARES = { 'nearly-none': 0.05, 'a-few': 0.2, 'about-half': 0.5, most: 0.8, 'nearly-all': 0.95 } as const;
const FROM_MOST = ['nearly-all', 'most', 'about-half', 'a-few', 'nearly-none'] as const;

// Names of measures and classes are data; a test holds that each has its words.
const key = (path: string) => `team:${path}` as TextKey;

export const themeName = (theme: string): string => t(key(`themes.${theme}`));
export const measureName = (measure: string): string => t(key(`measures.${measure}.name`));

/** "6.5 of 10", "1.5 steps": a value with its unit. */
export const withUnit = (measure: string, tenths: number, language: Language): string =>
  t(key(`measures.${measure}.unit`), { value: formatTenths(tenths, language), count: tenths / 10 });

function className(measure: OrderedMeasure, level: 'words' | 'figures', names: readonly string[], language: Language): string {
  if (measure.kind === 'change') {
    const labels = names.map((name) => t(key(`classes.${measure.id}.${level}.${name}`)));
    const inside = labels.map((label, at) => (at === 0 ? label : label.charAt(0).toLocaleLowerCase(language) + label.slice(1)));
    return new Intl.ListFormat(language, { type: 'disjunction' }).format(inside);
  }
  const bands = (level === 'words' ? measure.coarse : measure.bands).filter(({ name }) => names.includes(name));
  const from = formatTenths(bands[0]?.fromTenths ?? 0, language);
  const to = formatTenths(bands.at(-1)?.toTenths ?? 0, language);
  return t('team:classes.range', { from, to });
}

const sizeWords = (size: Size, n: number): string =>
  size.as === 'count' ? t('team:sizes.count', { count: size.count, n }) : t(`team:sizes.${size.word}`);

const barOf = (id: string, label: string, size: Size, n: number): FigureBar =>
  size.as === 'count'
    ? { id, label, text: sizeWords(size, n), share: size.count / n, dots: size.count }
    : { id, label, text: sizeWords(size, n), share: WORD_SHARES[size.word] };

/** The largest class by what is printed: words first compare as words; a count as its share. */
const weight = (size: Size, n: number): number =>
  size.as === 'count' ? size.count / n : (FROM_MOST.length - FROM_MOST.indexOf(size.word)) / 5 - 0.1;

function largest(classes: readonly ClassShare[], n: number): ClassShare | undefined {
  return [...classes].sort((a, b) => weight(b.size, n) - weight(a.size, n))[0];
}

function shareSentence(share: ClassShare, label: string, n: number): string {
  return share.size.as === 'count'
    ? t('team:summary.share.count', { class: label, count: share.size.count, n })
    : t(`team:summary.share.${share.size.word}`, { class: label });
}

function middle(measure: OrderedMeasure, median: number, language: Language): string {
  if (measure.kind === 'level') return t('team:summary.level', { value: withUnit(measure.id, median, language) });
  if (median === 0) return t('team:summary.change-same');
  const value = withUnit(measure.id, Math.abs(median), language);
  return median > 0 ? t('team:summary.change-up', { value }) : t('team:summary.change-down', { value });
}

/** A change bears its sign. */
const signed = (measure: OrderedMeasure, tenths: number, language: Language): string =>
  (measure.kind === 'change' && tenths > 0 ? '+' : '') + formatTenths(tenths, language);

function orderedWords(measure: OrderedMeasure, figures: Exclude<Figures, { level: 'too-few' }>, language: Language) {
  const { n, level } = figures;
  const label = (share: ClassShare) => className(measure, level, share.classes, language);
  // One group of all says nothing that n does not say.
  const together = figures.classes.length < 2;
  const bars = together ? [] : figures.classes.map((share) => barOf(share.classes.join('+'), label(share), share.size, n));
  const top = largest(figures.classes, n);
  const share = !top || together ? t('team:summary.together') : shareSentence(top, label(top), n);
  const notes = measure.kind === 'change' ? [t('team:summary.noComparison')] : [];
  if (figures.level === 'words') return { sentence: share, notes: [...notes, t('team:summary.wordsLevel')], bars, scale: null };
  const { median, mean, spread } = figures;
  const more = [
    ...(mean === null ? [] : [t('team:summary.mean', { value: signed(measure, mean, language) })]),
    ...(spread === null
      ? []
      : [
          t('team:summary.spread', {
            from: signed(measure, spread.from, language),
            to: signed(measure, spread.to, language),
          }),
        ]),
  ];
  const { fromTenths, stepTenths, classes } = measure.fine;
  const scale: FigureScale | null = spread && {
    least: fromTenths,
    most: fromTenths + (classes - 1) * stepTenths,
    ...spread,
    middle: median,
  };
  const sentence = median === null ? share : middle(measure, median, language);
  return { sentence, notes: [...more, ...notes], bars, scale };
}

function wishWords(figures: Exclude<Figures, { level: 'too-few' }>, language: Language) {
  if (figures.level === 'words') {
    const themes = new Intl.ListFormat(language).format(
      figures.chosen.map(themeName).sort((a, b) => a.localeCompare(b, language)),
    );
    const sentence = figures.chosen.length > 0 ? t('team:summary.chosen', { themes }) : t('team:summary.chosenNone');
    return { sentence, notes: [t('team:summary.wordsLevel')], bars: [], scale: null };
  }
  const { n, themes } = figures;
  const bars = themes.map(({ theme, size }): FigureBar => {
    const bar = barOf(theme, themeName(theme), size, n);
    return size.as === 'word' && size.word === 'nearly-none' ? { ...bar, text: t('team:sizes.fewer') } : bar;
  });
  return { sentence: wishSentence(bars, language), notes: [], bars, scale: null };
}

/** The wishes chosen most often; several when they were chosen equally often. */
function wishSentence(bars: readonly FigureBar[], language: Language): string {
  const [first] = bars;
  if (first === undefined || first.text === t('team:sizes.fewer')) return t('team:summary.wishesFew');
  const top = bars.filter(({ text }) => text === first.text).map(({ label }) => label);
  return t('team:summary.wishes', { theme: new Intl.ListFormat(language).format(top), size: first.text });
}

/** `enrolled`: typed by the lead; null when not. */
export function figureWords(measureId: string, figures: Figures, enrolled: number | null, language: Language): FigureWords {
  const measure = MEASURES.find(({ id }) => id === measureId);
  if (figures.level === 'too-few' || measure === undefined)
    return { answers: null, sentence: t('team:summary.tooFew'), notes: [], bars: [], scale: null };
  const answers =
    enrolled === null
      ? t('team:summary.answers', { count: figures.n })
      : t('team:summary.answersOf', { count: figures.n, enrolled });
  const words = measure.kind === 'wishes' ? wishWords(figures, language) : orderedWords(measure, figures, language);
  return { answers, ...words, notes: enrolled === null ? words.notes : [...words.notes, t('team:summary.left')] };
}
