// Invites: how many, then sheets to print and one at a time on the screen. Codes are shown once and kept nowhere.
import { useState } from 'preact/hooks';
import { dayOf } from '#shared/days.ts';
import { type InviteSheet, makeInvites } from '#team/app/invites.ts';
import { loadTeam } from '#team/app/load-team.ts';
import { useDesk } from '#team/ui/desk-context.ts';
import { FaultNotice } from '#team/ui/fault-notice.tsx';
import { InviteCards } from '#team/ui/invite-cards.tsx';
import { NumberedWords } from '#team/ui/numbered-words.tsx';
import { UnlockGate } from '#team/ui/unlock-gate.tsx';
import { useAction } from '#team/ui/use-action.ts';
import { formatDay } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import { Button } from '#ui/kit/button.tsx';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { TextField } from '#ui/kit/text-field.tsx';

const MOST = 40;

export function InvitesScreen() {
  const desk = useDesk();
  const action = useAction();
  const [count, setCount] = useState('10');
  const [wrong, setWrong] = useState(false);
  const [sheet, setSheet] = useState<InviteSheet | null>(null);
  const make = async (event: Event) => {
    event.preventDefault();
    const number = Number(count);
    const fits = Number.isInteger(number) && number >= 1 && number <= MOST;
    setWrong(!fits);
    if (!fits) return;
    const made = await action.run(() => makeInvites(desk, number));
    if (!made) return;
    setSheet(made.value);
    void loadTeam(desk);
  };
  return (
    <UnlockGate>
      {sheet === null ? (
        <form class="team-narrow stack" onSubmit={make} noValidate>
          <h1>{t('team:invites.title')}</h1>
          <p>{t('team:invites.lead')}</p>
          <TextField
            label={t('team:invites.count')}
            hint={t('team:invites.countHint')}
            error={wrong ? t('team:invites.countWrong') : undefined}
            value={count}
            onInput={setCount}
            inputMode="numeric"
          />
          <FaultNotice fault={action.fault} />
          <Button kind="primary" type="submit" disabled={action.busy}>
            {t('team:invites.go')}
          </Button>
        </form>
      ) : (
        <Ready sheet={sheet} onMore={() => setSheet(null)} />
      )}
    </UnlockGate>
  );
}

function Ready({ sheet, onMore }: { sheet: InviteSheet; onMore: () => void }) {
  const team = useDesk().state.overview.value?.profile.name ?? '';
  const [at, setAt] = useState<number | null>(null);
  const card = at === null ? undefined : sheet.cards[at];
  const day = formatDay(dayOf(sheet.expiresAt), language.value);
  return (
    <>
      <section class="team-form stack-large no-print">
        <header class="stack">
          <h1>{t('team:invites.ready', { count: sheet.cards.length })}</h1>
          <p>{t('team:invites.until', { day })}</p>
          <p class="muted">{t('team:invites.order')}</p>
        </header>
        <div class="buttons">
          <Button kind="primary" onClick={() => print()}>
            {t('team:invites.print')}
          </Button>
          {card === undefined && (
            <Button kind="plain" onClick={() => setAt(0)}>
              {t('team:invites.onScreen')}
            </Button>
          )}
        </div>
        {card && at !== null && (
          <div class="card invite-screen">
            <QrCode text={card.link} label={t('team:invites.qr', { team })} />
            <div class="stack">
              <p class="muted" aria-live="polite">
                {t('team:invites.which', { number: at + 1, of: sheet.cards.length })}
              </p>
              <p class="invite-code">{card.typed}</p>
              <p>{t('team:invites.words')}</p>
              <NumberedWords words={sheet.words} />
              {at + 1 < sheet.cards.length && (
                <Button kind="plain" onClick={() => setAt(at + 1)}>
                  {t('team:invites.another')}
                </Button>
              )}
            </div>
          </div>
        )}
        <p>
          <Button kind="quiet" onClick={onMore}>
            {t('team:invites.more')}
          </Button>
        </p>
      </section>
      <InviteCards sheet={sheet} team={team} day={day} />
    </>
  );
}
