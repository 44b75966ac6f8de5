// The shape of every instrument: data only. A new one (SRS, GSRS, outlook, compass) is a new file of this shape and a line in
// registry.ts; no other code. It knows no words: they are in locales/*/instruments.json or in a wording pack, by these names.

/** How an answer may be given; stored with it. Same names as the stored record's `mode`. */
export type AnswerMode = 'line' | 'number' | 'read-aloud' | 'paper-numbers' | 'total-only';

/** One question. Values are whole tenths from `minTenths` to `maxTenths`, both included, in steps of `stepTenths`. */
export interface Item {
  readonly id: string;
  readonly minTenths: number;
  readonly maxTenths: number;
  readonly stepTenths: number;
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
