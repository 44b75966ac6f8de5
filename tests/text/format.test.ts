import { expect, it } from 'vitest';
import { formatDay, formatTenths } from '#text/format.ts';

it('writes numbers and days in the language that is asked for, whichever was asked for before', () => {
  for (const _ of ['made', 'kept']) {
    expect([formatTenths(71, 'sv'), formatTenths(71, 'en'), formatTenths(70, 'sv')]).toEqual(['7,1', '7.1', '7']);
    expect([formatDay('2026-11-02', 'sv'), formatDay('2026-11-02', 'en')]).toEqual(['2 november 2026', '2 November 2026']);
    expect([formatDay('2026-11-02', 'sv', true), formatDay('2026-11-02', 'en', true)]).toEqual(['2 nov.', '2 Nov']);
  }
});
