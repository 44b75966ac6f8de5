// From a person's own answers to the values that one measure would carry, and to codes for the screen before sending.
// It only reads: nothing is sent or stored here.
import type { Entry } from '#contract/stored-record.ts';
import { inOrder, isSameSeries } from '#domain/entry.ts';
import { evaluation } from '#domain/instruments/evaluation.ts';
import {
  afterItem,
  afterName,
  doingItem,
  FOLLOW_UP_MONTHS,
  type FollowUpMonths,
  followUp,
} from '#domain/instruments/follow-up.ts';
import { gsrs } from '#domain/instruments/gsrs.ts';
import { choiceOf, type Instrument } from '#domain/instruments/instrument.ts';
import { lifeCompass } from '#domain/instruments/life-compass.ts';
import { ors } from '#domain/instruments/ors.ts';
import { outlook } from '#domain/instruments/outlook.ts';
import { teamStep } from '#domain/instruments/team-step.ts';
import type { ChoiceMeasure, Measure, OrderedMeasure, WishMeasure } from '#domain/measures.ts';
import type { AtomValue } from '#domain/ports.ts';
import { isWithin } from '#domain/round-rules.ts';
import { entryValueOf } from '#domain/scoring.ts';
import { parseWishes, WISHES_TEXT } from '#domain/wishes.ts';
import { type Random, shuffled } from '#shared/random.ts';
import { fail, ok, type Result } from '#shared/result.ts';

type Window = { readonly opens: number; readonly closes: number };

/** Where a measure's value comes from. `item`: one question's answer; without it the total, or the only question's. */
interface Source {
  readonly of: Instrument;
  readonly item?: string;
}
const itemsOf = (of: Instrument): [string, Source][] => of.items.map(({ id }) => [`${of.id}-${id}`, { of, item: id }]);

const SOURCES: Readonly<Record<string, Source>> = {
  'step-now': { of: teamStep },
  'step-change': { of: teamStep },
  'ors-change': { of: ors },
  'ors-level': { of: ors },
  themes: { of: teamStep },
  gsrs: { of: gsrs },
  needs: { of: lifeCompass },
  ...Object.fromEntries([...itemsOf(outlook), ...itemsOf(evaluation)]),
  ...Object.fromEntries(FOLLOW_UP_MONTHS.map((months) => [`follow-up-${months}`, { of: followUp, item: doingItem.id }])),
};

/** The instrument that the app offers to answer when nothing fits; null for an unknown measure, and for `exit`, which no instrument asks. */
export const instrumentFor = (measure: Measure | ChoiceMeasure): Instrument | null => SOURCES[measure.id]?.of ?? null;

/**
 * One value an atom, before permutation. `window`: the round's `opens` and `closes` in ms. `entries`: all of the person's, any order.
 * Level: the latest answer in the window. Change: from the first to the latest in the window, same series; needs two.
 * Wishes: of the latest answer in the window, padded with class 0 ("none"). Choice: of the latest answer in the window.
 * Fault `no-entry`: nothing that fits. First and last are by time, then id (entry.ts). All entries count as one episode.
 * Needs and the exit reason lie in no entry: their values are `wishedValues` and `choiceValue`.
 */
export function contributionValues(
  measure: Measure | ChoiceMeasure,
  entries: readonly Entry[],
  window: Window,
): Result<AtomValue[]> {
  const source = SOURCES[measure.id];
  if (source === undefined) return fail('no-entry', measure.id);
  const own = inOrder(entries.filter((entry) => entry.instrument === source.of.id && entry.scale === null));
  if (measure.kind === 'wishes') {
    // Livskompassen asks for no wishes: its needs are records of their own.
    return source.of.followUps.some(({ kind }) => kind === 'wishes')
      ? wishValues(measure, own, window)
      : fail('no-entry', measure.id);
  }
  return measure.kind === 'choice' ? choiceValues(measure, own, window) : orderedValues(measure, source, own, window);
}

function orderedValues(measure: OrderedMeasure, { of, item }: Source, own: Entry[], window: Window): Result<AtomValue[]> {
  const valueOfEntry = ({ answers }: Entry) => (item === undefined ? entryValueOf(of, answers) : (answers[item] ?? null));
  const valued = own.filter((entry) => valueOfEntry(entry) !== null);
  const last = valued.filter(({ at }) => isWithin(window, at)).at(-1);
  if (last === undefined) return fail('no-entry', measure.id);
  const now = valueOfEntry(last) ?? 0;
  if (measure.kind === 'level') return ok([toOrderedValue(measure, now)]);
  const first = valued.find((entry) => isSameSeries(entry, last));
  if (first === undefined || first.id === last.id) return fail('no-entry', measure.id);
  return ok([toOrderedValue(measure, now - (valueOfEntry(first) ?? 0))]);
}

function wishValues(measure: WishMeasure, own: Entry[], window: Window): Result<AtomValue[]> {
  const last = own.filter(({ at, texts }) => isWithin(window, at) && parseWishes(texts[WISHES_TEXT]).length > 0).at(-1);
  return last === undefined ? fail('no-entry', measure.id) : wishedValues(measure, parseWishes(last.texts[WISHES_TEXT]));
}

