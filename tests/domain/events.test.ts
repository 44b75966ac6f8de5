import { expect, it } from 'vitest';
import { recordParsers } from '#contract/stored-record.ts';
import { EVENT_PICKS, toLifeEvent } from '#domain/events.ts';

const made = { id: 'AAAAAAAAAAAAAAAAAAAAAA', nowMs: 9, today: '2026-11-22' };
const typed = (pick: string | null, words = '', day = '2026-11-20') => toLifeEvent({ pick, words, day }, made);

it('takes a pick, own words, or both, and can be stored', () => {
  for (const pick of EVENT_PICKS) expect(typed(pick).ok).toBe(true);
  const event = typed(null, '  Började promenera ');
  expect(event).toMatchObject({ ok: true, value: { pick: null, words: 'Började promenera', createdAt: 9 } });
  expect(event.ok && recordParsers.events(event.value).ok).toBe(true);
});

it('takes today, and no later day', () => {
  expect(typed('moved', '', '2026-11-22').ok).toBe(true);
  expect(typed('moved', '', '2026-11-23')).toMatchObject({ ok: false, fault: { detail: 'day' } });
});

it.each([
  ['day', 'moved', '', '2026-02-30'],
  ['pick', 'holiday', '', '2026-11-20'],
  ['empty', null, '   ', '2026-11-20'],
  ['words', null, 'x'.repeat(301), '2026-11-20'],
])('refuses a wrong %s', (detail, pick, words, day) => {
  expect(typed(pick, words, day)).toEqual({ ok: false, fault: { code: 'malformed', detail } });
});
