import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#contract/stored-record.ts';
import { ors } from '#domain/instruments/ors.ts';
import { stepScale } from '#domain/instruments/step-scale.ts';
import { journeyOf } from '#domain/journey.ts';
import { entry, lifeEvent, orsEntry } from '#tests/domain/made-entries.ts';

const sentence = (entries: Entry[]) => journeyOf(ors, null, entries, []).sentence;
const step = (day: number, tenths: number, more: Partial<Entry> = {}) =>
  entry('step-scale', day, { step: tenths }, { scale: 's', ...more });

describe('the sentence', () => {
  it('speaks before the first answer, and at the first', () => {
    expect(sentence([])).toEqual({ code: 'nothing-yet' });
    expect(sentence([entry('ors', 0, { overall: 40 })])).toEqual({ code: 'no-total-yet' });
    expect(sentence([orsEntry(0, 200)])).toEqual({ code: 'first-time' });
  });

  it.each([
    [200, 249, 'about-as-last'],
    [200, 250, 'higher-than-last'],
    [200, 151, 'about-as-last'],
    [200, 150, 'lower-than-last'],
    [200, 200, 'about-as-last'],
  ])('from %i to %i tenths it says %s', (before, now, code) => {
    expect(sentence([orsEntry(0, before), orsEntry(7, now)])).toEqual({ code });
  });

  it('compares with the last, not with the first', () => {
    expect(sentence([orsEntry(0, 100), orsEntry(7, 300), orsEntry(14, 200)])).toEqual({ code: 'lower-than-last' });
  });

  it('passes over an answer that is not whole', () => {
    const entries = [orsEntry(0, 100), entry('ors', 3, { overall: 90 }), orsEntry(7, 300)];
    expect(sentence(entries)).toEqual({ code: 'higher-than-last' });
  });

  it('does not compare with another wording', () => {
    expect(sentence([orsEntry(0, 100), orsEntry(7, 300, { pack: { id: 'official', version: 1 } })])).toEqual({
      code: 'first-time',
    });
  });

  it('counts half steps on a step scale', () => {
    const of = (before: number, now: number) => journeyOf(stepScale, 's', [step(0, before), step(7, now)], []).sentence;
    expect(of(40, 40)).toEqual({ code: 'step-same' });
    expect(of(40, 45)).toEqual({ code: 'step-up', byTenths: 5 });
    expect(of(60, 40)).toEqual({ code: 'step-down', byTenths: 20 });
  });
});

describe('picture, graph and table', () => {
  it('shows first, last before and now, each only once', () => {
    const all = journeyOf(ors, null, [orsEntry(14, 300), orsEntry(0, 100), orsEntry(7, 200)], []).picture;
    expect([all?.first?.tenths, all?.last?.tenths, all?.now.tenths]).toEqual([100, 200, 300]);
    const two = journeyOf(ors, null, [orsEntry(0, 100), orsEntry(7, 200)], []).picture;
    expect([two?.first, two?.last?.tenths, two?.now.tenths]).toEqual([null, 100, 200]);
  });

  it('dashes a gap of more than 120 days and keeps real distances', () => {
    const { points, segments, days } = journeyOf(ors, null, [orsEntry(0, 1), orsEntry(120, 2), orsEntry(241, 3)], []);
    expect(points.map(({ x }) => x)).toEqual([0, 120, 241]);
    expect(segments).toEqual([
      { from: 0, to: 1, dashed: false },
      { from: 1, to: 2, dashed: true },
    ]);
    expect(days).toBe(241);
  });

  it('never joins two wordings by a line', () => {
    const other = { pack: { id: 'official', version: 1 } };
    const { segments } = journeyOf(ors, null, [orsEntry(0, 1), orsEntry(1, 2, other), orsEntry(2, 3)], []);
    expect(segments).toEqual([{ from: 0, to: 2, dashed: false }]);
  });

  it('leaves other instruments and other scales out', () => {
    const entries = [step(0, 10), step(1, 20, { scale: 'other' }), orsEntry(2, 100)];
    expect(journeyOf(stepScale, 's', entries, []).points.map(({ tenths }) => tenths)).toEqual([10]);
  });

  it('sets events as flags on the same axis, also before the first answer', () => {
    const { flags, points } = journeyOf(ors, null, [orsEntry(10, 100)], [lifeEvent('2026-01-01')]);
    expect(flags.map(({ x }) => x)).toEqual([0]);
    expect(points.map(({ x }) => x)).toEqual([10]);
  });

  it('lists answers and events, newest first, with what is not whole as it is', () => {
    const entries = [orsEntry(0, 100), entry('ors', 5, { overall: 90 })];
    const { rows } = journeyOf(ors, null, entries, [lifeEvent('2026-01-03'), lifeEvent('2026-02-01')]);
    expect(rows.map((row) => [row.kind, row.day])).toEqual([
      ['event', '2026-02-01'],
      ['answer', '2026-01-06'],
      ['event', '2026-01-03'],
      ['answer', '2026-01-01'],
    ]);
    expect(rows[1]).toMatchObject({ tenths: null, answers: { overall: 90 } });
  });

  it('has every point in the table and ends on the picture, whatever was answered', () => {
    const totals = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 30 });
    fc.assert(
      fc.property(totals, (made) => {
        const entries = made.map(([day, total]) => orsEntry(day, total));
        const shown = journeyOf(ors, null, entries, []);
        const inTable = shown.rows.flatMap((row) => (row.kind === 'answer' ? [[row.id, row.tenths]] : [])).reverse();
        expect(shown.points.map(({ id, tenths }) => [id, tenths])).toEqual(inTable);
        expect(shown.picture?.now ?? null).toEqual(shown.points.at(-1) ?? null);
        expect(shown.segments).toHaveLength(Math.max(0, entries.length - 1));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
