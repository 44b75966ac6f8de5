// What a round can ask: each measure is a row of data. Adding one never changes the protocol.
// Source: the measures table of ARCHITECTURE.md, chapter "The sealed bag".

/** Classes at equal distances: class i stands for `fromTenths + i * stepTenths` (tenths of a step, point or scale part). */
export interface OrderedAlphabet {
  readonly fromTenths: number;
  readonly stepTenths: number;
  readonly classes: number;
  /**
   * Where a class stands for a stretch of a scale and not for one value: the ends of that scale, in tenths. A class reaches half a step
   * to each side of its value; the first and the last reach to the ends.
   */
  readonly scale?: { readonly leastTenths: number; readonly mostTenths: number };
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

/** One of several names, in no order. Fine: class i is the i-th name; coarse: class i is the i-th group, each name in exactly one. */
export interface ChoiceMeasure extends MeasureBase {
  readonly kind: 'choice';
  readonly names: readonly string[];
  readonly coarse: readonly { readonly name: string; readonly of: readonly string[] }[];
}

export type Measure = OrderedMeasure | WishMeasure;

/**
 * `offered`: the phone can fill in what the measure is about, both programs have its words, and the output rules know its kind. Only
 * then may a team ask it and a phone accept it; until then it is as unknown as one of a later version. A choice is never offered: the
 * output rules have no figures for things without an order.
 */
export type MeasureRow = (Measure & { readonly offered: boolean }) | (ChoiceMeasure & { readonly offered: false });

const LEVEL_BANDS: readonly Band[] = [
  { name: 'low', fromTenths: 0, toTenths: 35 },
  { name: 'middle', fromTenths: 40, toTenths: 65 },
  { name: 'high', fromTenths: 70, toTenths: 100 },
];

/** A question with eleven whole answers, 0–10. */
const zeroToTen = (id: string) => {
  const bands: readonly Band[] = [
    { name: 'low', fromTenths: 0, toTenths: 30 },
    { name: 'middle', fromTenths: 40, toTenths: 60 },
    { name: 'high', fromTenths: 70, toTenths: 100 },
  ];
  const fine = { fromTenths: 0, stepTenths: 10, classes: 11 };
  return { id, alphabet: `${id}/1`, kind: 'level', atoms: 1, fine, coarse: bands, bands, offered: false } as const;
};

/**
 * A total 0–40 in eight bins of five points, laid so that one edge is `edge` (points): then a bin never lies on both sides of it, and
 * the coarse class can be told from the fine one.
 */
const totalInBins = (id: string, edge: number) => {
  const bands: readonly Band[] = [
    { name: `below-${edge}`, fromTenths: 0, toTenths: edge * 10 - 1 },
    { name: `from-${edge}`, fromTenths: edge * 10, toTenths: 400 },
  ];
  const scale = { leastTenths: 0, mostTenths: 400 };
  const fine = { fromTenths: (edge % 5) * 10 + 25, stepTenths: 50, classes: 8, scale };
  return { id, alphabet: `${id}/1`, kind: 'level', atoms: 1, fine, coarse: bands, bands, offered: false } as const;
};

/** `names` in two groups, as reports count them: work or studies, and everything else. */
const workOrStudies = (id: string, names: readonly string[]) => {
  const inWork = ['work', 'studies'];
  const coarse = [
    { name: 'work-or-studies', of: inWork },
    { name: 'other', of: names.filter((name) => !inWork.includes(name)) },
  ];
  return { id, alphabet: `${id}/1`, kind: 'choice', atoms: 1, names, coarse, offered: false } as const;
};

/** Every measure of the protocol. SRS is not here and never will be: it belongs to the two who met. */
export const MEASURE_ROWS: readonly MeasureRow[] = [
  {
    id: 'step-now',
    alphabet: 'step-now/1',
    kind: 'level',
    atoms: 1,
    fine: { fromTenths: 0, stepTenths: 5, classes: 21 },
    coarse: LEVEL_BANDS,
    bands: LEVEL_BANDS,
    offered: true,
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
    offered: true,
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
    offered: true,
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
    offered: true,
  },
  // 25 is the reference point for adults (Miller & Duncan 2004), from other countries: there are no Swedish norms.
  totalInBins('ors-level', 25),
  ...['future', 'feeling', 'work'].map((item) => zeroToTen(`outlook-${item}`)),
  ...['useful', 'listened-to', 'had-a-say', 'held-together', 'what-next'].map((item) => zeroToTen(`evaluation-${item}`)),
  // 36: under it the group talks about it (SRS_TALK, the scale that the group's was made from).
  totalInBins('gsrs', 36),
  // The areas of Livskompassen in which support is needed: four, so that nobody has to leave one out.
  { id: 'needs', alphabet: 'needs/1', kind: 'wishes', atoms: 4, names: ['home', 'relations', 'health', 'work'], offered: false },
  ...[6, 12, 18, 24].map((months) =>
    workOrStudies(`follow-up-${months}`, ['work', 'studies', 'job-seeking', 'rehabilitation', 'other']),
  ),
  // The half-year report's reasons. Who would rather not say sends nothing.
  workOrStudies('exit', [
    'drop-out',
    'work',
    'studies',
    'job-seeking',
    'continued-rehabilitation',
    'medical-rehabilitation',
    'sickness-compensation',
    'other',
  ]),
];

/** What a team can ask today. */
export const MEASURES: readonly Measure[] = MEASURE_ROWS.filter((row) => row.kind !== 'choice').filter(({ offered }) => offered);

/** Null for a measure or alphabet that this version does not know, or cannot answer yet. */
export const measureOf = (alphabet: string): Measure | null => MEASURES.find((measure) => measure.alphabet === alphabet) ?? null;

/** Number of classes of the fine alphabet. */
export const fineClasses = (measure: Measure): number =>
  measure.kind === 'wishes' ? measure.names.length + 1 : measure.fine.classes;
export const coarseClasses = (measure: Measure): number =>
  measure.kind === 'wishes' ? measure.names.length + 1 : measure.coarse.length;
