// The last look before a round starts: exactly what participants will be asked, when, and what can never change after.
import type { LocalDay } from '#shared/days.ts';
import type { Fault } from '#shared/result.ts';
import { measureOf } from '#domain/measures.ts';
import type { RoundPlan } from '#team/app/open-round.ts';
import { FaultNotice } from '#team/ui/fault-notice.tsx';
import { measureName } from '#team/ui/figure-words.ts';
import { inLanguage } from '#team/ui/in-language.ts';
import { formatDay } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { Notice } from '#ui/kit/notice.tsx';

export interface RoundConfirmProps {
  plan: RoundPlan;
  today: LocalDay;
  fault: Fault | null;
  busy: boolean;
  onStart: () => void;
  onBack: () => void;
}

export function RoundConfirm({ plan, today, fault, busy, onStart, onBack }: RoundConfirmProps) {
  const days = { from: formatDay(plan.first, language.value), to: formatDay(plan.last, language.value) };
  return (
    <section class="team-form stack-large">
      <h1>{t('team:newRound.confirmTitle')}</h1>
      <div class="card stack">
        <p class="round-period">{t('team:round.period', days)}</p>
        <ul class="asked-list">
          {plan.questions.map(({ alphabet, question }) => {
            const asked = inLanguage(question, language.value);
            return (
              <li key={alphabet}>
                <span class="figures-measure">{measureName(measureOf(alphabet)?.id ?? '')}</span>
                <span lang={asked.language}>{asked.text}</span>
              </li>
            );
          })}
        </ul>
        <p class="muted">{t('team:newRound.rules')}</p>
      </div>
      <Notice kind="calm">
        <p>{t('team:newRound.confirmWords')}</p>
        {plan.first === today && <p>{t('team:newRound.confirmNow')}</p>}
      </Notice>
      <FaultNotice fault={fault} />
      <div class="buttons">
        <Button kind="primary" disabled={busy} onClick={onStart}>
          {t('team:newRound.yes')}
        </Button>
        <Button kind="plain" disabled={busy} onClick={onBack}>
          {t('team:newRound.change')}
        </Button>
      </div>
    </section>
  );
}
