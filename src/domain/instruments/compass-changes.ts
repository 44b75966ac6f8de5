// What is different in the four areas from one Livskompassen to another. Pure; codes and numbers, no words and no verdict.
import type { Entry } from '#contract/stored-record.ts';
import { isSameSeries } from '#domain/entry.ts';
import { choiceOf } from '#domain/instruments/instrument.ts';
import {
  AREAS,
  type Area,
  IMPORTANCES,
  type Importance,
  importanceItemOf,
  lifeCompass,
  nowItemOf,
} from '#domain/instruments/life-compass.ts';

/** One area as it was answered; null where it was not. `nowTenths` 0..100. */
export interface AreaState {
  readonly area: Area;
  readonly nowTenths: number | null;
  readonly importance: Importance | null;
}

/** The four areas of one compass, in order: what the picture draws. */
export const areasOf = (entry: Pick<Entry, 'answers'>): AreaState[] =>
  AREAS.map((area) => {
    const picked = choiceOf(importanceItemOf(area), entry.answers[importanceItemOf(area).id]);
    return {
      area,
      nowTenths: entry.answers[nowItemOf(area).id] ?? null,
      importance: IMPORTANCES.find((name) => name === picked) ?? null,
    };
  });

/** `byTenths` ≠ 0: up is positive. Only what was answered both times can have changed. */
export type AreaChange =
  | { readonly code: 'now'; readonly area: Area; readonly byTenths: number }
  | { readonly code: 'importance'; readonly area: Area; readonly from: Importance; readonly to: Importance };

/** Changes in the areas' order. Empty for entries that may not be compared (entry.ts: another version or pack) or are no compass. */
export function areaChanges(before: Entry, now: Entry): AreaChange[] {
  if (now.instrument !== lifeCompass.id || !isSameSeries(before, now)) return [];
  const earlier = areasOf(before);
  return areasOf(now).flatMap(({ area, nowTenths, importance }, at): AreaChange[] => {
    const was = earlier[at];
    const byTenths = nowTenths === null || was === undefined || was.nowTenths === null ? 0 : nowTenths - was.nowTenths;
    const from = was?.importance ?? null;
    const moved = from !== null && importance !== null && from !== importance;
    return [
      ...(byTenths === 0 ? [] : [{ code: 'now', area, byTenths } as const]),
      ...(moved ? [{ code: 'importance', area, from, to: importance } as const] : []),
    ];
  });
}
