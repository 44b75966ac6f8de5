// The session ended while somebody was working: a dialog over the screen, which keeps everything that was typed.
import { useState } from 'preact/hooks';
import { resume, signIn } from '#team/app/session.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { FaultNotice } from '#team/ui/fault-notice.tsx';
import { useAction } from '#team/ui/use-action.ts';
import { t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { Dialog } from '#ui/kit/dialog.tsx';
import { TextField } from '#ui/kit/text-field.tsx';

export function SessionEnded() {
  const desk = useDesk();
  const action = useAction();
  const [link, setLink] = useState('');
  const ended = desk.state.sessionEnded;
  const go = () => action.run(() => (link.trim() === '' ? resume(desk) : signIn(desk, link)));
  return (
    <Dialog
      open={ended.value}
      title={t('team:ended.title')}
      closeLabel={t('team:ended.later')}
      onClose={() => {
        ended.value = false;
      }}
    >
      <p>{t('team:ended.words')}</p>
      <FaultNotice fault={action.fault} />
      <TextField label={t('team:signIn.link')} value={link} onInput={setLink} autocapitalize="none" spellcheck={false} />
      <Button kind="primary" disabled={action.busy} onClick={go}>
        {t('team:ended.continue')}
      </Button>
    </Dialog>
  );
}
