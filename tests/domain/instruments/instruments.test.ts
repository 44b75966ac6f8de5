import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choiceItem, choiceOf, toChoiceTenths } from '#domain/instruments/instrument.ts';
import { INSTRUMENTS, instrumentOf, registryOf } from '#domain/instruments/registry.ts';
import { NEED_STATES, NEEDS } from '#domain/instruments/support-needs.ts';
import { AREAS } from '#domain/instruments/life-compass.ts';
import { LANGUAGES } from '#text/languages.ts';
import { leavesOf, type Words } from '#tests/architecture/locale-rules.ts';
import {
  dataFaults,
  expected,
  missingWords,
  scored,
  type ScoreVectors,
  strayWords,
} from '#tests/domain/instruments/instrument-rules.ts';

const wordsOf = (language: string, file = 'instruments'): Words =>
  JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8'));
const at = (words: Words | string | undefined, ...path: string[]): Words =>
  path.reduce<Words>((here, key) => here[key] as Words, words as Words);
const vectorsOf = (id: string): ScoreVectors => JSON.parse(readFileSync(`tests/fixtures/score-vectors-${id}.json`, 'utf8'));

describe.each(INSTRUMENTS)('$id', (instrument) => {
  it('is sound data', () => {
    expect(dataFaults(instrument)).toEqual([]);
  });

  it.each(LANGUAGES)('has words for every item, choice and follow-up, and no others (%s)', (language) => {
    const words = wordsOf(language)[instrument.id] as Words;
    expect(missingWords(instrument, words)).toEqual([]);
    expect(strayWords(instrument, words)).toEqual([]);
  });

  it('has vectors of its version, among them a refused answer or a missing one', () => {
    const { version, vectors } = vectorsOf(instrument.id);
    expect(version).toBe(instrument.version);
    expect(vectors.length).toBeGreaterThanOrEqual(5);
    expect(vectors.some(({ answers, refused }) => refused || Object.keys(answers).length < instrument.items.length)).toBe(true);
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
  });

  it.each(vectorsOf(instrument.id).vectors)('scores: $name', (vector) => {
    expect(scored(instrument, vector.answers)).toEqual(expected(instrument, vector));
  });
});

describe('the registry', () => {
  it('has the vectors of no instrument that it does not know', () => {
    const ids = readdirSync('tests/fixtures').flatMap((file) => /^score-vectors-(.+)\.json$/.exec(file)?.[1] ?? []);
    expect(ids.sort()).toEqual(INSTRUMENTS.map(({ id }) => id).sort());
  });

  it('has every data file that holds an instrument', () => {
    const files = readdirSync('src/domain/instruments').filter((file) =>
      /: Instrument = \{/.test(readFileSync(`src/domain/instruments/${file}`, 'utf8')),
    );
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(INSTRUMENTS.map(({ id }) => id).sort());
    expect(INSTRUMENTS.every(({ id }) => existsSync(`src/domain/instruments/${id}.ts`))).toBe(true);
  });

  it('refuses two of one id, and answers null for one that it does not know', () => {
    const [first] = INSTRUMENTS;
    if (first === undefined) throw new Error('an instrument was expected');
    expect(() => registryOf([first, { ...first, version: 2 }])).toThrow(RangeError);
    expect(instrumentOf('of-a-later-version')).toBeNull();
    expect(instrumentOf('srs')?.id).toBe('srs');
  });
});

it.each([
  ['ors', 'individually interpersonally socially overall'],
  ['srs', 'relationship goals approach overall'],
  ['gsrs', 'relationship goals approach overall'],
])('%s stands in the order of its paper form, so that numbers from paper go to their lines', (id, lines) => {
  expect(instrumentOf(id)?.items.map((item) => item.id)).toEqual(lines.split(' '));
});

describe('a choice', () => {
  const item = choiceItem('pick', ['one', 'two', 'three']);

  it('is stored as ten times its place, and read back', () => {
    expect(['one', 'two', 'three'].map((name) => toChoiceTenths(item, name))).toEqual([0, 10, 20]);
    expect([0, 10, 20].map((tenths) => choiceOf(item, tenths))).toEqual(['one', 'two', 'three']);
  });

  it('is none when it is not answered, between two or outside', () => {
    expect([null, undefined, 5, 30, -10].map((tenths) => choiceOf(item, tenths))).toEqual([null, null, null, null, null]);
    expect(choiceOf({ id: 'line', minTenths: 0, maxTenths: 100, stepTenths: 1 }, 0)).toBeNull();
    expect(() => toChoiceTenths(item, 'four')).toThrow(RangeError);
  });
});

describe.each(LANGUAGES)('the words of the instruments (%s)', (language) => {
  const words = wordsOf(language);

  it('name every area, need and state of Livskompassen, and no others', () => {
    const compass = at(words, 'life-compass');
    expect(Object.keys(at(compass, 'areas'))).toEqual([...AREAS]);
    expect(Object.keys(at(compass, 'needs'))).toEqual([...NEEDS]);
    expect(Object.keys(at(compass, 'states'))).toEqual([...NEED_STATES]);
  });

  it('say where the wording is our own and where nothing is validated', () => {
    for (const id of ['ors', 'srs', 'gsrs']) expect(at(words, id).note).toMatch(/inte den officiella|not the official/);
    for (const id of ['outlook', 'evaluation']) expect(at(words, id).note).toMatch(/inte prövade|not been tested/);
  });

  it('are the same where a screen keeps its own copy for the first paint or beside its controls', () => {
    const checkIn = at(wordsOf(language, 'start'), 'checkIn');
    for (const id of ['individually', 'interpersonally', 'socially', 'overall'])
      expect(at(words, 'ors', 'items', id)).toEqual(checkIn[id]);
    expect([at(words, 'ors').low, at(words, 'ors').high, at(words, 'ors').note]).toEqual([
      checkIn.low,
      checkIn.high,
      checkIn.note,
    ]);
    const steps = wordsOf(language, 'steps');
    const { 'good-enough': goodEnough, ...others } = at(words, 'step-scale', 'followUps');
    expect([others, goodEnough]).toEqual([steps.followUp, steps.goodEnoughQuestion]);
    expect(at(words, 'team-step', 'followUps').wishes).toBe(at(wordsOf(language, 'contribute'), 'answer').wishes);
  });

  it('are plain: short sentences, LIX at most 25 for each instrument', () => {
    for (const [id, of] of Object.entries(words)) {
      const { needs: _names, ...sentences } = of as Words;
      const texts = [...leavesOf(sentences).values()].filter((text) => text.split(' ').length > 2);
      const count = texts.flatMap((text) => text.split(/[.?:]\s|[.?:]$/)).filter((text) => /\p{L}/u.test(text)).length;
      const all = texts.flatMap((text) => text.match(/[\p{L}\d]+/gu) ?? []);
      const lix = all.length / count + (100 * all.filter((word) => word.length > 6).length) / all.length;
      expect([id, all.length / count <= 10, lix <= 25 ? 'plain' : `LIX ${lix.toFixed(1)}`]).toEqual([id, true, 'plain']);
    }
  });
});
