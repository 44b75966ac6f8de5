// Numbers as words of the one list: fingerprints, round codes. The list is loaded when it is first needed.
import { wordNumbers } from '#sealing/hashes.ts';
import { fromBase64url } from '#shared/bytes.ts';
import type { Desk } from '#team/app/desk.ts';

/** `number` is 1–2048, printed beside the word so that it can be read out in any language. */
export interface NumberedWord {
  readonly number: number;
  readonly word: string;
}

/** Rejects when the file cannot be had. */
export async function wordList(desk: Desk): Promise<readonly string[]> {
  const known = desk.state.wordList.value;
  if (known !== null) return known;
  const { default: loaded } = await import('#domain/word-list.json');
  desk.state.wordList.value = loaded;
  return loaded;
}

export const toWords = (list: readonly string[], numbers: readonly number[]): NumberedWord[] =>
  numbers.map((index) => ({ number: index + 1, word: list[index] ?? '' }));

/** The four words of a fingerprint (base64url, 32 bytes). */
export async function fingerprintWords(desk: Desk, fingerprint: string): Promise<readonly NumberedWord[]> {
  return toWords(await wordList(desk), wordNumbers(fromBase64url(fingerprint) ?? new Uint8Array()));
}
