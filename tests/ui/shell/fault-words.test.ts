import { describe, expect, it } from 'vitest';
import en from '#locales/en/safety.json';
import sv from '#locales/sv/safety.json';
import { DEVICE_CODES, type ErrorCode, WIRE_CODES } from '#shared/error-codes.ts';

const CODES: readonly ErrorCode[] = [...WIRE_CODES, ...DEVICE_CODES];
/** A code without words does not compile. */
const complete: Record<ErrorCode, string>[] = [sv.fault, en.fault];

describe.each([
  ['sv', sv.fault],
  ['en', en.fault],
])('the words for faults in %s', (_, fault) => {
  it('are there for every code, and for no other', () => {
    expect(complete).toHaveLength(2);
    expect(Object.keys(fault).sort()).toEqual([...CODES].sort());
  });

  it.each(Object.entries(fault))('%s: says what happened and what can be done', (_, words) => {
    const sentences = words.split(/(?<=[.?])\s+/);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u);
  });
});
