// After "Done": said only once the commit is there. The total only on request; help as one quiet line, or as a card.
import { useEffect, useState } from 'preact/hooks';
import { helpOpens, totalOf } from '#app/check-in/after-check-in.ts';
import { createCheckInState } from '#app/check-in/check-in-state.ts';
import { Button } from '#ui/kit/button.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { formatTenths } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import './check-in-end.css';

export function DoneScreen({ app, go }: ScreenProps) {
  const entry = app.stateOf(createCheckInState).finished.value;
  const [card, setCard] = useState(false);
  const [totalShown, showTotal] = useState(false);
  useEffect(() => {
    // Opened without a finished check-in (a reload): there is nothing to say here.
    if (!entry) return go('/', { replace: true });
    void helpOpens(app, entry).then(setCard);
    // Asked once there is something to keep: browsers say yes more often then, and some ask the person.
    void app.device.keepStorage();
  }, [entry]);
  if (!entry) return null;
  const total = totalOf(entry);
  return (
    <section class="stack">
      <h1 tabIndex={-1}>{t('check-in:done.saved')}</h1>
      {card && (
        <Notice kind="help" title={t('safety:card.title')}>
          <p>{t('safety:card.words')}</p>
          <LinkButton kind="plain" href="/help">
            {t('safety:card.go')}
          </LinkButton>
        </Notice>
      )}
      <LinkButton kind="primary" href="/journey">
        {t('check-in:done.journey')}
      </LinkButton>
      {totalShown && total !== null ? (
        <p role="status">{t('check-in:done.total', { total: formatTenths(total, language.value) })}</p>
      ) : (
        total !== null && (
          <Button kind="plain" onClick={() => showTotal(true)}>
            {t('check-in:done.showTotal')}
          </Button>
        )
      )}
      <LinkButton kind="quiet" href="/">
        {t('start:toHome')}
      </LinkButton>
      {!card && (
        <p class="quiet-line">
          <a href="/help">{t('check-in:done.quietHelp')}</a>
        </p>
      )}
    </section>
  );
}
