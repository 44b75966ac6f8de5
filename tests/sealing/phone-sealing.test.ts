// The phone's half as the app uses it: whose word it believes, and what it hands to the bag.
import { beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { parseContribution, parseWithdrawal } from '#contract/contribution.ts';
import { parseEnrolRequest } from '#contract/enrolment.ts';
import { recordParsers } from '#contract/stored-record.ts';
import { parseTokenRequest } from '#contract/token.ts';
import type { PhoneSealing } from '#domain/ports.ts';
import { createPhoneSealing } from '#sealing/phone-sealing.ts';
import { signDocument } from '#sealing/signatures.ts';
import { b64 } from '#tests/sealing/independent.ts';
import { atomOf, finishedToken, flipped, phone, type SmallRound, smallRound } from '#tests/sealing/small-round.ts';

let round: SmallRound;
let stranger: SmallRound;
beforeAll(async () => {
  [round, stranger] = await Promise.all([smallRound(), smallRound()]);
});
const refused = (code: string) => ({ ok: false, fault: { code } });

describe('a phone', () => {
  it('has sealing of the shape that the rules ask for', () => {
    expectTypeOf(createPhoneSealing).returns.toExtend<PhoneSealing>();
    const sealing: PhoneSealing = phone;
    expect(Object.keys(sealing)).toHaveLength(15);
  });

  it('believes a profile only under the pinned fingerprint and its own signature', async () => {
    const signature = await signDocument('profile', round.team, round.teamKey.signingKey);
    const signed = { profile: round.team, signature };
    expect(await phone.checkProfile(signed, round.teamKey.fingerprint)).toEqual({ ok: true, value: round.team });
    expect(await phone.checkProfile(signed, stranger.teamKey.fingerprint)).toMatchObject(refused('fingerprint-differs'));
    const renamed = { ...signed, profile: { ...round.team, name: 'Andra' } };
    expect(await phone.checkProfile(renamed, round.teamKey.fingerprint)).toMatchObject(refused('signature-wrong'));
  });

  it('believes a manifest of its team and knows its batch', async () => {
    const checked = await phone.checkManifest(round.signed, round.team);
    expect(checked).toEqual({ ok: true, value: { batch: round.batch, manifest: round.manifest } });
  });

  it('refuses a manifest of another team, another signer, or changed by one field or byte', async () => {
    const { signed, team } = round;
    const forged = await signDocument('manifest', signed.manifest, stranger.teamKey.signingKey);
    const borrowed = await smallRound({ team: stranger.team.team }, round);
    const misnamed = await smallRound({ signer: stranger.teamKey.fingerprint }, round);
    const cases = [
      stranger.signed,
      { ...signed, signature: forged },
      borrowed.signed,
      misnamed.signed,
      { ...signed, manifest: { ...signed.manifest, closes: signed.manifest.closes + 1 } },
      { ...signed, manifest: { ...signed.manifest, signer: stranger.teamKey.fingerprint } },
      { ...signed, signature: flipped(signed.signature, 63) },
    ];
    for (const wrong of cases) expect(await phone.checkManifest(wrong, team)).toMatchObject(refused('signature-wrong'));
  });

  it('refuses a manifest whose keys are no points, though the team signed it', async () => {
    for (const change of [
      { issuerPk: b64(Uint8Array.from([2, ...new Uint8Array(31), 1])) },
      { hpkePk: b64(new Uint8Array(65).fill(4)) },
    ]) {
      const odd = await smallRound(change, round);
      expect(await phone.checkManifest(odd.signed, odd.team)).toMatchObject(refused('manifest-rejected'));
    }
  });

  it('tells cancel, summary and goal apart by their signatures', async () => {
    const names = { team: round.team.team, signer: round.teamKey.fingerprint };
    const cancel = { v: 1 as const, batch: round.batch, ...names };
    const signature = await signDocument('cancel', cancel, round.teamKey.signingKey);
    expect(await phone.checkCancel({ cancel, signature }, round.team)).toEqual({ ok: true, value: round.batch });
    expect(await phone.checkCancel({ cancel, signature }, stranger.team)).toMatchObject(refused('signature-wrong'));
    const figures = { level: 'too-few' as const };
    const summary = { ...cancel, round: round.manifest.round, measure: 'step-now', figures, enrolled: null };
    const goalOnly = await signDocument('goal', summary, round.teamKey.signingKey);
    expect(await phone.checkSummary({ summary, signature: goalOnly }, round.team)).toMatchObject(refused('signature-wrong'));
    const right = await signDocument('summary', summary, round.teamKey.signingKey);
    expect(await phone.checkSummary({ summary, signature: right }, round.team)).toEqual({ ok: true, value: summary });
  });
});

describe('what a phone hands on', () => {
  it('is what the contract takes, at every step', async () => {
    const pair = await phone.enrolmentKey();
    expect(parseEnrolRequest({ code: 'ABCDEFGH', publicKey: pair.publicKey }).ok).toBe(true);
    const token = await phone.prepareToken(round.manifest, round.batch, 15);
    expect(recordParsers.tokens(token).ok).toBe(true);
    const request = await phone.tokenRequest(token, b64(new Uint8Array(16)), pair.privateKey);
    expect(parseTokenRequest(request).ok).toBe(true);
    const finished = await finishedToken(round, 15);
    expect(recordParsers.tokens(finished).ok).toBe(true);
    expect(parseContribution(await atomOf(round, 3)).ok).toBe(true);
    expect(parseWithdrawal(phone.withdrawal(finished, 2)).ok).toBe(true);
  });

  it('has one size for every value, and never twice the same bytes', async () => {
    const token = await finishedToken(round);
    const seal = (fine: number) => phone.sealAtom(round.manifest, token, { fine, coarse: 0 }, 1);
    const [low, high, again] = [await seal(0), await seal(65_535), await seal(0)];
    expect(low.fine).toHaveLength(high.fine.length);
    expect(JSON.stringify(low)).toHaveLength(JSON.stringify(high).length);
    expect(again.fine).not.toBe(low.fine);
    expect([again.nonce, again.output]).toEqual([low.nonce, low.output]);
  });

  it('is nothing at all without a finished token or for a value that is no class', async () => {
    const raw = await phone.prepareToken(round.manifest, round.batch, 0);
    await expect(phone.sealAtom(round.manifest, raw, { fine: 0, coarse: 0 }, 1)).rejects.toThrow('not finished');
    expect(() => phone.withdrawal(raw, 1)).toThrow('not finished');
    const token = await finishedToken(round);
    for (const fine of [-1, 0.5, 65_536, Number.NaN]) {
      await expect(phone.sealAtom(round.manifest, token, { fine, coarse: 0 }, 1)).rejects.toThrow('class');
    }
  });

  it('carries neither enrolment nor team nor time', async () => {
    const atom = await atomOf(round, 3);
    expect(Object.keys(atom).sort()).toEqual(['batch', 'coarse', 'fine', 'index', 'nonce', 'output', 'revision']);
  });
});
