import { expect, it } from 'vitest';
import { groupsOf } from '#domain/output/class-groups.ts';
import { everyCount, tableLeaks } from '#tests/domain/output-attacker.ts';

const shown = (counts: number[], low: number, high: number) =>
  groupsOf(counts, low, high).map(({ first, last, count }) => [first, last, count]);

it('leaves classes alone when each holds enough', () => {
  expect(shown([4, 0, 3, 5, 4], 0, 4)).toEqual([
    [0, 0, 4],
    [1, 1, 0],
    [2, 2, 3],
    [3, 3, 5],
    [4, 4, 4],
  ]);
});

it('joins a class of one or two with its own side of the middle', () => {
  expect(shown([4, 4, 4, 2, 5], 0, 4).slice(-1)).toEqual([[3, 4, 7]]);
  expect(shown([5, 1, 4, 4, 4], 0, 4)[0]).toEqual([0, 1, 6]);
});

it('joins a small middle downward, so that joining never brightens the picture', () => {
  expect(shown([4, 4, 2, 4, 4], 0, 4)).toEqual([
    [0, 0, 4],
    [1, 2, 6],
    [3, 3, 4],
    [4, 4, 4],
  ]);
});

it('always joins what lies outside the spread, empty or not', () => {
  expect(shown([0, 6, 6], 1, 2)[0]).toEqual([0, 1, 6]);
  expect(shown([1, 5, 6], 1, 2)[0]).toEqual([0, 1, 6]);
});

it('shows every class once, in order, and never a group of one or two', () => {
  for (const counts of everyCount(12, 5)) {
    for (let low = 0; low < 5; low++) {
      for (let high = low; high < 5; high++) {
        const groups = groupsOf(counts, low, high);
        expect(groups.flatMap(({ first, last }) => [first, last]).every((at, i, all) => i === 0 || at >= (all[i - 1] ?? 0))).toBe(
          true,
        );
        expect(groups.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(5);
        expect(groups.filter(({ count }) => count === 1 || count === 2)).toEqual([]);
      }
    }
  }
}, 30_000);

it.each([10, 11, 12, 13, 14, 17, 20, 23])('gives no count of 1 or 2 away to one who knows the rules, with %i answers', (n) => {
  expect(tableLeaks(3, n)).toEqual([]);
  expect(tableLeaks(5, n)).toEqual([]);
});
