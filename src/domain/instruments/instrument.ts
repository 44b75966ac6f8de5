// The shape of every instrument: data only. A new one is a new file of this shape and a line in registry.ts; no other code
// (worked example: CONTRIBUTING.md). It knows no words: they are in locales/*/instruments.json or in a wording pack, by these names.

/** How an answer may be given; stored with it. Same names as the stored record's `mode`. */
export type AnswerMode = 'line' | 'number' | 'read-aloud' | 'paper-numbers' | 'total-only';

/** One question. Values are whole tenths from `minTenths` to `maxTenths`, both included, in steps of `stepTenths`. */
export interface Item {
  readonly id: string;
  readonly minTenths: number;
  readonly maxTenths: number;
  readonly stepTenths: number;
  /** Names to pick one of, in this order; the stored value is ten times the place (0, 10, 20 …). Another list is another version. */
  readonly choices?: readonly string[];
}

/** A line of 10 cm, read to the millimetre: 101 values. */
export const lineItem = (id: string): Item => ({ id, minTenths: 0, maxTenths: 100, stepTenths: 1 });
/** Eleven radios 0–10, nothing between. */
export const wholeItem = (id: string): Item => ({ id, minTenths: 0, maxTenths: 100, stepTenths: 10 });
/** Eleven radios 0–10 with half a step between: 21 values. */
export const halfItem = (id: string): Item => ({ id, minTenths: 0, maxTenths: 100, stepTenths: 5 });
/** One of 2–11 names: a stored answer goes to 100 at most. */
export const choiceItem = (id: string, choices: readonly string[]): Item => ({
  id,
  minTenths: 0,
  maxTenths: 10 * (choices.length - 1),
  stepTenths: 10,
  choices,
});

/** The name that an answer stands for; null when not answered, not of the list, or the item has no choices. */
export const choiceOf = (item: Item, tenths: number | null | undefined): string | null =>
  typeof tenths === 'number' && fitsItem(item, tenths) ? (item.choices?.[tenths / 10] ?? null) : null;

/** The value to store for a name. Throws RangeError for one that the item does not have: the control must not offer it. */
export function toChoiceTenths(item: Item, name: string): number {
  const place = item.choices?.indexOf(name) ?? -1;
  if (place < 0) throw new RangeError(`${name} is no choice of ${item.id}`);
  return place * 10;
}

/** A question after the items, always skippable. `words`: own words; `number`: a value on the scale; `wishes`: picks from a measure's list. */
export interface FollowUp {
  readonly name: string;
  readonly kind: 'words' | 'number' | 'wishes';
}

export interface Instrument {
  readonly id: string;
  readonly version: number;
  readonly items: readonly Item[];
  readonly modes: readonly AnswerMode[];
  /** The sum of `of`, 0..`maxTenths`; null where items are never added. */
  readonly total: { readonly of: readonly string[]; readonly maxTenths: number } | null;
  readonly followUps: readonly FollowUp[];
  /** The least change, in tenths, that is called higher or lower to the participant. */
  readonly noticeableTenths: number;
}

/** True when `tenths` is a value that the item can have. */
export const fitsItem = (item: Item, tenths: number): boolean =>
  Number.isInteger(tenths) &&
  tenths >= item.minTenths &&
  tenths <= item.maxTenths &&
  (tenths - item.minTenths) % item.stepTenths === 0;
