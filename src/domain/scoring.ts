// Sums answers to a total where the instrument has one. Never imputes: a missing line is a missing total.
import type { Entry } from '#contract/stored-record.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';

type Answers = Entry['answers'];

/** `complete`: the sum in tenths (ORS 0..400). `incomplete`: how many of the needed answers are there. `none`: never added. */
export type Score =
  | { readonly state: 'complete'; readonly tenths: number }
  | { readonly state: 'incomplete'; readonly answered: number; readonly needed: number }
  | { readonly state: 'none' };

/**
 * Total of an instrument's answers (whole tenths, 0..100 each; null or absent = not answered).
 * Source: ORS manual (Miller & Duncan 2004): plain sum of four lines. Only with all of them; instruments.md, "never imputed".
 */
export function scoreOf(instrument: Instrument, answers: Answers): Score {
  if (instrument.total === null) return { state: 'none' };
  const given = instrument.total.of.map((id) => answers[id]).filter((tenths) => typeof tenths === 'number');
  const needed = instrument.total.of.length;
  if (given.length < needed) return { state: 'incomplete', answered: given.length, needed };
  return { state: 'complete', tenths: given.reduce((sum, tenths) => sum + tenths, 0) };
}

/**
 * The one number that an entry stands for in a picture or a graph, in tenths: the total, or the only item's answer.
 * Null when it is incomplete, not answered, or the instrument has several items and no total.
 */
export function entryValueOf(instrument: Instrument, answers: Answers): number | null {
  const score = scoreOf(instrument, answers);
  if (score.state === 'complete') return score.tenths;
  const [only, ...others] = instrument.items;
  return score.state === 'none' && only !== undefined && others.length === 0 ? (answers[only.id] ?? null) : null;
}

/** The highest value that `entryValueOf` can give, in tenths: the fixed axis of every picture and graph. */
export const highestValueOf = (instrument: Instrument): number =>
  instrument.total?.maxTenths ?? Math.max(...instrument.items.map((item) => item.maxTenths));
