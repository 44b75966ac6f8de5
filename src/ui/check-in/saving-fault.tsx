// Says plainly that the answers on the screen are not saved, why, and what can be done. Nothing when they are.
import type { CheckInState } from '#app/check-in/check-in-state.ts';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import { t } from '#text/translate.ts';

export function SavingFault({ state }: { state: CheckInState }) {
  const fault = state.fault.value;
  return fault && <FaultNotice fault={fault} lead={t('check-in:saving.failed')} onRetry={() => void state.save()} />;
}
