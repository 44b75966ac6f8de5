import { describe, expect, it } from 'vitest';
import { opensHelpCard } from '#domain/help-card.ts';
import { HELP_LINES, HELP_THRESHOLDS } from '#domain/help-data.ts';
import { daysBetween, dayOf } from '#shared/days.ts';
import { entry, orsEntry, teamStepEntry } from '#tests/domain/made-entries.ts';

const lines = (lowest: number) => entry('ors', 9, { individually: 90, interpersonally: lowest, socially: 90, overall: 90 });

describe('the help card', () => {
  it('opens for a line of 1.0, not of 1.1, also when other lines are not answered', () => {
    expect(opensHelpCard(lines(10), [])).toBe(true);
    expect(opensHelpCard(lines(0), [])).toBe(true);
    expect(opensHelpCard(lines(11), [])).toBe(false);
    expect(opensHelpCard(entry('ors', 9, { overall: 10 }), [])).toBe(true);
    expect(opensHelpCard(entry('ors', 9, { overall: null }), [])).toBe(false);
  });

  it('opens for a total of 8.0, not of 8.1', () => {
    expect(opensHelpCard(orsEntry(9, 80), [])).toBe(true);
    expect(opensHelpCard(orsEntry(9, 81), [])).toBe(false);
  });

  it('opens for a fall of 10 since the last total, not of 9.9', () => {
    expect(opensHelpCard(orsEntry(9, 200), [orsEntry(0, 300)])).toBe(true);
    expect(opensHelpCard(orsEntry(9, 201), [orsEntry(0, 300)])).toBe(false);
    expect(opensHelpCard(orsEntry(9, 200), [orsEntry(0, 390), orsEntry(5, 210)])).toBe(false);
    expect(opensHelpCard(orsEntry(9, 300), [orsEntry(0, 100)])).toBe(false);
  });

  it('passes over a last answer that is not whole, and over itself', () => {
    const now = orsEntry(9, 200);
    expect(opensHelpCard(now, [orsEntry(0, 300), entry('ors', 5, { overall: 90 }), now])).toBe(true);
  });

  it('does not compare with another wording, nor speak of other instruments', () => {
    expect(opensHelpCard(orsEntry(9, 200), [orsEntry(0, 390, { pack: { id: 'official', version: 1 } })])).toBe(false);
    expect(opensHelpCard(teamStepEntry(9, 0), [])).toBe(false);
  });
});

describe('what the card is made of', () => {
  it.each([
    ['telephone numbers', HELP_LINES.checkedOn],
    ['thresholds', HELP_THRESHOLDS.decidedOn],
  ])('%s were looked over less than a year ago: look them up again and set the date', (_what, day) => {
    const age = daysBetween(day, dayOf(Date.now()));
    expect(age).toBeLessThanOrEqual(365);
    expect(age).toBeGreaterThanOrEqual(-1);
  });

  it('dials the number that it shows', () => {
    for (const { number, dial } of HELP_LINES.lines) expect(number.replace(/\D/g, '')).toBe(dial);
    expect(HELP_LINES.lines.map(({ dial }) => dial)).toEqual(['112', '90101', '1177', '020505050']);
  });
});
