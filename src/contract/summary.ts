// What a team publishes of a closed batch: only what the output rules let through, signed. `domain/output-rules` makes it.
import * as v from 'valibot';
import { countField, hashField, idField, nameField, signatureField } from '#contract/fields.ts';
import { LISTED_MOST } from '#contract/limits.ts';
import { parserOf, readableItems } from '#contract/parse.ts';

/** How much of the answers, where a number may not stand: nearly none ≤ 2, a few < 1/3, about half, most > 2/3, nearly all. */
export const shareWordSchema = v.picklist(['nearly-none', 'a-few', 'about-half', 'most', 'nearly-all']);
export type ShareWord = v.InferOutput<typeof shareWordSchema>;

/** A count, printed only when it and its complement are ≥ 3 and nothing smaller follows from it; else a word. */
export const sizeSchema = v.variant('as', [
  v.strictObject({ as: v.literal('count'), count: v.pipe(countField, v.minValue(3)) }),
  v.strictObject({ as: v.literal('word'), word: shareWordSchema }),
]);
export type Size = v.InferOutput<typeof sizeSchema>;

/** One printed class: `classes` are the names of the merged neighbours it stands for, in the alphabet's order. */
export const classShareSchema = v.strictObject({ classes: v.pipe(v.array(nameField), v.minLength(1)), size: sizeSchema });
export type ClassShare = v.InferOutput<typeof classShareSchema>;

/** Values are tenths of the measure's unit (65 = 6.5 of 10; −15 = 1.5 steps down; 50 = 5 points). */
const tenthsField = v.pipe(v.number(), v.integer(), v.minValue(-400), v.maxValue(400));

export const figuresSchema = v.variant('level', [
  /** n < 5: nothing else, not n. */
  v.strictObject({ level: v.literal('too-few') }),
  /** n 5–9, or the coarse tier: shares in words. `chosen`: wishes of at least two, alphabetical, no counts. */
  v.strictObject({
    level: v.literal('words'),
    n: v.pipe(countField, v.minValue(5)),
    classes: v.array(classShareSchema),
    chosen: v.array(nameField),
  }),
  /**
   * n ≥ 10. `median`, `mean` null where the measure has no order, or where they would tell a hidden count of 1 or 2.
   * `spread`: second lowest to second highest.
   */
  v.strictObject({
    level: v.literal('figures'),
    n: v.pipe(countField, v.minValue(10)),
    median: v.nullable(tenthsField),
    mean: v.nullable(tenthsField),
    spread: v.nullable(v.strictObject({ from: tenthsField, to: tenthsField })),
    classes: v.array(classShareSchema),
    /** Wishes, most chosen first. The word is `nearly-none` ("fewer than three") or `nearly-all` ("all but fewer than three"). */
    themes: v.array(v.strictObject({ theme: nameField, size: sizeSchema })),
  }),
]);
export type Figures = v.InferOutput<typeof figuresSchema>;

export const summarySchema = v.strictObject({
  v: v.literal(1),
  team: idField,
  round: idField,
  batch: hashField,
  measure: nameField,
  figures: figuresSchema,
  /** Number enrolled, typed by the lead; null when not typed. */
  enrolled: v.nullable(countField),
  signer: hashField,
});
export type Summary = v.InferOutput<typeof summarySchema>;
export const signedSummarySchema = v.strictObject({ summary: summarySchema, signature: signatureField });
export type SignedSummary = v.InferOutput<typeof signedSummarySchema>;
export const parseSignedSummary = parserOf(signedSummarySchema);

/** GET /api/teams/:team/summaries. `tooFew`: batches whose contributions were deleted unread. */
export const summaryListSchema = v.object({
  summaries: readableItems(signedSummarySchema, LISTED_MOST),
  tooFew: readableItems(hashField, LISTED_MOST),
});
export type SummaryList = v.InferOutput<typeof summaryListSchema>;
export const parseSummaryList = parserOf(summaryListSchema, 'answer-unreadable');
