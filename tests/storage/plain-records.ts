// One true-to-life record of each store, from which the database fixture is made.
import type { RecordTypes } from '#contract/stored-record.ts';
import { toBase64url } from '#shared/bytes.ts';

const text = (length: number, fill: number) => toBase64url(new Uint8Array(length).fill(fill));
const id = (fill: number) => text(16, fill);
const hash = (fill: number) => text(32, fill);
const at = Date.UTC(2026, 10, 22, 9, 30);
const ors = {
  instrument: 'ors',
  instrumentVersion: 1,
  pack: { id: 'own', version: 1 },
  language: 'sv',
  mode: 'line',
  layout: 'one',
  heldBy: 'self',
  lineLengthPx: 312,
  scale: null,
} as const;
const spent = { batch: hash(1), index: 0, nonce: hash(2), output: hash(3), revision: 1 };

export const plainRecords: { [S in Exclude<keyof RecordTypes, 'rounds'>]: RecordTypes[S][] } = {
  entries: [
    { v: 1, id: id(1), at, day: '2026-11-22', ...ors, answers: { me: 71, family: 0, others: null, overall: 50 }, texts: {} },
  ],
  drafts: [
    {
      v: 1,
      id: 'ors',
      startedAt: at,
      updatedAt: at,
      place: 'family',
      ...ors,
      answers: { me: 65 },
      texts: { more: 'Å, ä och ö' },
    },
  ],
  scales: [{ v: 1, id: id(2), goal: 'Gå ut en gång om dagen', goodEnough: 70, createdAt: at, closedAt: null }],
  events: [{ v: 1, id: id(3), day: '2026-11-20', pick: null, words: 'Möte', createdAt: at }],
  membership: [
    {
      v: 1,
      id: 'membership',
      state: 'waiting',
      code: 'ABCD2345',
      team: null,
      enrolment: null,
      publicKey: text(65, 4),
      privateKey: text(138, 5),
      fingerprint: hash(6),
      profile: null,
      goals: [],
      joinedAt: at,
    },
  ],
  tokens: [
    {
      v: 1,
      id: `${hash(1)}.0`,
      batch: hash(1),
      index: 0,
      nonce: hash(2),
      blind: hash(7),
      blinded: text(33, 8),
      tweakedKey: text(33, 9),
      output: null,
      refused: null,
    },
  ],
  contributions: [{ v: 1, id: hash(1), decision: 'sent', revision: 1, values: [{ fine: 12, coarse: 1 }], decidedAt: at }],
  outbox: [
    {
      v: 1,
      id: `${hash(1)}.0`,
      batch: hash(1),
      closes: at + 86_400_000,
      message: { kind: 'contribution', body: { ...spent, coarse: text(145, 10), fine: text(145, 11) } },
      state: 'waiting',
      dueAt: at + 600_000,
      tries: 0,
      refused: null,
    },
  ],
  settings: [{ v: 1, id: 'settings', layout: null }],
};
