// A fine value as the class that the same answer has in the coarse alphabet. Needed when the server kept the fine tier
// and too few of its values hold.
import { fineClasses, type Measure } from '#domain/measures.ts';

/** `value`: class of the fine alphabet. Null: no such class. Wishes have one alphabet for both. */
export function coarseOf(measure: Measure, value: number): number | null {
  if (!Number.isInteger(value) || value < 0 || value >= fineClasses(measure)) return null;
  if (measure.kind === 'wishes') return value;
  const tenths = measure.fine.fromTenths + value * measure.fine.stepTenths;
  const found = measure.coarse.findIndex((band) => tenths >= band.fromTenths && tenths <= band.toTenths);
  return found < 0 ? null : found;
}
