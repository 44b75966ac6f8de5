// The byte table, row by row: fixed inputs, fixed bytes, made by src and made again by hand. A change here is a new scheme.
import { verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SEALED_BYTES, signedBytes, tokenInfo, tokenRequestBytes, toPlaintext } from '#contract/byte-layout.ts';
import { canonicalJson } from '#contract/canonical-json.ts';
import { type Manifest, parseSignedManifest } from '#contract/manifest.ts';
import { parseWrappedTeamKey } from '#contract/team.ts';
import { batchOf, fingerprintOf, roundCodeOf, slotOf, wordNumbers } from '#sealing/hashes.ts';
import { hpkeOpen, hpkePairOf } from '#sealing/hpke.ts';
import { tokenOutput } from '#sealing/issuer.ts';
import { unwrapRoundKey } from '#sealing/round-key.ts';
import { verifyDocument, verifyTokenRequest } from '#sealing/signatures.ts';
import { teamKeyOf, unwrapTeamKey, wrapTeamKey } from '#sealing/team-key.ts';
import fixture from '#tests/fixtures/byte-layout.json';
import {
  b64,
  boxByHand,
  canonical,
  hex,
  hpkeOpenByHand,
  pairOf,
  passphraseKeyByHand,
  poprfByHand,
  sha,
  unhex,
  words,
} from '#tests/sealing/independent.ts';

const { inputs, expected, examples } = fixture;
const manifest = fixture.manifest as unknown as Manifest;
const team = pairOf(unhex(inputs.teamScalar));
const round = pairOf(unhex(inputs.roundScalar));
const enrolment = pairOf(unhex(inputs.enrolmentScalar));
const batch = unhex(expected.batch);
const nonce = unhex(inputs.nonce);
const index = new Uint8Array([inputs.index]);
const info = unhex(expected.tokenInfo);
const secret = Buffer.concat([new Uint8Array([1]), team.point, unhex(inputs.wrappingKey), team.pkcs8]);

