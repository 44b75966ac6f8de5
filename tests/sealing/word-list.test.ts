// The list that fingerprints, round codes and passphrases are said in. Its order is part of the protocol: see the pinned hash.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import words from '#domain/word-list.json';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzåäö';
const inSwedishOrder = (a: string, b: string): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = ALPHABET.indexOf(a.charAt(i)) - ALPHABET.indexOf(b.charAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

describe('the word list', () => {
  it('has 2,048 words, so that eleven bits are one word', () => {
    expect(words).toHaveLength(2048);
  });

  it('has three to eight small Swedish letters in every word, each letter one code point', () => {
    expect(words.filter((word) => !/^[a-zåäö]{3,8}$/u.test(word) || word !== word.normalize('NFC'))).toEqual([]);
  });

  it('tells any two words apart by their first four letters', () => {
    expect(new Set(words.map((word) => word.slice(0, 4))).size).toBe(2048);
  });

  it('stands in Swedish order, so that a person finds a word on paper', () => {
    expect(words).toEqual([...words].sort(inSwedishOrder));
  });

  it('never changes: a moved word would give other words for the same key', () => {
    expect(createHash('sha256').update(words.join(' ')).digest('hex')).toBe(
      'b3e81b475a22108debff0c875c627e3027cd3ecff7f63e4c555eba09e69f148d',
    );
  });
});
