// A goal's follow-up in words: what was wanted, and what may be said of how far it is. No percent, no praise, no blame.
import type { FollowUp, GoalOf } from '#team/app/goal-follow-up.ts';
import { withUnit } from '#team/ui/figure-words.ts';
import type { Language } from '#text/languages.ts';
import { t } from '#text/translate.ts';

/** Null where there is nothing to say. */
export interface GoalWords {
  readonly wanted: string | null;
  readonly progress: string | null;
}

function wantedWords({ target, measure }: GoalOf, language: Language): string | null {
  if (target === null || measure === null) return null;
  if (target.kind === 'answers-at-least') return t('team:progress.want-answers', { count: target.answers });
  if (target.kind === 'median-at-least')
    return t('team:progress.want-median', { value: withUnit(measure, target.tenths, language) });
  return target.share === 'most' ? t('team:progress.want-most') : t('team:progress.want-half');
}

function progressWords(goal: GoalOf, { progress, question }: FollowUp): string | null {
  if (progress.state === 'cannot-be-said') return t(`team:progress.${progress.why}`);
  if (progress.state !== 'no-target') return t(`team:progress.${progress.state}`);
  if (goal.measure === null) return t('team:progress.no-measure');
  if (question === null) return t('team:progress.no-round-yet');
  return question.figures?.level === 'too-few' ? t('team:progress.too-few') : null;
}

export const goalWords = (goal: GoalOf, found: FollowUp, language: Language): GoalWords => ({
  wanted: wantedWords(goal, language),
  progress: progressWords(goal, found),
});
