// The team's key: made once, kept under a passphrase of six words, opened on a team device. It never sees an answer.
import { teamKeyAad } from '#contract/byte-layout.ts';
import type { WrappedTeamKey } from '#contract/team.ts';
import { openBox, sealBox, wrappingKeyOf } from '#sealing/box.ts';
import { fingerprintOf } from '#sealing/hashes.ts';
import { bytesOf } from '#sealing/parsed-bytes.ts';
import { makeSigningPair, signingKeyOf } from '#sealing/signatures.ts';
import { systemRandom } from '#sealing/system-random.ts';
import type { WebKey } from '#sealing/web-key.ts';
import { concatBytes, fromBase64url, toBase64url, utf8 } from '#shared/bytes.ts';
import { type Random, randomBelow } from '#shared/random.ts';
import { fail, ok, type Result } from '#shared/result.ts';

const VERSION = 1;
const PUBLIC_END = 66;
const WRAPPING_END = 98;
const PASSPHRASE_WORDS = 6;
/** OWASP's floor for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023). Six words of 2,048 are 66 bits besides. */
const ITERATIONS = 600_000;

/** `publicKey` 65 and `fingerprint` 32 bytes, base64url. Both keys are unreadable; `secret` is what a new passphrase wraps. */
export interface TeamKey {
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly signingKey: WebKey;
  readonly wrappingKey: WebKey;
  /** Byte-layout's team secret. Whoever has it is the team: kept in memory, never stored bare. */
  readonly secret: Uint8Array<ArrayBuffer>;
}

export async function makeTeamKey(): Promise<TeamKey> {
  const pair = await makeSigningPair();
  const secret = concatBytes(new Uint8Array([VERSION]), pair.publicKey, systemRandom.bytes(32), pair.privateKey);
  const made = await teamKeyOf(secret);
  if (!made.ok) throw new Error('a new team key does not open');
  return made.value;
}

/** From the bare secret, as a device that remembers it has it. Fault: sealed-damaged. */
export async function teamKeyOf(secret: Uint8Array<ArrayBuffer>): Promise<Result<TeamKey>> {
  if (secret[0] !== VERSION || secret.length <= WRAPPING_END) return fail('sealed-damaged', 'team secret: version or length');
  const publicKey = toBase64url(secret.subarray(1, PUBLIC_END));
  try {
    return ok({
      publicKey,
      fingerprint: await fingerprintOf(publicKey),
      signingKey: await signingKeyOf(secret.slice(WRAPPING_END)),
      wrappingKey: await wrappingKeyOf(secret.slice(PUBLIC_END, WRAPPING_END)),
      secret,
    });
  } catch {
    return fail('sealed-damaged', 'team secret: signing key');
  }
}

/** For the first passphrase and for every change of it. `iterations` 100,000..10,000,000; fewer than the default only in tests. */
export async function wrapTeamKey(
  key: TeamKey,
  passphrase: string,
  random: Random,
  iterations: number = ITERATIONS,
): Promise<WrappedTeamKey> {
  const salt = random.bytes(16);
  const box = await sealBox(await passphraseKey(passphrase, salt, iterations), teamKeyAad, key.secret, random);
  return { v: 1, kdf: 'PBKDF2-SHA-256', iterations, salt: toBase64url(salt), box: toBase64url(box) };
}

/**
 * Takes about 0.1 s on a laptop and 1 s on an old phone, by design. Faults: passphrase-wrong (a wrong passphrase and a damaged box look the
 * same to the cipher); sealed-damaged when it opens and holds something else.
 */
export async function unwrapTeamKey(wrapped: WrappedTeamKey, passphrase: string): Promise<Result<TeamKey>> {
  const box = fromBase64url(wrapped.box);
  if (box === null) return fail('sealed-damaged', 'box: not base64url');
  const key = await passphraseKey(passphrase, bytesOf(wrapped.salt), wrapped.iterations);
  const secret = await openBox(key, teamKeyAad, box);
  return secret === null ? fail('passphrase-wrong') : teamKeyOf(secret);
}

/** Six words with hyphens between. `words`: the list of 2,048 (66 bits). */
export function newPassphrase(words: readonly string[], random: Random): string {
  return Array.from({ length: PASSPHRASE_WORDS }, () => words[randomBelow(random, words.length)]).join('-');
}

async function passphraseKey(passphrase: string, salt: Uint8Array, iterations: number): Promise<WebKey> {
  const typed = await crypto.subtle.importKey('raw', utf8(normalised(passphrase)), 'PBKDF2', false, ['deriveBits']);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt: concatBytes(salt), iterations };
  return wrappingKeyOf(new Uint8Array(await crypto.subtle.deriveBits(kdf, typed, 256)));
}

// Phones capitalise, word processors make long dashes, some keyboards write å as two code points: none of it is a wrong word.
const normalised = (passphrase: string) =>
  passphrase
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Dash}\p{Cf}]+/gu, '');
