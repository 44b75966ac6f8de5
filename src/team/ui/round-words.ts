// A round's days and state in words.
import { dayOf } from '#shared/days.ts';
import type { RoundView } from '#team/app/overview.ts';
import { formatDay } from '#text/format.ts';
import type { Language } from '#text/languages.ts';
import { t } from '#text/translate.ts';

/** "1 november 2026 – 14 november 2026" */
export const roundDaysText = (round: Pick<RoundView, 'opens' | 'closes'>, language: Language): string =>
  t('team:round.period', {
    from: formatDay(dayOf(round.opens), language),
    to: formatDay(dayOf(round.closes - 1), language),
  });

export function stageText(round: RoundView, language: Language): string {
  if (round.stage === 'planned') return t('team:round.planned', { day: formatDay(dayOf(round.opens), language) });
  if (round.stage === 'open') return t('team:round.open', { day: formatDay(dayOf(round.closes - 1), language) });
  return t(`team:round.${round.stage}`);
}
