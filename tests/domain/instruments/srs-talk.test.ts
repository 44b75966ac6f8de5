import { describe, expect, it } from 'vitest';
import type { Entry } from '#contract/stored-record.ts';
import { lastSrs, srsTalk } from '#domain/instruments/srs-talk.ts';
import { MEASURE_ROWS } from '#domain/measures.ts';
import { entry } from '#tests/domain/made-entries.ts';
import vectors from '#tests/fixtures/score-vectors-srs.json';

type Answers = Entry['answers'];

describe('what an SRS gives to talk about', () => {
  it.each(vectors.talk)('is right for: $name', ({ now, last, points }) => {
    expect(srsTalk(now as Answers, last as Answers | null)).toEqual(points);
  });
});

describe('the meeting before', () => {
  const all = { relationship: 90, goals: 90, approach: 90, overall: 90 };
  const srs = (day: number, more: Partial<Entry> = {}) => entry('srs', day, all, more);
  const now = srs(20);

  it('is the latest one earlier, whatever the order', () => {
    const [first, second, later] = [srs(1), srs(10), srs(30)];
    expect(lastSrs(now, [later, second, now, first])).toBe(second);
    expect(lastSrs(now, [second, first])).toBe(second);
  });

  it('is none at the first meeting, and none of another instrument', () => {
    expect(lastSrs(now, [now])).toBeNull();
    expect(lastSrs(now, [entry('gsrs', 10, all), srs(30)])).toBeNull();
  });

  it('is none when it was asked in other words or in another version', () => {
    const old = srs(1);
    expect(lastSrs(now, [old, srs(10, { pack: { id: 'official', version: 1 } })])).toBeNull();
    expect(lastSrs(now, [old, srs(10, { instrumentVersion: 2 })])).toBeNull();
  });
});

it('reaches no team: no measure asks for it', () => {
  expect(MEASURE_ROWS.filter(({ id }) => id === 'srs' || id.startsWith('srs-'))).toEqual([]);
});
