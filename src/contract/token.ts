// One anonymous right to one atom: asked for under the enrolment's signature, spent without it.
import * as v from 'valibot';
import { bytesField, elementField, hashField, idField, signatureField } from '#contract/fields.ts';
import { parserOf } from '#contract/parse.ts';

export const indexField = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(15));

/** POST /api/tokens. `blinded`: POPRF element; `signature` over byte-layout's token request. */
export const tokenRequestSchema = v.strictObject({
  enrolment: idField,
  batch: hashField,
  index: indexField,
  blinded: elementField,
  signature: signatureField,
});
export type TokenRequest = v.InferOutput<typeof tokenRequestSchema>;
export const parseTokenRequest = parserOf(tokenRequestSchema);

/** `proof`: DLEQ, two scalars. */
export const tokenAnswerSchema = v.strictObject({ evaluated: elementField, proof: bytesField(64) });
export type TokenAnswer = v.InferOutput<typeof tokenAnswerSchema>;
export const parseTokenAnswer = parserOf(tokenAnswerSchema, 'answer-unreadable');
