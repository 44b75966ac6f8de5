import { describe, expect, it } from 'vitest';
import type { Entry } from '#contract/stored-record.ts';
import { areaChanges, areasOf } from '#domain/instruments/compass-changes.ts';
import { entry } from '#tests/domain/made-entries.ts';

const compass = (day: number, answers: Entry['answers'], more: Partial<Entry> = {}) => entry('life-compass', day, answers, more);

describe('the four areas', () => {
  it('stand in order, each with how it is and how much it matters, or null', () => {
    expect(areasOf({ answers: { 'home-now': 0, 'home-importance': 20, 'relations-now': null, 'health-importance': 0 } })).toEqual(
      [
        { area: 'home', nowTenths: 0, importance: 'much' },
        { area: 'relations', nowTenths: null, importance: null },
        { area: 'health', nowTenths: null, importance: 'not-now' },
        { area: 'work', nowTenths: null, importance: null },
      ],
    );
  });
});

describe('what changed from one compass to another', () => {
  it('is told by area: up, down, and what matters more or less', () => {
    const before = compass(0, { 'home-now': 30, 'home-importance': 20, 'health-now': 60, 'work-importance': 0 });
    const now = compass(90, { 'home-now': 50, 'home-importance': 10, 'health-now': 20, 'work-importance': 20 });
    expect(areaChanges(before, now)).toEqual([
      { code: 'now', area: 'home', byTenths: 20 },
      { code: 'importance', area: 'home', from: 'much', to: 'some' },
      { code: 'now', area: 'health', byTenths: -40 },
      { code: 'importance', area: 'work', from: 'not-now', to: 'much' },
    ]);
  });

  it('is nothing where an area was not answered both times, or is the same', () => {
    const before = compass(0, { 'home-now': 30, 'work-now': 0, 'health-importance': 20 });
    const now = compass(90, { 'home-now': null, 'relations-now': 50, 'work-now': 0, 'health-importance': null });
    expect(areaChanges(before, now)).toEqual([]);
    expect(areaChanges(now, before)).toEqual([]);
  });

  it('sees a change from zero and to zero', () => {
    const zero = compass(0, { 'home-now': 0 });
    const ten = compass(90, { 'home-now': 100 });
    expect(areaChanges(zero, ten)).toEqual([{ code: 'now', area: 'home', byTenths: 100 }]);
    expect(areaChanges(ten, zero)).toEqual([{ code: 'now', area: 'home', byTenths: -100 }]);
  });

  it('is never told across versions, packs or instruments', () => {
    const before = compass(0, { 'home-now': 30 });
    const now = { 'home-now': 90 };
    expect(areaChanges(before, compass(90, now, { instrumentVersion: 2 }))).toEqual([]);
    expect(areaChanges(before, compass(90, now, { pack: { id: 'own', version: 1 } }))).toEqual([]);
    expect(areaChanges(entry('outlook', 0, { 'home-now': 30 }), entry('outlook', 1, now))).toEqual([]);
  });
});
