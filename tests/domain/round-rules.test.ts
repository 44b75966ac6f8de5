import { expect, it } from 'vitest';
import type { Manifest } from '#contract/manifest.ts';
import type { KnownRound } from '#contract/stored-record.ts';
import { phaseOf, refusalOf } from '#domain/round-rules.ts';

const manifest = (change: Partial<Manifest> = {}): Manifest => ({
  v: 1,
  scheme: 'poprf-p256-sha256+hpke-p256-hkdf-sha256-aes128gcm',
  team: 'team',
  round: 'round-b',
  measure: 'step-now',
  question: { sv: 'Var är du nu?' },
  alphabet: 'step-now/1',
  opens: 1000,
  closes: 2000,
  kCoarse: 5,
  kFine: 10,
  hpkePk: 'key',
  issuerPk: 'issuer',
  signer: 'print',
  ...change,
});
const known = (change: Partial<Manifest>, state: KnownRound['state'] = 'accepted'): KnownRound => ({
  v: 1,
  id: 'batch',
  signed: { manifest: manifest({ round: 'round-a', ...change }), signature: '' },
  state,
  summary: null,
});
const team = { team: 'team', fingerprint: 'print' };

it('is planned, open and closed by its own times', () => {
  expect([999, 1000, 1999, 2000].map((now) => phaseOf(manifest(), now))).toEqual(['planned', 'open', 'open', 'closed']);
});

it('takes a round that breaks no rule', () => {
  expect(refusalOf(manifest(), [], team)).toBeNull();
  expect(refusalOf(manifest(), [], { team: 'team' })).toBeNull();
  expect(refusalOf(manifest(), [known({ opens: 500, closes: 1000 }), known({ opens: 2000, closes: 3000 })], team)).toBeNull();
});

it.each([
  ['another team', { team: 'other' }, 'manifest-rejected'],
  ['another signer', { signer: 'other' }, 'manifest-rejected'],
  ['under five', { kCoarse: 4 }, 'manifest-rejected'],
  ['fine under ten', { kFine: 9 }, 'manifest-rejected'],
  ['fine under coarse', { kCoarse: 12, kFine: 11 }, 'manifest-rejected'],
  ['an alphabet of a later version', { alphabet: 'step-now/2' }, 'alphabet-unknown'],
  ['the alphabet of another question', { alphabet: 'themes/1' }, 'alphabet-unknown'],
] as const)('refuses %s', (_what, change, code) => {
  expect(refusalOf(manifest(change), [], team)).toBe(code);
});

it('refuses a second manifest for the same round and question, even after a cancel', () => {
  expect(refusalOf(manifest(), [known({ round: 'round-b' })], team)).toBe('round-exists');
  expect(refusalOf(manifest(), [known({ round: 'round-b' }, 'cancelled')], team)).toBe('round-exists');
});

it('refuses an overlap in one question, not in another, and not with a cancelled round', () => {
  expect(refusalOf(manifest(), [known({ opens: 0, closes: 1001 })], team)).toBe('round-overlaps');
  expect(refusalOf(manifest(), [known({ opens: 1200, closes: 1300 })], team)).toBe('round-overlaps');
  expect(refusalOf(manifest(), [known({ measure: 'themes', alphabet: 'themes/1' })], team)).toBeNull();
  expect(refusalOf(manifest(), [known({}, 'cancelled')], team)).toBeNull();
});
