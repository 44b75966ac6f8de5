// Lists out of the server's answers on a phone that is older than the server: what it knows stays readable.
import { expect, it } from 'vitest';
import { SCHEME } from '#contract/byte-layout.ts';
import { parseManifestList } from '#contract/manifest.ts';
import { parseSummaryList } from '#contract/summary.ts';
import { parseTeamPage } from '#contract/team.ts';
import { filled } from '#tests/sync/outbox-items.ts';

const signature = filled(64);
const [team, round, batch, signer] = [filled(16, 2), filled(16, 3), filled(32, 4), filled(32, 5)];
const manifest = {
  v: 1,
  scheme: SCHEME,
  team,
  round,
  measure: 'step-now',
  question: { sv: 'Var är du nu?' },
  alphabet: 'step-now/1',
  opens: 1,
  closes: 2,
  kCoarse: 5,
  kFine: 10,
  hpkePk: filled(65),
  issuerPk: filled(33),
  signer,
};
const cancel = { v: 1, team, batch, signer };
const summary = { v: 1, team, round, batch, measure: 'step-now', figures: { level: 'too-few' }, enrolled: null, signer };
const goal = {
  v: 1,
  goal: filled(16, 6),
  team,
  revision: 1,
  words: { sv: 'Fler steg' },
  does: null,
  measure: null,
  target: null,
  from: '2026-01-01',
  to: '2026-12-31',
  signer,
};

it('a manifest of a later scheme, of too low a threshold or with a new field hides only itself', () => {
  const known = { manifest, signature };
  const list = {
    manifests: [
      { manifest: { ...manifest, scheme: 'blind-rsa+hpke' }, signature },
      { manifest: { ...manifest, kCoarse: 4 }, signature },
      { manifest: { ...manifest, joint: true }, signature },
      null,
      known,
    ],
    cancels: [
      { cancel: { ...cancel, v: 2 }, signature },
      { cancel, signature },
    ],
  };
  expect(parseManifestList(list)).toEqual({ ok: true, value: { manifests: [known], cancels: [{ cancel, signature }] } });
});

it('a summary of a later kind hides only itself', () => {
  const known = { summary, signature };
  const later = { summary: { ...summary, figures: { level: 'county', n: 40 } }, signature };
  const read = parseSummaryList({ summaries: [later, known], tooFew: ['?', batch] });
  expect(read).toEqual({ ok: true, value: { summaries: [known], tooFew: [batch] } });
});

it('a goal of a later kind hides only itself, while a profile of a later kind is not half believed', () => {
  const profile = { v: 1, team, name: 'Teamet', publicKey: filled(65) };
  const known = { goal, signature };
  const later = { goal: { ...goal, target: { kind: 'spread-at-most', tenths: 5 } }, signature };
  expect(parseTeamPage({ profile, signature, goals: [later, known] })).toMatchObject({ ok: true, value: { goals: [known] } });
  expect(parseTeamPage({ profile: { ...profile, v: 2 }, signature, goals: [known] }).ok).toBe(false);
});

it('an answer that is no such list at all is refused, and of very many items the first are read', () => {
  for (const answer of [null, [], {}, { manifests: 'none', cancels: [] }, { manifests: [] }]) {
    expect(parseManifestList(answer)).toMatchObject({ ok: false, fault: { code: 'answer-unreadable' } });
  }
  const read = parseSummaryList({ summaries: [], tooFew: Array(501).fill(batch) });
  expect(read.ok && read.value.tooFew.length).toBe(500);
});
