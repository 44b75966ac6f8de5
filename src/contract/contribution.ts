// The only thing of a person's answers that ever leaves the phone: one sealed atom, with an anonymous token.
import * as v from 'valibot';
import { SEALED_BYTES } from '#contract/byte-layout.ts';
import { bytesField, countField, hashField } from '#contract/fields.ts';
import { parserOf } from '#contract/parse.ts';
import { indexField } from '#contract/token.ts';

const spent = {
  batch: hashField,
  index: indexField,
  /** POPRF input, random. */
  nonce: bytesField(32),
  /** POPRF output (SHA-256). */
  output: bytesField(32),
  /** A higher one replaces, the same with the same bytes is a repeat, a lower one is ignored. */
  revision: v.pipe(countField, v.minValue(1)),
};

/** POST /api/contributions */
export const contributionSchema = v.strictObject({ ...spent, coarse: bytesField(SEALED_BYTES), fine: bytesField(SEALED_BYTES) });
export type Contribution = v.InferOutput<typeof contributionSchema>;
export const parseContribution = parserOf(contributionSchema);

/** POST /api/withdrawals: empties the slot. */
export const withdrawalSchema = v.strictObject(spent);
export type Withdrawal = v.InferOutput<typeof withdrawalSchema>;
export const parseWithdrawal = parserOf(withdrawalSchema);

/** `ignored`: a higher revision was there already, which is as good as kept. */
export const receiptSchema = v.strictObject({ receipt: v.picklist(['kept', 'ignored']) });
export type Receipt = v.InferOutput<typeof receiptSchema>;
export const parseReceipt = parserOf(receiptSchema, 'answer-unreadable');

/** GET /api/staff/teams/:team/batches/:batch after closing: ciphertexts of the kept tier per index, in random order. */
export const sealedBatchSchema = v.strictObject({
  batch: hashField,
  tier: v.picklist(['coarse', 'fine']),
  wrappedRoundKey: v.pipe(v.string(), v.maxLength(600)),
  atoms: v.pipe(v.array(v.array(bytesField(SEALED_BYTES))), v.maxLength(16)),
});
export type SealedBatch = v.InferOutput<typeof sealedBatchSchema>;
export const parseSealedBatch = parserOf(sealedBatchSchema, 'answer-unreadable');
