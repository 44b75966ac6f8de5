// The typed form of a new round, and how it becomes a plan. Knows no DOM.
import type { LocalDay } from '#shared/days.ts';
import type { Result } from '#shared/result.ts';
import type { RoundPlan } from '#team/app/open-round.ts';
import { roundDays } from '#team/app/round-days.ts';
import type { Translate } from '#text/translate.ts';

/** The one question whose words are the team's own. */
export const OWN_WORDS = 'step-now/1';

export interface RoundForm {
  readonly chosen: readonly string[];
  /** Words of the scale question by language. */
  readonly words: { readonly sv: string; readonly en: string };
  readonly first: LocalDay;
  readonly last: LocalDay;
}

export const emptyRound = (first: LocalDay, last: LocalDay): RoundForm => ({
  chosen: ['step-now/1', 'themes/1'],
  words: { sv: '', en: '' },
  first,
  last,
});

/** `fixed`: words of every chosen question in all languages; the team's own stand before them. */
export function toPlan(form: RoundForm, fixed: Readonly<Record<string, Readonly<Record<string, string>>>>): RoundPlan {
  const own = Object.fromEntries(Object.entries(form.words).filter(([, text]) => text.trim() !== ''));
  return {
    questions: form.chosen.map((alphabet) => ({
      alphabet,
      question: alphabet === OWN_WORDS ? own : (fixed[alphabet] ?? {}),
    })),
    first: form.first,
    last: form.last,
  };
}

type Checked = Result<{ opens: number; closes: number; lengthBefore: number | null }>;

/** The sentence that says what to change; null when the round can be confirmed. */
export function planFault(form: RoundForm, checked: Checked, t: Translate): string | null {
  if (form.chosen.length === 0) return t('team:newRound.choose');
  if (form.chosen.includes(OWN_WORDS) && form.words.sv.trim() === '') return t('team:newRound.wordingMissing');
  if (!checked.ok) return checked.fault.code === 'round-overlaps' ? t('team:newRound.overlaps') : t('team:newRound.daysWrong');
  const { opens, closes, lengthBefore } = checked.value;
  if (lengthBefore === null || lengthBefore === roundDays(opens, closes)) return null;
  return t('team:newRound.lengthDiffers', { count: lengthBefore });
}
