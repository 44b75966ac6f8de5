// Everything that "My development" shows of one instrument (one step scale): sentence, picture, graph and table, from one function
// over the same data, so that they cannot disagree. Answers codes and numbers; knows no words and no pixels.
import type { Entry, LifeEvent } from '#contract/stored-record.ts';
import { inOrder, seriesOf } from '#domain/entry.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import { entryValueOf, highestValueOf } from '#domain/scoring.ts';
import { daysBetween, type LocalDay } from '#shared/days.ts';

/** Longer gaps are dashed: follow-ups come every third month (instruments.md, Journey). */
export const GAP_DAYS = 120;

/** One dot. `x`: whole days since the first day shown, so that distances are real. `tenths`: 0..`highestTenths`. */
export interface Point {
  readonly id: string;
  readonly day: LocalDay;
  readonly x: number;
  readonly tenths: number;
  readonly series: string;
}
/** A line between two points of one series, by their places in `points`. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly dashed: boolean;
}
export interface Flag {
  readonly id: string;
  readonly day: LocalDay;
  readonly x: number;
  readonly pick: string | null;
  readonly words: string;
}

/**
 * What is said first. `nothing-yet`: no answer. `no-total-yet`: answers, none of them whole. `first-time`: nothing earlier in this
 * series to compare with. `about-as-last`, `higher-than-last`, `lower-than-last`: totals, by the instrument's noticeable change.
 * `step-same`, `step-up`, `step-down`: one item in half steps; `byTenths` > 0 is how far.
 */
export type Sentence =
  | { readonly code: 'nothing-yet' | 'no-total-yet' | 'first-time' | 'about-as-last' | 'higher-than-last' | 'lower-than-last' }
  | { readonly code: 'step-same' }
  | { readonly code: 'step-up' | 'step-down'; readonly byTenths: number };

/** `first` and `last` (the one before now) only where they are other answers of the same series as `now`. */
export interface Picture {
  readonly first: Point | null;
  readonly last: Point | null;
  readonly now: Point;
}

/** `tenths` null: an answer that is not whole; `answers` are shown as they are. */
export type Row =
  | {
      readonly kind: 'answer';
      readonly id: string;
      readonly day: LocalDay;
      readonly tenths: number | null;
      readonly answers: Entry['answers'];
      readonly texts: Entry['texts'];
      readonly series: string;
    }
  | { readonly kind: 'event'; readonly id: string; readonly day: LocalDay; readonly pick: string | null; readonly words: string };

export interface Journey {
  readonly sentence: Sentence;
  readonly picture: Picture | null;
  readonly points: readonly Point[];
  readonly segments: readonly Segment[];
  readonly flags: readonly Flag[];
  /** Newest first. */
  readonly rows: readonly Row[];
  /** Top of the fixed axis, tenths: 400 or 100. Its bottom is 0. */
  readonly highestTenths: number;
  /** Length of the time axis in days, at least 1. */
  readonly days: number;
}

/** `scale`: the step scale's id, null for every other instrument. `entries` and `events` in any order, of any instrument. */
export function journeyOf(
  instrument: Instrument,
  scale: string | null,
  entries: readonly Entry[],
  events: readonly LifeEvent[],
): Journey {
  const own = inOrder(entries.filter((entry) => entry.instrument === instrument.id && entry.scale === scale));
  const happened = [...events].sort((a, b) => compare(a.day, b.day) || a.createdAt - b.createdAt || compare(a.id, b.id));
  const valued = own.flatMap((entry) => {
    const tenths = entryValueOf(instrument, entry.answers);
    return tenths === null ? [] : [{ id: entry.id, day: entry.day, tenths, series: seriesOf(entry) }];
  });
  const days = [...valued, ...happened].map(({ day }) => day).sort(compare);
  const start = days[0];
  const xOf = (day: LocalDay) => (start === undefined ? 0 : daysBetween(start, day));
  const points = valued.map((value) => ({ ...value, x: xOf(value.day) }));
  const picture = pictureOf(points);
  return {
    sentence: sentenceOf(instrument, picture, own.length),
    picture,
    points,
    segments: segmentsOf(points),
    flags: happened.map(({ id, day, pick, words }) => ({ id, day, x: xOf(day), pick, words })),
    rows: rowsOf(instrument, own, happened),
    highestTenths: highestValueOf(instrument),
    days: Math.max(1, xOf(days.at(-1) ?? '')),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function pictureOf(points: readonly Point[]): Picture | null {
  const now = points.at(-1);
  if (now === undefined) return null;
  const same = points.filter(({ series }) => series === now.series);
  const last = same.at(-2) ?? null;
  const first = same[0] ?? null;
  return { first: first === now || first === last ? null : first, last, now };
}

function sentenceOf(instrument: Instrument, picture: Picture | null, answered: number): Sentence {
  if (picture === null) return { code: answered === 0 ? 'nothing-yet' : 'no-total-yet' };
  if (picture.last === null) return { code: 'first-time' };
  const change = picture.now.tenths - picture.last.tenths;
  const noticed = Math.abs(change) >= instrument.noticeableTenths;
  if (instrument.total === null) {
    return noticed ? { code: change > 0 ? 'step-up' : 'step-down', byTenths: Math.abs(change) } : { code: 'step-same' };
  }
  if (!noticed) return { code: 'about-as-last' };
  return { code: change > 0 ? 'higher-than-last' : 'lower-than-last' };
}

function segmentsOf(points: readonly Point[]): Segment[] {
  const latest = new Map<string, number>();
  const segments: Segment[] = [];
  points.forEach(({ series, x }, to) => {
    const from = latest.get(series);
    if (from !== undefined) segments.push({ from, to, dashed: x - (points[from]?.x ?? x) > GAP_DAYS });
    latest.set(series, to);
  });
  return segments;
}

function rowsOf(instrument: Instrument, own: readonly Entry[], happened: readonly LifeEvent[]): Row[] {
  const rows: Row[] = [];
  const waiting = [...happened];
  for (const entry of own) {
    while (waiting[0] !== undefined && waiting[0].day < entry.day) rows.push(eventRow(waiting.shift() as LifeEvent));
    const { id, day, answers, texts } = entry;
    rows.push({ kind: 'answer', id, day, tenths: entryValueOf(instrument, answers), answers, texts, series: seriesOf(entry) });
  }
  return [...rows, ...waiting.map(eventRow)].reverse();
}

const eventRow = ({ id, day, pick, words }: LifeEvent): Row => ({ kind: 'event', id, day, pick, words });
