// The invites on paper: one card each, without number or name, so that nobody can tell later who got which.
import type { InviteSheet } from '#team/app/invites.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { NumberedWords } from '#team/ui/numbered-words.tsx';
import { t } from '#text/translate.ts';
import { QrCode } from '#ui/kit/qr-code.tsx';

export function InviteCards({ sheet, team, day }: { sheet: InviteSheet; team: string; day: string }) {
  const address = `${useDesk().origin.replace(/^https?:\/\//, '')}/join`;
  return (
    <div class="print-only invite-cards">
      {sheet.cards.map(({ link, typed }) => (
        <section key={typed} class="invite-card">
          <div>
            <QrCode text={link} label={t('team:invites.qr', { team })} />
            <p>{t('team:invites.scan')}</p>
          </div>
          <div class="invite-card-words">
            <h2>{t('team:invites.cardTitle', { team })}</h2>
            <p>{t('team:invites.orType', { address })}</p>
            <p class="invite-code">{typed}</p>
            <p>{t('team:invites.words')}</p>
            <NumberedWords words={sheet.words} />
            <p>{t('team:invites.valid', { day })}</p>
            <p>{t('team:invites.free')}</p>
          </div>
        </section>
      ))}
    </div>
  );
}
