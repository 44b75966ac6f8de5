// A goal's form: words are enough; a target only where its question can answer it.
import { describe, expect, it } from 'vitest';
import { goalFault, goalFormOf, targetsFor, toGoalPlan } from '#team/ui/goal-form.ts';

const form = { ...goalFormOf(null, '2026-11-02'), words: { sv: 'Våra steg', en: '' } };

describe('the form of a goal', () => {
  it('needs nothing but words in Swedish', () => {
    expect(goalFault(form)).toBeNull();
    expect(goalFault({ ...form, words: { sv: ' ', en: 'Our steps' } })).toBe('words');
    expect(toGoalPlan(form, null)).toMatchObject({ measure: null, target: null, from: '2026-11-02', to: '2026-12-31' });
  });

  it('offers only targets that the question can show', () => {
    expect(targetsFor('')).toEqual([]);
    expect(targetsFor('themes')).toEqual(['none', 'answers']);
    expect(targetsFor('step-now')).not.toContain('most');
    expect(targetsFor('step-change')).toContain('most');
  });

  it.each([
    ['6,5', 65],
    ['6.5', 65],
    ['10', 100],
  ])('reads %s as %i tenths', (number, tenths) => {
    const typed = { ...form, measure: 'step-now', target: 'median' as const, number };
    expect(goalFault(typed)).toBeNull();
    expect(toGoalPlan(typed, null).target).toEqual({ kind: 'median-at-least', tenths });
  });

  it.each(['', '11', '-1', 'sex'])('refuses %j as the middle of a scale from 0 to 10', (number) => {
    expect(goalFault({ ...form, measure: 'step-now', target: 'median', number })).toBe('value');
  });

  it.each(['4', '5,5', ''])('refuses %j as a number of answers', (number) => {
    expect(goalFault({ ...form, measure: 'themes', target: 'answers', number })).toBe('count');
  });

  it('refuses a last day before the first', () => {
    expect(goalFault({ ...form, to: '2026-11-01' })).toBe('days');
  });
});
