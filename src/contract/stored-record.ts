// What a phone keeps, by store. Everything here is sealed before it reaches the database, and parsed again when read.
// A new field is optional or comes with a migration; a record of a higher `v` is refused (storage-newer), never repaired.
import * as v from 'valibot';
import {
  bytesField,
  countField,
  dayField,
  elementField,
  hashField,
  idField,
  instantField,
  nameField,
  publicKeyField,
  wordsField,
} from '#contract/fields.ts';
import { signedManifestSchema } from '#contract/manifest.ts';
import { contributionSchema, withdrawalSchema } from '#contract/contribution.ts';
import { parserOf } from '#contract/parse.ts';
import { signedSummarySchema } from '#contract/summary.ts';
import { signedGoalSchema, signedProfileSchema } from '#contract/team.ts';
import { indexField } from '#contract/token.ts';

/** Answers are whole tenths (71 = 7.1 of 10): exact sums, no rounding. Null: seen and not answered. */
const tenthsField = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)));
const answersField = v.record(nameField, tenthsField);
const textsField = v.record(nameField, wordsField(2000));

export const modeField = v.picklist(['line', 'number', 'read-aloud', 'paper-numbers', 'total-only']);
export const layoutField = v.picklist(['one', 'all']);
export const heldByField = v.picklist(['self', 'together', 'with-interpreter']);

const answered = {
  instrument: nameField,
  instrumentVersion: countField,
  pack: v.strictObject({ id: nameField, version: countField }),
  language: v.pipe(v.string(), v.maxLength(12)),
  mode: modeField,
  layout: layoutField,
  heldBy: heldByField,
  lineLengthPx: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))),
  answers: answersField,
  /** Follow-ups in own words, by name of the question. Never leave the phone. */
  texts: textsField,
  /** The step scale that was answered; null for every other instrument. */
  scale: v.nullable(idField),
};

export const entrySchema = v.strictObject({ v: v.literal(1), id: idField, at: instantField, day: dayField, ...answered });
export type Entry = v.InferOutput<typeof entrySchema>;

/** `id`: the instrument, with `:scale` where a scale is answered. `place`: which screen of the flow was open. */
export const draftSchema = v.strictObject({
  v: v.literal(1),
  id: v.pipe(v.string(), v.maxLength(80)),
  startedAt: instantField,
  updatedAt: instantField,
  place: v.pipe(v.string(), v.maxLength(40)),
  ...answered,
});
export type Draft = v.InferOutput<typeof draftSchema>;

export const scaleSchema = v.strictObject({
  v: v.literal(1),
  id: idField,
  goal: wordsField(300, 1),
  goodEnough: tenthsField,
  createdAt: instantField,
  /** A new goal is a new scale; the old one stays readable. */
  closedAt: v.nullable(instantField),
});
export type Scale = v.InferOutput<typeof scaleSchema>;

export const lifeEventSchema = v.strictObject({
  v: v.literal(1),
  id: idField,
  day: dayField,
  /** A pick from the list, or null when it is only in own words. */
  pick: v.nullable(nameField),
  words: wordsField(300),
  createdAt: instantField,
});
export type LifeEvent = v.InferOutput<typeof lifeEventSchema>;

/** One team, one enrolment key. `privateKey`: PKCS8, base64url. `sitsOutBefore`: rounds opened earlier are sat out (new phone). */
export const membershipSchema = v.strictObject({
  v: v.literal(1),
  id: v.literal('membership'),
  /** `waiting`: key made, answer of the server not seen yet; asked again with the same key. */
  state: v.picklist(['waiting', 'member']),
  code: v.pipe(v.string(), v.maxLength(8)),
  team: v.nullable(idField),
  enrolment: v.nullable(idField),
  publicKey: publicKeyField,
  privateKey: v.pipe(v.string(), v.maxLength(400)),
  /** Pinned fingerprint of the team key; null until the person picked the words. */
  fingerprint: v.nullable(hashField),
  profile: v.nullable(signedProfileSchema),
  goals: v.array(signedGoalSchema),
  joinedAt: instantField,
  sitsOutBefore: v.optional(instantField),
});
export type Membership = v.InferOutput<typeof membershipSchema>;

