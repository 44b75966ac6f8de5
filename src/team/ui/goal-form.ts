// The typed form of a goal, and how it becomes a plan. Knows no DOM.
import { MEASURES } from '#domain/measures.ts';
import { isDay, type LocalDay } from '#shared/days.ts';
import type { GoalOf } from '#team/app/goal-follow-up.ts';
import type { GoalPlan } from '#team/app/set-goal.ts';

export type TargetKind = 'none' | 'answers' | 'median' | 'half' | 'most';

export interface GoalForm {
  readonly words: { readonly sv: string; readonly en: string };
  readonly does: { readonly sv: string; readonly en: string };
  /** '' : no question. */
  readonly measure: string;
  readonly target: TargetKind;
  /** As typed: a count, or a value with comma or point. */
  readonly number: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
}

export type GoalFault = 'words' | 'days' | 'count' | 'value';

const both = (words: Readonly<Record<string, string>> | null | undefined) => ({ sv: words?.sv ?? '', en: words?.en ?? '' });

function targetOf(goal: GoalOf | null): Pick<GoalForm, 'target' | 'number'> {
  const target = goal?.target ?? null;
  if (target === null) return { target: 'none', number: '' };
  if (target.kind === 'answers-at-least') return { target: 'answers', number: String(target.answers) };
  if (target.kind === 'median-at-least') return { target: 'median', number: String(target.tenths / 10) };
  return { target: target.share === 'most' ? 'most' : 'half', number: '' };
}

/** `goal` null: an empty form from today to the end of the year. */
export const goalFormOf = (goal: GoalOf | null, today: LocalDay): GoalForm => ({
  words: both(goal?.words),
  does: both(goal?.does),
  measure: goal?.measure ?? '',
  ...targetOf(goal),
  from: goal?.from ?? today,
  to: goal?.to ?? `${today.slice(0, 4)}-12-31`,
});

/** Targets that a measure can answer: a median needs an order, "up" needs a change. */
export function targetsFor(measureId: string): readonly TargetKind[] {
  const kind = MEASURES.find(({ id }) => id === measureId)?.kind;
  if (kind === undefined) return [];
  if (kind === 'wishes') return ['none', 'answers'];
  return kind === 'level' ? ['none', 'answers', 'median'] : ['none', 'answers', 'half', 'most', 'median'];
}

/** Least and most value of a measure, in tenths. */
export function valueRange(measureId: string): readonly [number, number] {
  const measure = MEASURES.find(({ id }) => id === measureId);
  if (measure === undefined || measure.kind === 'wishes') return [0, 0];
  const { fromTenths, stepTenths, classes } = measure.fine;
  return [fromTenths, fromTenths + (classes - 1) * stepTenths];
}

const typedNumber = (typed: string): number =>
  typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.').replace('−', '-'));

export function goalFault(form: GoalForm): GoalFault | null {
  if (form.words.sv.trim() === '') return 'words';
  if (!isDay(form.from) || !isDay(form.to) || form.to < form.from) return 'days';
  if (!targetsFor(form.measure).includes(form.target)) return null;
  const number = typedNumber(form.number);
  if (form.target === 'answers') return Number.isInteger(number) && number >= 5 && number <= 1_000_000 ? null : 'count';
  if (form.target !== 'median') return null;
  const [least, most] = valueRange(form.measure);
  const tenths = Math.round(number * 10);
  return tenths >= least && tenths <= most ? null : 'value';
}

function toTarget({ measure, target, number }: GoalForm): GoalPlan['target'] {
  if (!targetsFor(measure).includes(target)) return null;
  if (target === 'answers') return { kind: 'answers-at-least', answers: typedNumber(number) };
  if (target === 'median') return { kind: 'median-at-least', tenths: Math.round(typedNumber(number) * 10) };
  return target === 'none' ? null : { kind: 'share-up', share: target === 'most' ? 'most' : 'about-half' };
}

/** The form without faults as a plan; `goal`: id of the one that is changed. */
export const toGoalPlan = (form: GoalForm, goal: string | null): GoalPlan => ({
  goal,
  words: form.words,
  does: form.does,
  measure: form.measure === '' ? null : form.measure,
  target: toTarget(form),
  from: form.from,
  to: form.to,
});
