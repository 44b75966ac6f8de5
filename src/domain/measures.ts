// What a round can ask: each measure is a row of data. Adding one never changes the protocol.
// Source: the measures table of ARCHITECTURE.md, chapter "The sealed bag".

/** Classes at equal distances: class i stands for `fromTenths + i * stepTenths` (tenths of a step, point or scale part). */
export interface OrderedAlphabet {
  readonly fromTenths: number;
  readonly stepTenths: number;
  readonly classes: number;
}

/** A named stretch of an ordered alphabet, both ends included, in tenths. Bands are disjoint and ascending. */
export interface Band {
  readonly name: string;
  readonly fromTenths: number;
  readonly toTenths: number;
}

interface MeasureBase {
  readonly id: string;
  /** Name and version of the alphabet, as manifests carry it. */
  readonly alphabet: string;
  /** Contributions a person makes at once; always all of them. */
  readonly atoms: number;
}

/** `coarse`: names of the coarse classes, in class order; `bands`: how figures of ten or more are grouped. */
export interface OrderedMeasure extends MeasureBase {
  readonly kind: 'level' | 'change';
  readonly fine: OrderedAlphabet;
  readonly coarse: readonly Band[];
  readonly bands: readonly Band[];
}

/** `fine` = `coarse`: class 0 is "none" (padding), class i the i-th name. */
export interface WishMeasure extends MeasureBase {
  readonly kind: 'wishes';
  readonly names: readonly string[];
}

export type Measure = OrderedMeasure | WishMeasure;

const LEVEL_BANDS: readonly Band[] = [
  { name: 'low', fromTenths: 0, toTenths: 35 },
  { name: 'middle', fromTenths: 40, toTenths: 65 },
  { name: 'high', fromTenths: 70, toTenths: 100 },
];

export const MEASURES: readonly Measure[] = [
  {
    id: 'step-now',
    alphabet: 'step-now/1',
    kind: 'level',
    atoms: 1,
    fine: { fromTenths: 0, stepTenths: 5, classes: 21 },
    coarse: LEVEL_BANDS,
    bands: LEVEL_BANDS,
  },
  {
    id: 'step-change',
    alphabet: 'step-change/1',
    kind: 'change',
    atoms: 1,
    fine: { fromTenths: -100, stepTenths: 5, classes: 41 },
    coarse: [
      { name: 'not-up', fromTenths: -100, toTenths: 5 },
      { name: 'up', fromTenths: 10, toTenths: 100 },
    ],
    bands: [
      { name: 'down-much', fromTenths: -100, toTenths: -25 },
      { name: 'down', fromTenths: -20, toTenths: -5 },
      { name: 'same', fromTenths: 0, toTenths: 0 },
      { name: 'up', fromTenths: 5, toTenths: 20 },
      { name: 'up-much', fromTenths: 25, toTenths: 100 },
    ],
  },
  {
    // Coarse comes from the unrounded totals: reliable change is 5 points (instruments: ORS).
    id: 'ors-change',
    alphabet: 'ors-change/1',
    kind: 'change',
    atoms: 1,
    fine: { fromTenths: -400, stepTenths: 10, classes: 81 },
    coarse: [
      { name: 'not-up', fromTenths: -400, toTenths: 49 },
      { name: 'up', fromTenths: 50, toTenths: 400 },
    ],
    bands: [
      { name: 'down-much', fromTenths: -400, toTenths: -50 },
      { name: 'down', fromTenths: -40, toTenths: -10 },
      { name: 'same', fromTenths: 0, toTenths: 0 },
      { name: 'up', fromTenths: 10, toTenths: 40 },
      { name: 'up-much', fromTenths: 50, toTenths: 400 },
    ],
  },
  {
    id: 'themes',
    alphabet: 'themes/1',
    kind: 'wishes',
    atoms: 3,
    names: [
      'sleep',
      'routines',
      'group-meetings',
      'work-training',
      'insight',
      'knowing-needs',
      'economy',
      'food',
      'care-contact',
      'housing',
      'language',
      'company',
      'self-esteem',
      'courage',
      'other',
    ],
  },
];

/** Null for a measure or alphabet that this version does not know. */
export const measureOf = (alphabet: string): Measure | null => MEASURES.find((measure) => measure.alphabet === alphabet) ?? null;

/** Number of classes of the fine alphabet. */
export const fineClasses = (measure: Measure): number =>
  measure.kind === 'wishes' ? measure.names.length + 1 : measure.fine.classes;
export const coarseClasses = (measure: Measure): number =>
  measure.kind === 'wishes' ? measure.names.length + 1 : measure.coarse.length;