/** A round's question as this phone first saw it. Never replaced: a second one for the same round and measure is refused. */
export const knownRoundSchema = v.strictObject({
  v: v.literal(1),
  /** The batch id. */
  id: hashField,
  signed: signedManifestSchema,
  state: v.picklist(['accepted', 'cancelled', 'too-few', 'published']),
  summary: v.nullable(signedSummarySchema),
});
export type KnownRound = v.InferOutput<typeof knownRoundSchema>;

/** A token on its way or here. Blinds are stored before the first request, so that a lost answer can be asked for again. */
export const tokenRecordSchema = v.strictObject({
  v: v.literal(1),
  /** batch.index */
  id: v.pipe(v.string(), v.maxLength(60)),
  batch: hashField,
  index: indexField,
  nonce: bytesField(32),
  blind: bytesField(32),
  blinded: elementField,
  tweakedKey: elementField,
  output: v.nullable(bytesField(32)),
  /** The server refused for good (code of the fault); null otherwise. */
  refused: v.nullable(v.pipe(v.string(), v.maxLength(40))),
});
export type TokenRecord = v.InferOutput<typeof tokenRecordSchema>;

/** What the person decided about one batch. `values`: one an atom, classes of the two alphabets, before permutation. */
export const contributionRecordSchema = v.strictObject({
  v: v.literal(1),
  id: hashField,
  decision: v.picklist(['sent', 'declined', 'withdrawn']),
  revision: countField,
  values: v.array(v.strictObject({ fine: countField, coarse: countField })),
  decidedAt: instantField,
});
export type ContributionRecord = v.InferOutput<typeof contributionRecordSchema>;

/** One sealed atom waiting to be sent. `dueAt`: its own random time. `state` late/refused: said, never moved. */
export const outboxItemSchema = v.strictObject({
  v: v.literal(1),
  /** batch.index : a newer revision replaces the waiting one. */
  id: v.pipe(v.string(), v.maxLength(60)),
  batch: hashField,
  closes: instantField,
  message: v.variant('kind', [
    v.strictObject({ kind: v.literal('contribution'), body: contributionSchema }),
    v.strictObject({ kind: v.literal('withdrawal'), body: withdrawalSchema }),
  ]),
  state: v.picklist(['waiting', 'sent', 'late', 'refused']),
  dueAt: instantField,
  /** Was overdue together with others once and got a new time: not again. */
  putOff: v.optional(v.literal(true)),
  tries: countField,
  refused: v.nullable(v.pipe(v.string(), v.maxLength(40))),
});
export type OutboxItem = v.InferOutput<typeof outboxItemSchema>;

export const settingsSchema = v.strictObject({
  v: v.literal(1),
  id: v.literal('settings'),
  /** Layout of the lines: null = by the width of the screen. */
  layout: v.nullable(layoutField),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Which record lies in which store. The names are the object stores of the database. */
export interface RecordTypes {
  entries: Entry;
  drafts: Draft;
  scales: Scale;
  events: LifeEvent;
  membership: Membership;
  rounds: KnownRound;
  tokens: TokenRecord;
  contributions: ContributionRecord;
  outbox: OutboxItem;
  settings: Settings;
}
export type StoreName = keyof RecordTypes;

export const recordParsers = {
  entries: parserOf(entrySchema, 'storage-corrupt'),
  drafts: parserOf(draftSchema, 'storage-corrupt'),
  scales: parserOf(scaleSchema, 'storage-corrupt'),
  events: parserOf(lifeEventSchema, 'storage-corrupt'),
  membership: parserOf(membershipSchema, 'storage-corrupt'),
  rounds: parserOf(knownRoundSchema, 'storage-corrupt'),
  tokens: parserOf(tokenRecordSchema, 'storage-corrupt'),
  contributions: parserOf(contributionRecordSchema, 'storage-corrupt'),
  outbox: parserOf(outboxItemSchema, 'storage-corrupt'),
  settings: parserOf(settingsSchema, 'storage-corrupt'),
} as const;
export const STORE_NAMES = Object.keys(recordParsers) as StoreName[];
/** The highest `v` of each store that this version of the app can read. */
export const RECORD_VERSIONS: Readonly<Record<StoreName, number>> = {
  entries: 1,
  drafts: 1,
  scales: 1,
  events: 1,
  membership: 1,
  rounds: 1,
  tokens: 1,
  contributions: 1,
  outbox: 1,
  settings: 1,
};
