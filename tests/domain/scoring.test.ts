import { expect, it } from 'vitest';
import { instrumentOf, INSTRUMENTS } from '#domain/instruments/registry.ts';
import { fitsItem } from '#domain/instruments/instrument.ts';
import { ors } from '#domain/instruments/ors.ts';
import { stepScale } from '#domain/instruments/step-scale.ts';
import { entryValueOf, highestValueOf, scoreOf } from '#domain/scoring.ts';
import vectors from '#tests/fixtures/score-vectors-ors.json';

it.each(vectors.vectors)('ORS: $name', ({ answers, total, answered }) => {
  const given = answers as Record<string, number | null>;
  const expected = total === null ? { state: 'incomplete', answered, needed: 4 } : { state: 'complete', tenths: total };
  expect(scoreOf(ors, given)).toEqual(expected);
  expect(entryValueOf(ors, given)).toBe(total);
});

it('never adds the items of a scale without a total', () => {
  expect(scoreOf(stepScale, { step: 40 })).toEqual({ state: 'none' });
  expect(entryValueOf(stepScale, { step: 40 })).toBe(40);
  expect(entryValueOf(stepScale, { step: 0 })).toBe(0);
  expect(entryValueOf(stepScale, {})).toBeNull();
});

it('knows the axis of each instrument', () => {
  expect(INSTRUMENTS.map((one) => [one.id, highestValueOf(one)])).toEqual([
    ['ors', 400],
    ['srs', 400],
    ['gsrs', 400],
    ['step-scale', 100],
    ['team-step', 100],
    ['life-compass', 100],
    ['outlook', 100],
    ['evaluation', 100],
    ['follow-up', 100],
  ]);
});

it('has a total that fits its lines', () => {
  for (const { items, total } of INSTRUMENTS) {
    if (total === null) continue;
    const summed = items.filter(({ id }) => total.of.includes(id));
    expect(summed.reduce((sum, { maxTenths }) => sum + maxTenths, 0)).toBe(total.maxTenths);
    expect(summed).toHaveLength(total.of.length);
  }
});

it('takes 21 values on a step scale and 101 on a line, nothing between', () => {
  const fitting = (id: string) =>
    Array.from({ length: 200 }, (_, at) => at - 50).filter((tenths) => fitsItem(instrumentOf(id)?.items[0] as never, tenths))
      .length;
  expect(fitting('step-scale')).toBe(21);
  expect(fitting('ors')).toBe(101);
  expect(fitsItem(ors.items[0] as never, 3.5)).toBe(false);
});

it('does not know an instrument of a later version', () => {
  expect(instrumentOf('of-a-later-version')).toBeNull();
});
