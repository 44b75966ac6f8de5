import { expect, it } from 'vitest';
import { chosenWishes, wishSizes } from '#domain/output/wish-figures.ts';
import { everyCount } from '#tests/domain/output-attacker.ts';

const names = ['a', 'b', 'c', 'd'];

it('names wishes of at least two by the alphabet, without counts', () => {
  expect(chosenWishes({ names: ['b', 'a', 'c'], counts: [2, 4, 1], n: 6, atoms: 3 })).toEqual(['a', 'b']);
});

it('names none when the names use up every wish that people have', () => {
  expect(chosenWishes({ names: ['a', 'b', 'c'], counts: [2, 2, 2], n: 6, atoms: 1 })).toEqual([]);
});

it('orders by count, hides 1 and 2, and all but 1 or 2', () => {
  expect(wishSizes({ names, counts: [2, 9, 5, 1], n: 10, atoms: 3 })).toEqual([
    { theme: 'b', size: { as: 'word', word: 'nearly-all' } },
    { theme: 'c', size: { as: 'count', count: 5 } },
    { theme: 'a', size: { as: 'word', word: 'nearly-none' } },
    { theme: 'd', size: { as: 'word', word: 'nearly-none' } },
  ]);
});

it('leaves out what no one chose', () => {
  expect(wishSizes({ names, counts: [0, 4, 0, 0], n: 10, atoms: 3 }).map(({ theme }) => theme)).toEqual(['b']);
});

it.each([
  [10, 1],
  [10, 2],
  [11, 2],
])('gives no count of 1 or 2 away, nor one lacking, with %i people and %i wishes each', (n, atoms) => {
  const known = new Map<string, Set<number>[]>();
  for (const [_none, ...counts] of everyCount(n * atoms, names.length + 1)) {
    if (counts.some((count) => count > n)) continue;
    const key = JSON.stringify(wishSizes({ names, counts, n, atoms }));
    const sets = known.get(key) ?? counts.map(() => new Set<number>());
    for (const [at, count] of counts.entries()) sets[at]?.add(count);
    known.set(key, sets);
  }
  const told = [...known].filter(([, sets]) =>
    sets.some((set) => set.size === 1 && [1, 2, n - 1, n - 2].some((few) => set.has(few))),
  );
  expect(told).toEqual([]);
});
