import { expect, it } from 'vitest';
import { classesInWords, shareWord, sizeOf } from '#domain/output/share-words.ts';
import { SMALL_CHANGE, SMALL_LEVEL, wordLeaks } from '#tests/domain/output-attacker.ts';

it('finds the word for a count', () => {
  expect([0, 2, 3, 4, 8, 9, 10].map((count) => shareWord(count, 12))).toEqual([
    'nearly-none',
    'nearly-none',
    'a-few',
    'about-half',
    'about-half',
    'most',
    'nearly-all',
  ]);
});

it('prints a count only when it and what is left are three or more', () => {
  expect(sizeOf(3, 10)).toEqual({ as: 'count', count: 3 });
  expect(sizeOf(2, 10)).toEqual({ as: 'word', word: 'nearly-none' });
  expect(sizeOf(8, 10)).toEqual({ as: 'word', word: 'nearly-all' });
});

it('does not tell classes apart where words add up to a number', () => {
  expect(classesInWords(['a', 'b', 'c'], [2, 2, 2])).toHaveLength(1);
  expect(classesInWords(['a', 'b', 'c'], [2, 2, 8])).toHaveLength(1);
  expect(classesInWords(['a', 'b', 'c'], [1, 1, 4])).toHaveLength(3);
});

it('gives no count of 1 or 2 away in words', () => {
  for (let n = 5; n <= 30; n++) {
    expect(wordLeaks(SMALL_LEVEL, n)).toEqual([]);
    expect(wordLeaks(SMALL_CHANGE, n)).toEqual([]);
  }
});
