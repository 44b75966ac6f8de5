// The team's signed word on one question of one round. The batch id is its hash, so nothing in it can change later.
import * as v from 'valibot';
import { SCHEME } from '#contract/byte-layout.ts';
import {
  bytesField,
  countField,
  elementField,
  hashField,
  idField,
  instantField,
  nameField,
  publicKeyField,
  signatureField,
  wordsByLanguageField,
} from '#contract/fields.ts';
import { K_COARSE_LEAST, K_FINE_LEAST, LISTED_MOST } from '#contract/limits.ts';
import { parserOf, readableItems } from '#contract/parse.ts';

/**
 * `opens`, `closes`: instants in ms. `kCoarse` ≥ 5, `kFine` ≥ 10 and ≥ kCoarse. `hpkePk`: P-256 point, 65 bytes.
 * `issuerPk`: the server's POPRF key, 33 bytes. `signer`: fingerprint of the team's public key. `alphabet`: `measure/version`.
 */
export const manifestSchema = v.pipe(
  v.strictObject({
    v: v.literal(1),
    scheme: v.literal(SCHEME),
    team: idField,
    round: idField,
    measure: nameField,
    question: wordsByLanguageField(300),
    alphabet: nameField,
    opens: instantField,
    closes: instantField,
    kCoarse: v.pipe(countField, v.minValue(K_COARSE_LEAST)),
    kFine: v.pipe(countField, v.minValue(K_FINE_LEAST)),
    hpkePk: publicKeyField,
    issuerPk: elementField,
    signer: hashField,
  }),
  v.check((manifest) => manifest.opens < manifest.closes && manifest.kFine >= manifest.kCoarse),
);
export type Manifest = v.InferOutput<typeof manifestSchema>;

export const signedManifestSchema = v.strictObject({ manifest: manifestSchema, signature: signatureField });
export type SignedManifest = v.InferOutput<typeof signedManifestSchema>;
export const parseSignedManifest = parserOf(signedManifestSchema, 'manifest-rejected');

/** Before opening only. The manifest stays readable, so that phones can tell a cancelled round from a vanished one. */
export const signedCancelSchema = v.strictObject({
  cancel: v.strictObject({ v: v.literal(1), team: idField, batch: hashField, signer: hashField }),
  signature: signatureField,
});
export type SignedCancel = v.InferOutput<typeof signedCancelSchema>;
export const parseSignedCancel = parserOf(signedCancelSchema);

/** GET /api/teams/:team/manifests. Credential-free, the same for everybody. Manifests and cancels of later times are left out. */
export const manifestListSchema = v.object({
  manifests: readableItems(signedManifestSchema, LISTED_MOST),
  cancels: readableItems(signedCancelSchema, LISTED_MOST),
});
export type ManifestList = v.InferOutput<typeof manifestListSchema>;
export const parseManifestList = parserOf(manifestListSchema, 'answer-unreadable');

/** A round's private HPKE key, wrapped under the team's key: iv(12) ‖ AES-GCM( pkcs8, 138 bytes ) ‖ tag(16). */
export const wrappedRoundKeyField = v.pipe(v.string(), v.minLength(40), v.maxLength(600), v.regex(/^[A-Za-z0-9_-]+$/));

/** POST /api/staff/teams/:team/rounds: all questions of one round, at once or not at all. */
export const newRoundSchema = v.strictObject({
  questions: v.pipe(
    v.array(v.strictObject({ manifest: manifestSchema, signature: signatureField, wrappedRoundKey: wrappedRoundKeyField })),
    v.minLength(1),
    v.maxLength(12),
  ),
});
export type NewRound = v.InferOutput<typeof newRoundSchema>;
export const parseNewRound = parserOf(newRoundSchema);

/** GET /api/issuer: the POPRF key that new manifests must name. */
export const issuerSchema = v.strictObject({ issuerPk: bytesField(33) });
export const parseIssuer = parserOf(issuerSchema, 'answer-unreadable');
