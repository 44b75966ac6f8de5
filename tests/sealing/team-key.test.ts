// The team's key under its passphrase: forgiving about how it is typed, not about what.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseWrappedTeamKey, type WrappedTeamKey } from '#contract/team.ts';
import words from '#domain/word-list.json';
import { signDocument, verifyDocument } from '#sealing/signatures.ts';
import { systemRandom } from '#sealing/system-random.ts';
import { makeTeamKey, newPassphrase, type TeamKey, teamKeyOf, unwrapTeamKey, wrapTeamKey } from '#sealing/team-key.ts';
import { fingerprintOf } from '#sealing/hashes.ts';
import { flipped } from '#tests/sealing/small-round.ts';

const PASSPHRASE = 'så-lång-ärta-öring-bok-sol';
let key: TeamKey;
let wrapped: WrappedTeamKey;
beforeAll(async () => {
  key = await makeTeamKey();
  wrapped = await wrapTeamKey(key, PASSPHRASE, systemRandom, 100_000);
});

describe('a wrapped team key', () => {
  it('comes back whole: same fingerprint, and it signs', async () => {
    const opened = await unwrapTeamKey(wrapped, PASSPHRASE);
    if (!opened.ok) throw new Error(opened.fault.code);
    expect(opened.value.fingerprint).toBe(await fingerprintOf(key.publicKey));
    const signature = await signDocument('profile', { v: 1 }, opened.value.signingKey);
    expect(await verifyDocument('profile', { v: 1 }, signature, key.publicKey)).toBe(true);
  });

  it.each([
    'Så Lång Ärta Öring Bok Sol',
    '  så–lång — ärta  öring\tbok\nsol ',
    PASSPHRASE.normalize('NFD'),
    'SÅLÅNGÄRTAÖRINGBOKSOL',
    'så\u00ad-lång-ärta-öring-bok-sol\u200b',
  ])('opens for the same words typed as %j', async (typed) => {
    expect((await unwrapTeamKey(wrapped, typed)).ok).toBe(true);
  });

  it.each(['sa-lang-arta-oring-bok-sol', 'så-lång-ärta-öring-sol-bok', 'så-lång-ärta-öring-bok', ''])(
    'stays closed for %j',
    async (typed) => {
      expect(await unwrapTeamKey(wrapped, typed)).toEqual({ ok: false, fault: { code: 'passphrase-wrong' } });
    },
  );

  it('stays closed when salt, iterations, iv, content or tag were changed', async () => {
    const changes: Partial<WrappedTeamKey>[] = [
      { salt: flipped(wrapped.salt, 3) },
      { iterations: 100_001 },
      ...[0, 11, 12, 100, 200, 263].map((at) => ({ box: flipped(wrapped.box, at) })),
      { box: wrapped.box.slice(0, 100) },
    ];
    for (const change of changes) {
      expect(await unwrapTeamKey({ ...wrapped, ...change }, PASSPHRASE)).toMatchObject({ fault: { code: 'passphrase-wrong' } });
    }
  });

  it('is what the contract takes, never twice the same, and re-wraps under a new passphrase', async () => {
    const again = await wrapTeamKey(key, 'sol', systemRandom, 100_000);
    expect(parseWrappedTeamKey(again).ok).toBe(true);
    expect(again.salt).not.toBe(wrapped.salt);
    const opened = await unwrapTeamKey(again, 'sol');
    expect(opened.ok && opened.value.publicKey).toBe(key.publicKey);
    expect((await unwrapTeamKey(again, PASSPHRASE)).ok).toBe(false);
  });

  it('uses 600,000 rounds unless a test asks for fewer', async () => {
    expect((await wrapTeamKey(key, 'sol', systemRandom)).iterations).toBe(600_000);
  });
});

describe('a team key', () => {
  it('has keys that cannot be read out', async () => {
    await expect(crypto.subtle.exportKey('pkcs8', key.signingKey)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('raw', key.wrappingKey)).rejects.toThrow();
  });

  it('is refused as damaged when the secret has another version, length or signing key', async () => {
    const damaged = [key.secret.slice(0, 98), Uint8Array.from(key.secret).fill(2, 0, 1), Uint8Array.from(key.secret).fill(0, 98)];
    for (const secret of damaged) expect(await teamKeyOf(secret)).toMatchObject({ fault: { code: 'sealed-damaged' } });
  });
});

describe('a new passphrase', () => {
  it('is six words of the list, whatever chance says', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(255)), (stream) => {
        const bytes = (length: number) => Uint8Array.from({ length }, () => stream.next().value ?? 0);
        const parts = newPassphrase(words, { bytes }).split('-');
        expect(parts).toHaveLength(6);
        expect(parts.filter((part) => !words.includes(part))).toEqual([]);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it('can be every word of the list, the first and the last too', () => {
    const all = (byte: number) => newPassphrase(words, { bytes: (length) => new Uint8Array(length).fill(byte) });
    expect(new Set(all(0).split('-'))).toEqual(new Set([words[0]]));
    expect(new Set(all(255).split('-'))).toEqual(new Set([words.at(-1)]));
  });
});