/** The atoms for picked names, padded with "none". Throws RangeError for more names than atoms or one that the measure does not have. */
export function wishedValues(measure: WishMeasure, names: readonly string[]): Result<AtomValue[]> {
  if (names.length === 0) return fail('no-entry', measure.id);
  const picked = names.map((name) => placeOf(measure, name) + 1);
  if (picked.length > measure.atoms) throw new RangeError(`more wishes than atoms of ${measure.alphabet}`);
  const padded = Array.from({ length: measure.atoms }, (_, at) => picked[at] ?? 0);
  return ok(padded.map((wish) => ({ fine: wish, coarse: wish })));
}

/** What the person does now, in the latest follow-up of the window that was asked so many months after the end. */
function choiceValues(measure: ChoiceMeasure, own: Entry[], window: Window): Result<AtomValue[]> {
  const months = FOLLOW_UP_MONTHS.find((one) => measure.id === `follow-up-${one}`);
  const inWindow = own.filter(({ at }) => isWithin(window, at));
  const doing = inWindow.map(({ answers }) => doingAfter(months, answers)).filter((name) => name !== null);
  const last = doing.at(-1);
  return last === undefined ? fail('no-entry', measure.id) : ok([choiceValue(measure, last)]);
}

const doingAfter = (months: FollowUpMonths | undefined, answers: Entry['answers']): string | null =>
  months !== undefined && choiceOf(afterItem, answers[afterItem.id]) === afterName(months)
    ? choiceOf(doingItem, answers[doingItem.id])
    : null;

/** Classes of one name. Throws RangeError for a name that the measure does not have: "rather not say" is sent as nothing at all. */
export const choiceValue = (measure: ChoiceMeasure, name: string): AtomValue => ({
  fine: placeOf(measure, name),
  coarse: measure.coarse.findIndex(({ of }) => of.includes(name)),
});

function placeOf(measure: WishMeasure | ChoiceMeasure, name: string): number {
  const place = measure.names.indexOf(name);
  if (place < 0) throw new RangeError(`${name} is not of ${measure.alphabet}`);
  return place;
}

/**
 * Classes of one value in tenths. Fine: the nearest class (half up), so ORS changes become whole points; coarse: from the unrounded
 * value. Throws RangeError for a value that no class holds: no finished answer can give one.
 */
export function toOrderedValue(measure: OrderedMeasure, tenths: number): AtomValue {
  const { fromTenths, stepTenths, classes, scale } = measure.fine;
  const nearest = Math.round((tenths - fromTenths) / stepTenths);
  // The first and the last bin reach to the ends of the scale.
  const fine = scale === undefined ? nearest : Math.max(0, Math.min(classes - 1, nearest));
  const coarse = measure.coarse.findIndex((band) => tenths >= band.fromTenths && tenths <= band.toTenths);
  if (fine < 0 || fine >= classes || coarse < 0) throw new RangeError(`no class of ${measure.alphabet}`);
  return { fine, coarse };
}

/** The order on the wire is a fresh random one, so that the first wish is not the first slot. */
export const permuted = (values: readonly AtomValue[], random: Random): AtomValue[] => shuffled(random, values);

/**
 * What the screen says before sending, one code a value. `unit`: half steps or points; both in tenths, `byTenths` > 0. A level with
 * `toTenths` is a stretch, both ends included: no more than that leaves the phone.
 */
export type ValueWords =
  | { readonly code: 'level'; readonly tenths: number; readonly toTenths?: number; readonly ofTenths: number }
  | { readonly code: 'change-same'; readonly unit: 'steps' | 'points' }
  | { readonly code: 'change-up' | 'change-down'; readonly unit: 'steps' | 'points'; readonly byTenths: number }
  | { readonly code: 'wish'; readonly name: string };

/** From the values themselves, not from the entries: the screen shows what will be sent, rounded as it will be. Padding is left out. */
export function describeValues(measure: Measure, values: readonly AtomValue[]): ValueWords[] {
  return values.flatMap(({ fine }): ValueWords[] => {
    if (measure.kind === 'wishes') {
      const name = measure.names[fine - 1];
      return name === undefined ? [] : [{ code: 'wish', name }];
    }
    const { fromTenths, stepTenths, classes, scale } = measure.fine;
    const tenths = fromTenths + fine * stepTenths;
    if (measure.kind === 'level') {
      if (scale === undefined) return [{ code: 'level', tenths, ofTenths: fromTenths + (classes - 1) * stepTenths }];
      const least = fine === 0 ? scale.leastTenths : tenths - stepTenths / 2;
      const most = fine === classes - 1 ? scale.mostTenths : tenths + stepTenths / 2 - 1;
      return [{ code: 'level', tenths: least, toTenths: most, ofTenths: scale.mostTenths }];
    }
    const unit = instrumentFor(measure)?.total ? 'points' : 'steps';
    if (tenths === 0) return [{ code: 'change-same', unit }];
    return [{ code: tenths > 0 ? 'change-up' : 'change-down', unit, byTenths: Math.abs(tenths) }];
  });
}
