// From a person's own answers to the values that one measure would carry, and to codes for the screen before sending.
// It only reads: nothing is sent or stored here.
import type { Entry } from '#contract/stored-record.ts';
import { inOrder, isSameSeries } from '#domain/entry.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import { ors } from '#domain/instruments/ors.ts';
import { teamStep } from '#domain/instruments/team-step.ts';
import type { Measure, OrderedMeasure, WishMeasure } from '#domain/measures.ts';
import type { AtomValue } from '#domain/ports.ts';
import { isWithin } from '#domain/round-rules.ts';
import { entryValueOf } from '#domain/scoring.ts';
import { parseWishes, WISHES_TEXT } from '#domain/wishes.ts';
import { type Random, shuffled } from '#shared/random.ts';
import { fail, ok, type Result } from '#shared/result.ts';

type Window = { readonly opens: number; readonly closes: number };

/** Which instrument's answers a measure is about. */
const INSTRUMENT_OF: Readonly<Record<string, Instrument>> = {
  'step-now': teamStep,
  'step-change': teamStep,
  'ors-change': ors,
  themes: teamStep,
};

/** The instrument that the app offers to answer when nothing fits; null for an unknown measure. */
export const instrumentFor = (measure: Measure): Instrument | null => INSTRUMENT_OF[measure.id] ?? null;

/**
 * One value an atom, before permutation. `window`: the round's `opens` and `closes` in ms. `entries`: all of the person's, any order.
 * Level: the latest answer in the window. Change: from the first to the latest in the window, same series; needs two.
 * Wishes: of the latest answer in the window, padded with class 0 ("none").
 * Fault `no-entry`: nothing that fits. First and last are by time, then id (entry.ts). All entries count as one episode.
 */
export function contributionValues(measure: Measure, entries: readonly Entry[], window: Window): Result<AtomValue[]> {
  const instrument = instrumentFor(measure);
  if (instrument === null) return fail('no-entry', measure.id);
  const own = inOrder(entries.filter((entry) => entry.instrument === instrument.id && entry.scale === null));
  return measure.kind === 'wishes' ? wishValues(measure, own, window) : orderedValues(measure, instrument, own, window);
}

function orderedValues(measure: OrderedMeasure, instrument: Instrument, own: Entry[], window: Window): Result<AtomValue[]> {
  const valueOfEntry = (entry: Entry) => entryValueOf(instrument, entry.answers);
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
  if (last === undefined) return fail('no-entry', measure.id);
  const picked = parseWishes(last.texts[WISHES_TEXT]).map((name) => measure.names.indexOf(name) + 1);
  const padded = Array.from({ length: measure.atoms }, (_, at) => picked[at] ?? 0);
  return ok(padded.map((wish) => ({ fine: wish, coarse: wish })));
}

/**
 * Classes of one value in tenths. Fine: the nearest class (half up), so ORS changes become whole points; coarse: from the unrounded
 * value. Throws RangeError for a value that no class holds: no finished answer can give one.
 */
export function toOrderedValue(measure: OrderedMeasure, tenths: number): AtomValue {
  const fine = Math.round((tenths - measure.fine.fromTenths) / measure.fine.stepTenths);
  const coarse = measure.coarse.findIndex((band) => tenths >= band.fromTenths && tenths <= band.toTenths);
  if (fine < 0 || fine >= measure.fine.classes || coarse < 0) throw new RangeError(`no class of ${measure.alphabet}`);
  return { fine, coarse };
}

/** The order on the wire is a fresh random one, so that the first wish is not the first slot. */
export const permuted = (values: readonly AtomValue[], random: Random): AtomValue[] => shuffled(random, values);

/** What the screen says before sending, one code a value. `unit`: half steps or points; both in tenths, `byTenths` > 0. */
export type ValueWords =
  | { readonly code: 'level'; readonly tenths: number; readonly ofTenths: number }
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
    const { fromTenths, stepTenths, classes } = measure.fine;
    const tenths = fromTenths + fine * stepTenths;
    if (measure.kind === 'level') return [{ code: 'level', tenths, ofTenths: fromTenths + (classes - 1) * stepTenths }];
    const unit = instrumentFor(measure)?.total ? 'points' : 'steps';
    if (tenths === 0) return [{ code: 'change-same', unit }];
    return [{ code: tenths > 0 ? 'change-up' : 'change-down', unit, byTenths: Math.abs(tenths) }];
  });
}
