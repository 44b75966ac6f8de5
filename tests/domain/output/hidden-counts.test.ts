import { expect, it } from 'vitest';
import { leaksOf, SMALL_CHANGE, SMALL_LEVEL } from '#tests/domain/output-attacker.ts';

it('the attacker finds leaks when median and mean are always printed, so it can find them', () => {
  expect(leaksOf(SMALL_LEVEL, 10, true)).toContainEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 6]);
});

it.each([
  [SMALL_LEVEL, 10],
  [SMALL_LEVEL, 11],
  [SMALL_LEVEL, 12],
  [SMALL_CHANGE, 10],
  [SMALL_CHANGE, 11],
])(
  'no count of 1 or 2 fits alone with all that is printed (%#)',
  (measure, n) => {
    expect(leaksOf(measure, n)).toEqual([]);
  },
  60_000,
);
