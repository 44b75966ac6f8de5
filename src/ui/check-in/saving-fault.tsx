// Says plainly that the answers on the screen are not saved, why, and what can be done. Nothing when they are.
// Where the whole language could not be had either, the start words say it.
import type { CheckInState } from '#app/check-in/check-in-state.ts';
import { Button } from '#ui/kit/button.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import { t, wordsReady } from '#text/translate.ts';

export function SavingFault({ state }: { state: CheckInState }) {
  const fault = state.fault.value;
  if (fault === null) return null;
  const retry = () => void state.save();
  if (wordsReady.value) return <FaultNotice fault={fault} lead={t('check-in:saving.failed')} onRetry={retry} />;
  return (
    <div role="alert">
      <p>{t('start:notSaved')}</p>
      <Button kind="plain" onClick={retry}>
        {t('start:tryAgain')}
      </Button>
    </div>
  );
}
