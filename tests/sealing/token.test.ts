// Tokens between phone and issuer: what must hold, and each way of cheating.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokenInfo } from '#contract/byte-layout.ts';
import { evaluateBlinded, makeIssuerKey, tokenOutput } from '#sealing/issuer.ts';
import { createPhoneSealing } from '#sealing/phone-sealing.ts';
import { b64, unb64 } from '#tests/sealing/independent.ts';
import { answerOf, finishedToken, flipped, phone, type SmallRound, smallRound } from '#tests/sealing/small-round.ts';

let round: SmallRound;
beforeAll(async () => {
  round = await smallRound();
});
const outputAt = (batch: string, index: number, nonce: string) =>
  b64(tokenOutput(round.issuer.secretKey, tokenInfo(unb64(batch), index), unb64(nonce)));

describe('a token', () => {
  it('carries the output that the issuer expects for its nonce', async () => {
    const token = await finishedToken(round, 3);
    expect(token.output).toBe(outputAt(round.batch, 3, token.nonce));
    expect(token.id).toBe(`${round.batch}.3`);
  });

  it('holds for one batch and one index only', async () => {
    const other = await smallRound({}, round);
    const token = await finishedToken(round, 0);
    expect(token.output).not.toBe(outputAt(round.batch, 1, token.nonce));
    expect(token.output).not.toBe(outputAt(other.batch, 0, token.nonce));
  });

  it('holds for any chance the phone draws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 64, maxLength: 64 }), fc.nat(15), async (seed, index) => {
        let drawn = 0;
        const random = { bytes: (length: number) => Uint8Array.from({ length }, () => (seed[drawn++ % 64] ?? 0) ^ drawn) };
        const token = await finishedToken(round, index, random);
        expect(token.output).toBe(outputAt(round.batch, index, token.nonce));
      }),
      { seed: 9497, numRuns: 20 },
    );
  });

  it('shows the issuer nothing of the nonce: the same nonce is another element each time', async () => {
    let draws = 0;
    const sameNonce = { bytes: (length: number) => new Uint8Array(length).fill(length === 32 ? 7 : ++draws) };
    const sealing = createPhoneSealing(sameNonce);
    const [one, two] = [0, 0].map((index) => sealing.prepareToken(round.manifest, round.batch, index));
    const [first, second] = [await one, await two];
    expect(first?.nonce).toBe(second?.nonce);
    expect(first?.blinded).not.toBe(second?.blinded);
  });

  it('may be asked for again: a lost answer comes back with the same element and gives the same output', async () => {
    const token = await phone.prepareToken(round.manifest, round.batch, 0);
    const [first, second] = [answerOf(round.issuer, token), answerOf(round.issuer, token)];
    expect(first.evaluated).toBe(second.evaluated);
    expect(await phone.finishToken(token, first, round.manifest)).toEqual(await phone.finishToken(token, second, round.manifest));
  });
});

describe('a phone refuses an answer', () => {
  const refusal = { ok: false, fault: { code: 'token-wrong' } };

  it('made with another issuer key than the manifest names', async () => {
    const token = await phone.prepareToken(round.manifest, round.batch, 0);
    const answer = answerOf(makeIssuerKey(), token);
    expect(await phone.finishToken(token, answer, round.manifest)).toMatchObject(refusal);
  });

  it('made for another index', async () => {
    const token = await phone.prepareToken(round.manifest, round.batch, 0);
    const answer = answerOf(round.issuer, { ...token, index: 1 });
    expect(await phone.finishToken(token, answer, round.manifest)).toMatchObject(refusal);
  });

  it('when the manifest is not the one the token was blinded for', async () => {
    const other = await smallRound({}, round);
    const token = await phone.prepareToken(round.manifest, round.batch, 0);
    expect(await phone.finishToken(token, answerOf(round.issuer, token), other.manifest)).toMatchObject(refusal);
  });

  it('with any single byte changed', async () => {
    const token = await phone.prepareToken(round.manifest, round.batch, 0);
    const answer = answerOf(round.issuer, token);
    for (let at = 0; at < 64; at += 7) {
      const changed = { ...answer, proof: flipped(answer.proof, at) };
      expect(await phone.finishToken(token, changed, round.manifest)).toMatchObject(refusal);
    }
    for (let at = 0; at < 33; at += 4) {
      const changed = { ...answer, evaluated: flipped(answer.evaluated, at) };
      expect(await phone.finishToken(token, changed, round.manifest)).toMatchObject(refusal);
    }
  });
});

describe('the issuer', () => {
  const info = new Uint8Array(33);

  it.each([
    ['zeros', new Uint8Array(33)],
    ['an x that no point of the curve has', Uint8Array.from([2, ...new Uint8Array(31), 1])],
    ['an x beyond the field', new Uint8Array(33).fill(0xff).fill(2, 0, 1)],
    ['another length', new Uint8Array(32).fill(2)],
    ['nothing', new Uint8Array(0)],
  ])('calls %s malformed', (_, blinded) => {
    const { secretKey, publicKey } = round.issuer;
    expect(evaluateBlinded(secretKey, publicKey, info, blinded)).toMatchObject({ ok: false, fault: { code: 'malformed' } });
  });

  it('stops at once when its two halves do not belong together', async () => {
    const token = await phone.prepareToken(round.manifest, round.batch, 0);
    const { secretKey } = round.issuer;
    expect(() => evaluateBlinded(secretKey, makeIssuerKey().publicKey, info, unb64(token.blinded))).toThrow('differ');
  });
});
