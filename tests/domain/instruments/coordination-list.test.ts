import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasInNeed, coordinationList, moveTo, needChanges, stateOf } from '#domain/instruments/coordination-list.ts';
import { AREAS } from '#domain/instruments/life-compass.ts';
import { NEED_STATES, NEEDS, type NeedState, type SupportNeed } from '#domain/instruments/support-needs.ts';

/** `states`: at 1, 2, 3 … */
const need = (id: string, states: NeedState[], more: Partial<SupportNeed> = {}): SupportNeed => ({
  id,
  area: 'health',
  pick: 'physiotherapy',
  words: '',
  who: '',
  day: null,
  states: states.map((state, at) => ({ state, at: at + 1 })),
  ...more,
});
const ids = (needs: readonly SupportNeed[]) =>
  coordinationList(needs).map((group) => [group.state, group.needs.map(({ id }) => id)]);

describe('a state', () => {
  const moved = need('a', ['wished', 'booked', 'done']);

  it('is the latest one at an instant, and none before the first', () => {
    expect([0, 1, 2, 2.5, 3, 99].map((at) => stateOf(moved, at))).toEqual([null, 'wished', 'booked', 'booked', 'done', 'done']);
    expect(stateOf(moved)).toBe('done');
  });

  it('is added to the history, and not twice in a row', () => {
    expect(moveTo(moved, 'not-now', 9).states.at(-1)).toEqual({ state: 'not-now', at: 9 });
    expect(moveTo(moved, 'not-now', 9).states).toHaveLength(4);
    expect(moveTo(moved, 'done', 9)).toBe(moved);
    expect(moved.states).toHaveLength(3);
  });
});

describe('the coordination list', () => {
  it('stands by state: wished, booked, under way, done, not now; states without a need are left out', () => {
    const all = [...NEED_STATES].reverse().map((state) => need(state, [state]));
    expect(ids(all).map(([state]) => state)).toEqual(['wished', 'booked', 'under-way', 'done', 'not-now']);
    expect(ids([need('a', ['wished', 'done'])])).toEqual([['done', ['a']]]);
    expect(coordinationList([])).toEqual([]);
  });

  it('puts agreed days first, then areas, then the order of the list, own words last', () => {
    const sip = need('sip', ['wished'], { pick: 'sip' });
    const own = need('own', ['wished'], { pick: null, words: 'ridning' });
    const home = need('home', ['wished'], { area: 'home', pick: 'sip' });
    const soon = need('soon', ['wished'], { area: 'work', day: '2026-01-02' });
    const later = need('later', ['wished'], { area: 'home', day: '2026-02-01' });
    const first = need('first', ['wished']);
    expect(ids([own, sip, later, first, home, soon])).toEqual([['wished', ['soon', 'later', 'home', 'first', 'sip', 'own']]]);
  });

  const anyNeed = fc.record({
    id: fc.uuid(),
    area: fc.constantFrom(...AREAS),
    pick: fc.option(fc.constantFrom(...NEEDS)),
    words: fc.string(),
    who: fc.string(),
    day: fc.option(fc.constantFrom('2026-01-01', '2026-03-01')),
    states: fc
      .array(fc.constantFrom(...NEED_STATES), { minLength: 1, maxLength: 4 })
      .map((states) => states.map((state, at) => ({ state, at }))),
  });

  it('holds every need once, the same for any order that they come in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyNeed, { selector: ({ id }) => id, maxLength: 12 }), (needs) => {
        const listed = coordinationList(needs).flatMap((group) => group.needs);
        expect(listed).toHaveLength(needs.length);
        expect(new Set(listed).size).toBe(needs.length);
        expect(coordinationList([...needs].reverse())).toEqual(coordinationList(needs));
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('has changed in nothing since now, and in everything since before the start', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyNeed, { selector: ({ id }) => id, maxLength: 12 }), (needs) => {
        expect(needChanges(needs, 100)).toEqual([]);
        const all = needChanges(needs, -1);
        expect(all.map(({ code }) => code)).toEqual(needs.map(() => 'added'));
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('what changed since last time', () => {
  it('says what was added and what moved, in the order of the list', () => {
    const moved = need('moved', ['wished', 'booked', 'under-way']);
    const added = need('added', ['wished'], { states: [{ state: 'wished', at: 5 }] });
    const same = need('same', ['done']);
    expect(needChanges([moved, same, added], 2)).toEqual([
      { code: 'added', need: added, to: 'wished' },
      { code: 'moved', need: moved, from: 'booked', to: 'under-way' },
    ]);
  });

  it('says nothing of what went and came back', () => {
    expect(needChanges([need('a', ['wished', 'booked', 'wished'])], 1)).toEqual([]);
  });
});

it('counts an area in need while something is wished, booked or under way', () => {
  const open = (area: (typeof AREAS)[number], state: NeedState) => need(`${area}${state}`, [state], { area });
  expect(areasInNeed([open('work', 'under-way'), open('home', 'wished'), open('home', 'booked')])).toEqual(['home', 'work']);
  expect(areasInNeed([open('health', 'done'), open('relations', 'not-now')])).toEqual([]);
  expect(areasInNeed([need('a', ['wished', 'done']), open('health', 'booked')])).toEqual(['health']);
});