describe('the byte table', () => {
  it('hashes the manifest to the batch', async () => {
    expect(parseSignedManifest({ manifest, signature: b64(unhex(examples.manifestSignature)) }).ok).toBe(true);
    expect(canonicalJson(manifest)).toBe(expected.canonical);
    expect(canonical(manifest)).toBe(expected.canonical);
    expect(await batchOf(manifest)).toBe(b64(batch));
    expect(hex(sha(expected.canonical))).toBe(expected.batch);
  });

  it('hashes the team key to the fingerprint and its four words', async () => {
    expect(await fingerprintOf(b64(team.point))).toBe(b64(unhex(expected.fingerprint)));
    expect(hex(sha(team.point))).toBe(expected.fingerprint);
    expect(wordNumbers(unhex(expected.fingerprint))).toEqual(expected.fingerprintWords);
    expect(words(unhex(expected.fingerprint))).toEqual(expected.fingerprintWords);
  });

  it('makes the round code of sorted batches, whatever order they come in', async () => {
    const batches = [expected.batch, ...inputs.otherBatches].map(unhex);
    expect(await roundCodeOf(batches.map(b64))).toEqual(expected.roundCode);
    expect(await roundCodeOf(batches.reverse().map(b64))).toEqual(expected.roundCode);
    expect(words(sha(...batches.sort(Buffer.compare)))).toEqual(expected.roundCode);
  });

  it('joins batch and index to the info of token and seal', () => {
    expect(hex(tokenInfo(batch, inputs.index))).toBe(expected.tokenInfo);
    expect(hex(Buffer.concat([batch, index]))).toBe(expected.tokenInfo);
  });

  it('gives the token output that the RFC computes', () => {
    expect(hex(tokenOutput(unhex(inputs.issuerScalar), info, nonce))).toBe(expected.tokenOutput);
    expect(hex(poprfByHand(unhex(inputs.issuerScalar), info, nonce))).toBe(expected.tokenOutput);
  });

  it('signs the token request over its label, enrolment, batch, index and blinded element', async () => {
    const [holder, blinded] = [unhex(inputs.enrolment), unhex(inputs.blinded)];
    const byHand = Buffer.concat([Buffer.from('framsteg token request v1\0'), holder, batch, index, blinded]);
    expect(hex(tokenRequestBytes(holder, batch, inputs.index, blinded))).toBe(expected.tokenRequest);
    expect(hex(byHand)).toBe(expected.tokenRequest);
    const signature = unhex(examples.tokenRequestSignature);
    expect(verify('sha256', byHand, { key: enrolment.key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
    const request = { enrolment: b64(holder), batch: b64(batch), index: inputs.index, blinded: b64(blinded) };
    expect(await verifyTokenRequest({ ...request, signature: b64(signature) }, b64(enrolment.point))).toBe(true);
  });

  it('signs a document over its label and canonical text', async () => {
    const byHand = Buffer.from(`framsteg manifest v1\0${expected.canonical}`);
    expect(hex(signedBytes('manifest', expected.canonical))).toBe(expected.signedManifest);
    expect(hex(byHand)).toBe(expected.signedManifest);
    const signature = unhex(examples.manifestSignature);
    expect(verify('sha256', byHand, { key: team.key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
    expect(await verifyDocument('manifest', manifest, b64(signature), b64(team.point))).toBe(true);
  });

  it('hashes batch, index and nonce to the slot', async () => {
    expect(hex(await slotOf(b64(batch), inputs.index, b64(nonce)))).toBe(expected.slot);
    expect(hex(sha('slot', batch, index, nonce))).toBe(expected.slot);
  });

  it('pads slot and value to 64 bytes, the value big endian', () => {
    const byHand = (value: number) =>
      Buffer.concat([Buffer.from([1]), unhex(expected.slot), Buffer.from([value >> 8, value & 255]), Buffer.alloc(29)]);
    expect(hex(toPlaintext(unhex(expected.slot), inputs.values.coarse))).toBe(expected.plaintextCoarse);
    expect(hex(toPlaintext(unhex(expected.slot), inputs.values.fine))).toBe(expected.plaintextFine);
    expect([hex(byHand(1)), hex(byHand(300))]).toEqual([expected.plaintextCoarse, expected.plaintextFine]);
  });

  it.each([
    ['coarse', examples.sealedCoarse, expected.plaintextCoarse],
    ['fine', examples.sealedFine, expected.plaintextFine],
  ])('opens the sealed atom of the %s tier, in src and by hand', async (tier, sealed, plaintext) => {
    const aad = new Uint8Array(Buffer.from(tier));
    expect(unhex(sealed)).toHaveLength(SEALED_BYTES);
    const pair = await hpkePairOf(round.point, new Uint8Array(round.pkcs8));
    const opened = await hpkeOpen(pair, info, aad, unhex(sealed));
    expect(opened && hex(opened)).toBe(plaintext);
    const byHand = hpkeOpenByHand(unhex(inputs.roundScalar), info, aad, unhex(sealed));
    expect(byHand && hex(byHand)).toBe(plaintext);
  });

  it('wraps the team key under the letters of the passphrase', async () => {
    const made = await teamKeyOf(new Uint8Array(secret));
    if (!made.ok) throw new Error(made.fault.code);
    const draws = [inputs.salt, inputs.ivTeam].map(unhex);
    const random = { bytes: () => draws.shift() ?? new Uint8Array(0) };
    const wrapped = await wrapTeamKey(made.value, inputs.passphraseTyped, random, inputs.iterations);
    expect(parseWrappedTeamKey(wrapped).ok).toBe(true);
    expect(wrapped.box).toBe(b64(unhex(expected.wrappedTeamKey)));
    const key = passphraseKeyByHand(inputs.passphraseLetters, unhex(inputs.salt), inputs.iterations);
    const byHand = boxByHand(key, unhex(inputs.ivTeam), Buffer.from('framsteg team key v1'), secret);
    expect(hex(byHand)).toBe(expected.wrappedTeamKey);
    const opened = await unwrapTeamKey(wrapped, inputs.passphraseLetters);
    expect(opened.ok && opened.value.fingerprint).toBe(b64(unhex(expected.fingerprint)));
  });

  it('wraps a round key together with its public half', async () => {
    const aad = Buffer.concat([Buffer.from('framsteg round key v1\0'), round.point]);
    const byHand = boxByHand(unhex(inputs.wrappingKey), unhex(inputs.ivRound), aad, round.pkcs8);
    expect(hex(byHand)).toBe(expected.wrappedRoundKey);
    const made = await teamKeyOf(new Uint8Array(secret));
    if (!made.ok) throw new Error(made.fault.code);
    const pair = await unwrapRoundKey(made.value, b64(round.point), b64(byHand));
    if (!pair.ok) throw new Error(pair.fault.code);
    const opened = await hpkeOpen(pair.value, info, new Uint8Array(Buffer.from('fine')), unhex(examples.sealedFine));
    expect(opened && hex(opened)).toBe(expected.plaintextFine);
  });
});
