// What everybody may know of a team, signed by the team, and what only its staff stores on the server (wrapped).
import * as v from 'valibot';
import {
  countField,
  dayField,
  hashField,
  idField,
  instantField,
  nameField,
  publicKeyField,
  signatureField,
  wordsByLanguageField,
  wordsField,
} from '#contract/fields.ts';
import { GOALS_LISTED_MOST } from '#contract/limits.ts';
import { parserOf, readableItems } from '#contract/parse.ts';

/** Name and key of a team. A phone believes it only when SHA-256(publicKey) is the fingerprint on its invite. */
export const profileSchema = v.strictObject({
  v: v.literal(1),
  team: idField,
  name: wordsField(80, 1),
  publicKey: publicKeyField,
});
export type Profile = v.InferOutput<typeof profileSchema>;
export const signedProfileSchema = v.strictObject({ profile: profileSchema, signature: signatureField });
export type SignedProfile = v.InferOutput<typeof signedProfileSchema>;
export const parseSignedProfile = parserOf(signedProfileSchema);

/** What a goal may ask of a round's figures, each answerable within the output rules. Values are tenths of the scale. */
export const targetSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('answers-at-least'), answers: v.pipe(countField, v.minValue(5)) }),
  v.strictObject({ kind: v.literal('share-up'), share: v.picklist(['about-half', 'most']) }),
  v.strictObject({
    kind: v.literal('median-at-least'),
    tenths: v.pipe(v.number(), v.integer(), v.minValue(-400), v.maxValue(400)),
  }),
]);
export type Target = v.InferOutput<typeof targetSchema>;

/** A local goal: words and a follow-up. Measure and target are optional. `does`: what the team does, shown on the phones. */
export const goalSchema = v.strictObject({
  v: v.literal(1),
  goal: idField,
  team: idField,
  revision: countField,
  words: wordsByLanguageField(300),
  does: v.nullable(wordsByLanguageField(600)),
  measure: v.nullable(nameField),
  target: v.nullable(targetSchema),
  from: dayField,
  to: dayField,
  signer: hashField,
});
export type Goal = v.InferOutput<typeof goalSchema>;
export const signedGoalSchema = v.strictObject({ goal: goalSchema, signature: signatureField });
export type SignedGoal = v.InferOutput<typeof signedGoalSchema>;
export const parseSignedGoal = parserOf(signedGoalSchema);

/** GET /api/teams/:team. A profile of later times makes the page unreadable, a goal only itself. */
export const teamPageSchema = v.object({
  profile: profileSchema,
  signature: signatureField,
  goals: readableItems(signedGoalSchema, GOALS_LISTED_MOST),
});
export type TeamPage = v.InferOutput<typeof teamPageSchema>;
export const parseTeamPage = parserOf(teamPageSchema, 'answer-unreadable');

/** The team's secret (signing key and round-wrapping key), sealed under the passphrase. `box`: iv(12) ‖ AES-GCM ‖ tag. */
export const wrappedTeamKeySchema = v.strictObject({
  v: v.literal(1),
  kdf: v.literal('PBKDF2-SHA-256'),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(100_000), v.maxValue(10_000_000)),
  salt: idField,
  box: v.pipe(v.string(), v.minLength(100), v.maxLength(2000), v.regex(/^[A-Za-z0-9_-]+$/)),
});
export type WrappedTeamKey = v.InferOutput<typeof wrappedTeamKeySchema>;
export const parseWrappedTeamKey = parserOf(wrappedTeamKeySchema, 'sealed-damaged');

/** POST /api/staff/teams */
export const newTeamSchema = v.strictObject({
  profile: profileSchema,
  signature: signatureField,
  wrappedTeamKey: wrappedTeamKeySchema,
});
export type NewTeam = v.InferOutput<typeof newTeamSchema>;
export const parseNewTeam = parserOf(newTeamSchema);

/** The state of one batch as staff sees it. `kept`: which tier lies there to be opened. No counts before opening. */
export const batchStateSchema = v.picklist(['planned', 'cancelled', 'open', 'closed', 'too-few', 'published', 'lapsed']);
export type BatchState = v.InferOutput<typeof batchStateSchema>;

/** GET /api/staff/teams/:team : everything the team page needs after sign-in, in one answer. */
export const staffTeamSchema = v.strictObject({
  profile: profileSchema,
  signature: signatureField,
  wrappedTeamKey: wrappedTeamKeySchema,
  batches: v.array(v.strictObject({ batch: hashField, state: batchStateSchema, closedAt: v.nullable(instantField) })),
  liveInvites: countField,
});
export type StaffTeam = v.InferOutput<typeof staffTeamSchema>;
export const parseStaffTeam = parserOf(staffTeamSchema, 'answer-unreadable');
