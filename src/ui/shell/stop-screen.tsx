// Vault or database cannot be used: what happened, what can be done. It never repairs anything by itself.
import { useState } from 'preact/hooks';
import type { PhoneApp } from '#app/phone-app.ts';
import type { Fault } from '#shared/result.ts';
import { Button } from '#ui/kit/button.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import { faultWords } from '#ui/shell/fault-words.ts';
import { t } from '#text/translate.ts';

export interface StopScreenProps {
  app: PhoneApp;
  fault: Fault;
  onRetry: () => void;
}

/** Answers that nobody can read again may be erased by choice; every other fault leaves all as it is. */
const canStartOver = (fault: Fault) => fault.code === 'key-gone';

export function StopScreen({ app, fault, onRetry }: StopScreenProps) {
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState<Fault | null>(null);
  const startOver = async () => {
    const erased = await app.device.eraseAll();
    if (!erased.ok) setFailed(erased.fault);
  };
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{t(canStartOver(fault) ? 'safety:stop.read' : 'safety:stop.title')}</h1>
      <p>{faultWords(fault.code)}</p>
      {failed && <FaultNotice fault={failed} />}
      <Button kind="primary" onClick={onRetry}>
        {t('start:tryAgain')}
      </Button>
      {canStartOver(fault) &&
        (sure ? (
          <div class="stack">
            <p>{t('settings:erase.words')}</p>
            <Button kind="plain" onClick={startOver}>
              {t('settings:erase.yes')}
            </Button>
            <Button kind="quiet" onClick={() => setSure(false)}>
              {t('start:cancel')}
            </Button>
          </div>
        ) : (
          <Button kind="plain" onClick={() => setSure(true)}>
            {t('safety:stop.startOver')}
          </Button>
        ))}
    </section>
  );
}
