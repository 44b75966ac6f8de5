// The building blocks of every schema: ids, keys, ciphertexts and instants, each with its exact length.
import * as v from 'valibot';
import { fromBase64url } from '#shared/bytes.ts';

/** Base64url text of exactly `length` bytes. */
export const bytesField = (length: number) =>
  v.pipe(
    v.string(),
    v.length(Math.ceil((length * 4) / 3)),
    v.check((text) => fromBase64url(text)?.length === length),
  );

/** 16 random bytes: team, round, enrolment, goal. */
export const idField = bytesField(16);
/** SHA-256: batch, slot, fingerprint. */
export const hashField = bytesField(32);
/** ECDSA P-256 signature, r ‖ s (IEEE P1363). */
export const signatureField = bytesField(64);
/** P-256 public key, uncompressed point (SEC 1). */
export const publicKeyField = bytesField(65);
/** P-256 group element of the POPRF, compressed (SEC 1). */
export const elementField = bytesField(33);

/** Milliseconds since 1970, whole, up to the year 2200. */
export const instantField = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7_258_118_400_000));
export const countField = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
/** Names of measures and alphabets: `step-now`, `step-now/1`. */
export const nameField = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9/-]{0,39}$/));
export const dayField = v.pipe(v.string(), v.isoDate());

/** Text that a person typed: any script, no control characters but line breaks, up to `limit` UTF-16 units. */
export const wordsField = (limit: number, least = 0) =>
  v.pipe(
    v.string(),
    v.minLength(least),
    v.maxLength(limit),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that they are refused is the point
    v.regex(/^[^\u0000-\u0009\u000b-\u001f\u007f]*$/),
  );

/** The same words in every language that the team wrote them in; Swedish is always there. */
export const wordsByLanguageField = (limit: number) =>
  v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z]{2,8})?$/)), wordsField(limit, 1)),
    v.check((words) => words.sv !== undefined && Object.keys(words).length <= 20),
  );
