// The worked example of CONTRIBUTING.md, taken from its text and carried out: data, words and vectors, and no other code.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INSTRUMENTS, registryOf } from '#domain/instruments/registry.ts';
import { journeyOf } from '#domain/journey.ts';
import { leavesOf, type Words } from '#tests/architecture/locale-rules.ts';
import { entry } from '#tests/domain/made-entries.ts';
import { sleep } from '#tests/domain/instruments/example/sleep.ts';
import {
  dataFaults,
  expected,
  missingWords,
  scored,
  type ScoreVectors,
  strayWords,
} from '#tests/domain/instruments/instrument-rules.ts';

const FOLDER = 'tests/domain/instruments/example';
const contributing = readFileSync('CONTRIBUTING.md', 'utf8');

/** The code block that follows the file's name in CONTRIBUTING.md. */
function shown(file: string): string {
  const after = contributing.split(`\`${FOLDER}/${file}\``)[1];
  const block = after && /^[^`]*```\w+\n([\s\S]*?)```/.exec(after)?.[1];
  if (!block) throw new Error(`CONTRIBUTING.md shows no ${file}`);
  return block;
}

const words = JSON.parse(shown('words-sv.json')).sleep as Words;
const { version, vectors } = JSON.parse(shown('score-vectors-sleep.json')) as ScoreVectors;

describe('the worked example of CONTRIBUTING.md', () => {
  it.each(['sleep.ts', 'words-sv.json', 'score-vectors-sleep.json'])('shows %s as it is carried out here', (file) => {
    expect(shown(file)).toBe(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  });

  it('is sound data that a registry takes beside all others', () => {
    expect(dataFaults(sleep)).toEqual([]);
    expect(registryOf([...INSTRUMENTS, sleep])('sleep')).toBe(sleep);
    expect(version).toBe(sleep.version);
  });

  it.each(vectors)('scores: $name', (vector) => {
    expect(scored(sleep, vector.answers)).toEqual(expected(sleep, vector));
  });

  it('has its words', () => {
    expect(missingWords(sleep, words)).toEqual([]);
    expect(strayWords(sleep, words)).toEqual([]);
  });

  it('has a journey without another line of code', () => {
    const entries = [0, 8].map((day) => entry('sleep', day, { 'falling-asleep': 30 + day * 5, rested: 50, nights: 10 }));
    const { sentence, points, highestTenths } = journeyOf(sleep, null, entries, []);
    expect([sentence.code, points.map(({ tenths }) => tenths), highestTenths]).toEqual(['higher-than-last', [80, 120], 200]);
  });
});

describe('the rules that it is held to', () => {
  it('miss each word that is taken away', () => {
    for (const path of leavesOf(words).keys()) {
      const without = structuredClone(words);
      const keys = path.split('.');
      const last = keys.pop() ?? '';
      delete (keys.reduce<Words>((here, key) => here[key] as Words, without) as Record<string, unknown>)[last];
      expect(missingWords(sleep, without)).toEqual([path]);
    }
    expect(missingWords(sleep, undefined)).toContain('name');
  });

  it('see words of an item, choice or follow-up that is no more', () => {
    const [first, , nights] = sleep.items;
    if (!first || !nights) throw new Error('items were expected');
    const smaller = { ...sleep, items: [first, { ...nights, choices: ['few', 'half'] }], followUps: [] };
    expect(strayWords(smaller, words)).toEqual(['rested', 'items.nights.choices.most', 'what-helps']);
  });

  it('see data that does not hold together', () => {
    const [item] = sleep.items;
    if (!item) throw new Error('an item was expected');
    expect(dataFaults({ ...sleep, items: [item, ...sleep.items] })).toContain('sleep: a name twice');
    expect(dataFaults({ ...sleep, version: 0 })).toHaveLength(1);
    expect(dataFaults({ ...sleep, total: { of: ['rested'], maxTenths: 200 } })).toHaveLength(1);
    expect(dataFaults({ ...sleep, items: [...sleep.items, { ...item, id: 'Own' }] })).toHaveLength(1);
    expect(dataFaults({ ...sleep, items: [...sleep.items, { ...item, id: 'pick', choices: ['a', 'b'] }] })).toHaveLength(1);
    expect(dataFaults({ ...sleep, items: [...sleep.items, { ...item, id: 'wide', maxTenths: 110 }] })).toHaveLength(1);
    expect(dataFaults({ ...sleep, total: { of: [...sleep.items.map(({ id }) => id)], maxTenths: 220 } })).toHaveLength(1);
  });
});
