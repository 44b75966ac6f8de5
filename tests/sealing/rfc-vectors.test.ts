// The two RFCs' own vectors, read as published: they show that the libraries are wired as the standards mean.
import { p256_oprf } from '@noble/curves/nist.js';
import { describe, expect, it } from 'vitest';
import rfc9180 from '#tests/fixtures/rfc9180-base-p256-hkdf-sha256-aes128gcm.json';
import rfc9497 from '#tests/fixtures/rfc9497-poprf-p256-sha256.json';
import { hpkeOpen, hpkePairOf } from '#sealing/hpke.ts';
import { evaluateBlinded, tokenOutput } from '#sealing/issuer.ts';
import { hex, hpkeOpenByHand, pairOf, poprfByHand, unhex } from '#tests/sealing/independent.ts';

const secretKey = unhex(rfc9497.skSm);
const publicKey = unhex(rfc9497.pkSm);
const singles = rfc9497.vectors.filter((vector) => vector.Batch === 1);

/** Bytes from which the library's random scalar comes out as exactly this number. */
const forcing = (scalar: string) => (length?: number) =>
  unhex((BigInt(`0x${scalar}`) - 1n).toString(16).padStart((length ?? 32) * 2, '0'));

describe('RFC 9497, A.3.3: POPRF(P-256, SHA-256)', () => {
  it('has the two single vectors of the RFC', () => {
    expect(singles).toHaveLength(2);
  });

  it('derives the key pair from the seed', () => {
    const pair = p256_oprf.poprf(unhex('')).deriveKeyPair(unhex(rfc9497.seed), unhex(rfc9497.keyInfo));
    expect([hex(pair.secretKey), hex(pair.publicKey)]).toEqual([rfc9497.skSm, rfc9497.pkSm]);
  });

  it.each(singles)('gives the output of input $Input, alone and computed by hand', (vector) => {
    expect(hex(tokenOutput(secretKey, unhex(vector.Info), unhex(vector.Input)))).toBe(vector.Output);
    expect(hex(poprfByHand(secretKey, unhex(vector.Info), unhex(vector.Input)))).toBe(vector.Output);
  });

  it.each(singles)('blinds, evaluates, proves and unblinds input $Input', (vector) => {
    const poprf = p256_oprf.poprf(unhex(vector.Info));
    const made = poprf.blind(unhex(vector.Input), publicKey, forcing(vector.Blind));
    expect([hex(made.blind), hex(made.blinded)]).toEqual([vector.Blind, vector.BlindedElement]);
    const evaluated = poprf.blindEvaluate(secretKey, made.blinded, forcing(vector.Proof.r));
    expect([hex(evaluated.evaluated), hex(evaluated.proof)]).toEqual([vector.EvaluationElement, vector.Proof.proof]);
    const output = poprf.finalize(
      unhex(vector.Input),
      made.blind,
      evaluated.evaluated,
      made.blinded,
      evaluated.proof,
      made.tweakedKey,
    );
    expect(hex(output)).toBe(vector.Output);
  });

  it.each(singles)('issues the same element for input $Input through our own door', (vector) => {
    const answer = evaluateBlinded(secretKey, publicKey, unhex(vector.Info), unhex(vector.BlindedElement));
    expect(answer.ok && hex(answer.value.evaluated)).toBe(vector.EvaluationElement);
  });
});

describe('RFC 9180, A.3.1: base mode, P-256, HKDF-SHA256, AES-128-GCM', () => {
  const [first] = rfc9180.encryptions;
  const sealed = unhex(rfc9180.enc + (first?.ct ?? ''));
  const [info, aad] = [unhex(rfc9180.info), unhex(first?.aad ?? '')];

  it('opens the first message', async () => {
    const { point, pkcs8 } = pairOf(unhex(rfc9180.skRm));
    expect(hex(point)).toBe(rfc9180.pkRm);
    const plain = await hpkeOpen(await hpkePairOf(point, new Uint8Array(pkcs8)), info, aad, sealed);
    expect(plain && hex(plain)).toBe(first?.pt);
  });

  it('opens by hand too, so that the second computation of the other tests can be trusted', () => {
    const plain = hpkeOpenByHand(unhex(rfc9180.skRm), info, aad, sealed);
    expect(plain && hex(plain)).toBe(first?.pt);
  });
});
