// Rules over needs of support: the coordination list across all areas, and what changed since last time. Pure; answers codes and data.
import { AREAS, type Area } from '#domain/instruments/life-compass.ts';
import { NEED_STATES, NEEDS, type NeedState, OPEN_STATES, type SupportNeed } from '#domain/instruments/support-needs.ts';

/** The state at an instant (ms, included), or now. Null: the need was not there yet. */
export function stateOf(need: SupportNeed, atMs = Number.POSITIVE_INFINITY): NeedState | null {
  return need.states.filter(({ at }) => at <= atMs).at(-1)?.state ?? null;
}

/** A new state at the end of the need's history. The same state again changes nothing. `atMs`: now. */
export const moveTo = (need: SupportNeed, state: NeedState, atMs: number): SupportNeed =>
  stateOf(need) === state ? need : { ...need, states: [...need.states, { state, at: atMs }] };

/** One group of the coordination list: never empty. */
export interface StateGroup {
  readonly state: NeedState;
  readonly needs: readonly SupportNeed[];
}

/**
 * All needs of all areas by state, in the order of NEED_STATES. Within a state: those with an agreed day first, earliest first; then by
 * area, by the list's order, own words last, and by id, so that the list stands the same on every screen and on paper.
 */
export function coordinationList(needs: readonly SupportNeed[]): StateGroup[] {
  const sorted = [...needs].sort(inListOrder);
  return NEED_STATES.map((state) => ({ state, needs: sorted.filter((need) => stateOf(need) === state) })).filter(
    (group) => group.needs.length > 0,
  );
}

/** `added`: was not there last time. `moved`: another state than last time; back and forth in between is no change. */
export type NeedChange =
  | { readonly code: 'added'; readonly need: SupportNeed; readonly to: NeedState }
  | { readonly code: 'moved'; readonly need: SupportNeed; readonly from: NeedState; readonly to: NeedState };

/** What is different from `sinceMs` (the last compass or meeting, ms) to now, in the coordination list's order. */
export function needChanges(needs: readonly SupportNeed[], sinceMs: number): NeedChange[] {
  return coordinationList(needs).flatMap(({ state: to, needs: group }) =>
    group.flatMap((need): NeedChange[] => {
      const from = stateOf(need, sinceMs);
      if (from === null) return [{ code: 'added', need, to }];
      return from === to ? [] : [{ code: 'moved', need, from, to }];
    }),
  );
}

/** Areas in which support is needed still, each once, in the compass's order: what the measure `needs` would carry. */
export const areasInNeed = (needs: readonly SupportNeed[]): Area[] =>
  AREAS.filter((area) =>
    needs.some((need) => {
      const state = stateOf(need);
      return need.area === area && state !== null && OPEN_STATES.includes(state);
    }),
  );

/** A day that is not set comes after every real one. */
const NO_DAY = '9999-99-99';
const placeOf = ({ pick }: SupportNeed): number => (pick === null ? NEEDS.length : NEEDS.indexOf(pick));
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function inListOrder(a: SupportNeed, b: SupportNeed): number {
  const byDay = byText(a.day ?? NO_DAY, b.day ?? NO_DAY);
  const byArea = AREAS.indexOf(a.area) - AREAS.indexOf(b.area);
  return byDay || byArea || placeOf(a) - placeOf(b) || byText(a.id, b.id);
}
