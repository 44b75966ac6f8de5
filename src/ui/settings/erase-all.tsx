// Erasing everything on this phone, asked twice and said in full, because nothing brings it back.
import { useState } from 'preact/hooks';
import type { PhoneApp } from '#app/phone-app.ts';
import type { Fault } from '#shared/result.ts';
import { Button } from '#ui/kit/button.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import { t } from '#text/translate.ts';

export function EraseAll({ app }: { app: PhoneApp }) {
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const erase = async () => {
    const erased = await app.device.eraseAll();
    if (!erased.ok) setFault(erased.fault);
  };
  return (
    <div class="stack-tight">
      <h2>{t('settings:erase.title')}</h2>
      <p>{t('settings:erase.words')}</p>
      <p>{t('settings:erase.sent')}</p>
      {fault && <FaultNotice fault={fault} onRetry={() => void erase()} />}
      {asked ? (
        <div class="stack-tight">
          <p role="status">{t('settings:erase.sure')}</p>
          <Button kind="plain" onClick={() => void erase()}>
            {t('settings:erase.yes')}
          </Button>
          <Button kind="quiet" onClick={() => setAsked(false)}>
            {t('start:cancel')}
          </Button>
        </div>
      ) : (
        <Button kind="plain" onClick={() => setAsked(true)}>
          {t('settings:erase.go')}
        </Button>
      )}
    </div>
  );
}
