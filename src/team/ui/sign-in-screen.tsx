// Signing in: says what became of the link in the address, and takes a pasted one.
import { useState } from 'preact/hooks';
import type { ErrorCode } from '#shared/error-codes.ts';
import { linkSecret, signIn } from '#team/app/session.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { FaultNotice } from '#team/ui/fault-notice.tsx';
import { useAction } from '#team/ui/use-action.ts';
import type { TextKey } from '#text/keys.ts';
import { t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import { TextField } from '#ui/kit/text-field.tsx';

const LINK_STATES: Partial<Record<ErrorCode, TextKey>> = {
  'link-used': 'team:signIn.used',
  'link-expired': 'team:signIn.expired',
  'link-unknown': 'team:signIn.unknown',
  malformed: 'team:signIn.unknown',
};

export function SignInScreen() {
  const desk = useDesk();
  const action = useAction();
  const [link, setLink] = useState('');
  const [noLink, setNoLink] = useState(false);
  const fault = action.fault ?? desk.state.fault.value;
  const linkState = fault && LINK_STATES[fault.code];
  const go = async (event: Event) => {
    event.preventDefault();
    setNoLink(linkSecret(link) === null);
    if (linkSecret(link) !== null) await action.run(() => signIn(desk, link));
  };
  return (
    <form class="team-narrow stack" onSubmit={go} noValidate>
      <h1>{t('team:signIn.title')}</h1>
      <p>{t('team:signIn.lead')}</p>
      {linkState && !noLink ? (
        <Notice kind="calm" announced>
          <p>{t(linkState)}</p>
        </Notice>
      ) : (
        <FaultNotice fault={noLink ? null : fault} />
      )}
      <TextField
        label={t('team:signIn.link')}
        hint={t('team:signIn.linkHint')}
        error={noLink ? t('team:signIn.noLink') : undefined}
        value={link}
        onInput={setLink}
        type="text"
        autocapitalize="none"
        spellcheck={false}
      />
      <Button kind="primary" type="submit" disabled={action.busy}>
        {t('team:signIn.go')}
      </Button>
    </form>
  );
}
