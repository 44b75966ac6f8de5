// Keeps signed summaries in a small text store (localStorage in the browser). Holds only what is about to be public.
import { parseJson } from '#contract/parse.ts';
import { parseSignedSummary } from '#contract/summary.ts';
import { fail, ok } from '#shared/result.ts';
import type { SummaryShelf } from '#team/app/desk.ts';

/** The part of the browser's Storage that is used; it may throw. */
export interface TextStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const keyOf = (batch: string) => `framsteg.summary.${batch}`;

export function summaryShelfOf(store: () => TextStore): SummaryShelf {
  return {
    read(batch) {
      try {
        const text = store().getItem(keyOf(batch));
        const parsed = text === null ? null : parseJson(text, parseSignedSummary);
        return parsed?.ok && parsed.value.summary.batch === batch ? parsed.value : null;
      } catch {
        return null;
      }
    },
    keep(signed) {
      try {
        store().setItem(keyOf(signed.summary.batch), JSON.stringify(signed));
        return ok();
      } catch (error) {
        return fail(String(error).includes('Quota') ? 'storage-full' : 'storage-blocked');
      }
    },
    drop(batch) {
      try {
        store().removeItem(keyOf(batch));
      } catch {
        // A summary left behind is published already: harmless.
      }
    },
  };
}
