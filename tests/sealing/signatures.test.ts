// Signatures bind one kind of document, every byte of it, and one key; checking never breaks on bad input.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TokenRequest } from '#contract/token.ts';
import { signDocument, verifyDocument, verifyTokenRequest } from '#sealing/signatures.ts';
import { makeTeamKey, type TeamKey } from '#sealing/team-key.ts';
import { b64 } from '#tests/sealing/independent.ts';
import { flipped, phone, smallRound } from '#tests/sealing/small-round.ts';

let key: TeamKey;
const goal = { v: 1, words: { sv: 'Fler gruppträffar' }, from: '2026-01-01' };
beforeAll(async () => {
  key = await makeTeamKey();
});

describe('a signed document', () => {
  it('holds for whoever has the public key, in whatever order its fields come', async () => {
    const signature = await signDocument('goal', goal, key.signingKey);
    const turned = { from: goal.from, words: goal.words, v: 1 };
    expect(await verifyDocument('goal', turned, signature, key.publicKey)).toBe(true);
  });

  it('does not hold as another kind, with another field, or for another key', async () => {
    const signature = await signDocument('goal', goal, key.signingKey);
    expect(await verifyDocument('summary', goal, signature, key.publicKey)).toBe(false);
    expect(await verifyDocument('goal', { ...goal, v: 2 }, signature, key.publicKey)).toBe(false);
    expect(await verifyDocument('goal', goal, signature, (await makeTeamKey()).publicKey)).toBe(false);
  });

  it('does not hold with any one byte of the signature changed', async () => {
    const signature = await signDocument('goal', goal, key.signingKey);
    for (let at = 0; at < 64; at++) {
      expect(await verifyDocument('goal', goal, flipped(signature, at), key.publicKey)).toBe(false);
    }
  });

  it('is false, never an exception, for whatever stands in place of key, signature or document', async () => {
    const signature = await signDocument('goal', goal, key.signingKey);
    const offCurve = flipped(key.publicKey, 64);
    for (const bad of [offCurve, b64(new Uint8Array(65)), '', '====', b64(new Uint8Array(33).fill(2))]) {
      expect(await verifyDocument('goal', goal, signature, bad)).toBe(false);
    }
    expect(await verifyDocument('goal', { bad: Number.NaN }, signature, key.publicKey)).toBe(false);
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), fc.jsonValue(), async (text, publicKey, document) => {
        expect(await verifyDocument('goal', document, text, publicKey)).toBe(false);
        expect(await verifyDocument('goal', document, signature, key.publicKey)).toBe(false);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

describe('a signed token request', () => {
  it('holds as it was signed, and not with any field changed', async () => {
    const round = await smallRound();
    const pair = await phone.enrolmentKey();
    const token = await phone.prepareToken(round.manifest, round.batch, 0);
    const request = await phone.tokenRequest(token, b64(new Uint8Array(16)), pair.privateKey);
    expect(await verifyTokenRequest(request, pair.publicKey)).toBe(true);
    const changes: Partial<TokenRequest>[] = [
      { enrolment: flipped(request.enrolment, 0) },
      { batch: flipped(request.batch, 31) },
      { index: 1 },
      { blinded: flipped(request.blinded, 32) },
      { signature: flipped(request.signature, 5) },
      { signature: 'no' },
      { batch: '*' },
    ];
    for (const change of changes) expect(await verifyTokenRequest({ ...request, ...change }, pair.publicKey)).toBe(false);
    expect(await verifyTokenRequest(request, round.team.publicKey)).toBe(false);
  });
});
