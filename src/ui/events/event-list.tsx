// All events, newest first; each opens its form. A removed one can be put back.
import { useState } from 'preact/hooks';
import type { EventsState } from '#app/events/events-state.ts';
import type { Fault } from '#shared/result.ts';
import { formatDay } from '#text/format.ts';
import { language, t } from '#text/translate.ts';
import { eventWords } from '#ui/events/event-words.ts';
import { Button } from '#ui/kit/button.tsx';
import { LinkButton } from '#ui/kit/link-button.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';

interface EventListProps {
  state: EventsState;
  events: readonly { readonly id: string; readonly day: string; readonly pick: string | null; readonly words: string }[];
}

export function EventList({ state, events }: EventListProps) {
  const [fault, setFault] = useState<Fault | null>(null);
  const putBack = async () => {
    const result = await state.putBack();
    setFault(result.ok ? null : result.fault);
  };
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{t('events:title')}</h1>
      <p>{t('events:intro')}</p>
      {state.removed.value && (
        <Notice kind="calm" announced>
          <p>{t('events:removed')}</p>
          <Button kind="plain" onClick={putBack}>
            {t('start:undo')}
          </Button>
        </Notice>
      )}
      {fault && <FaultNotice fault={fault} onRetry={putBack} />}
      {events.length === 0 && <p class="muted">{t('events:none')}</p>}
      <ul class="event-list">
        {events.map((event) => (
          <li key={event.id}>
            <a class="event-link" href={`/events/${event.id}`}>
              <span class="muted">{formatDay(event.day, language.value)}</span>
              <span>{eventWords(event)}</span>
            </a>
          </li>
        ))}
      </ul>
      <LinkButton kind="primary" href="/events/new">
        {t('events:add')}
      </LinkButton>
    </div>
  );
}
