// Screens that sign, invite or open stand behind the team's key: this asks for its words first, in the same place.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { unlock } from '#team/app/unlock.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { FaultNotice } from '#team/ui/fault-notice.tsx';
import { useAction } from '#team/ui/use-action.ts';
import { t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { TextField } from '#ui/kit/text-field.tsx';

export function UnlockGate({ children }: { children: ComponentChildren }) {
  const desk = useDesk();
  const action = useAction();
  const [typed, setTyped] = useState('');
  if (desk.state.key.value !== null) return <>{children}</>;
  const wrong = action.fault?.code === 'passphrase-wrong';
  const go = (event: Event) => {
    event.preventDefault();
    if (typed.trim() !== '') void action.run(() => unlock(desk, typed));
  };
  return (
    <form class="team-narrow stack" onSubmit={go} noValidate>
      <h1>{t('team:unlock.title')}</h1>
      <p>{t('team:unlock.lead')}</p>
      <FaultNotice fault={wrong ? null : action.fault} />
      <TextField
        label={t('team:unlock.field')}
        hint={t('team:unlock.why')}
        error={wrong ? t('team:unlock.wrong') : undefined}
        value={typed}
        onInput={setTyped}
        autocapitalize="none"
        spellcheck={false}
      />
      <Button kind="primary" type="submit" disabled={action.busy}>
        {t('team:unlock.go')}
      </Button>
      <p aria-live="polite">{action.busy && t('team:unlock.slow')}</p>
    </form>
  );
}
