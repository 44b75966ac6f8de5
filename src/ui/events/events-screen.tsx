// Events in life: the list, and the form for one of them.
import { useEffect } from 'preact/hooks';
import { createEventsState } from '#app/events/events-state.ts';
import { EventForm } from '#ui/events/event-form.tsx';
import { EventList } from '#ui/events/event-list.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';
import type { ScreenProps } from '#ui/shell/screen-props.ts';
import { t } from '#text/translate.ts';
import '#ui/events/events.css';

export function EventsScreen({ app, path, go }: ScreenProps) {
  const state = app.stateOf(createEventsState);
  useEffect(() => void state.load(), [state]);
  const loaded = state.events.value;
  const wanted = path.replace(/^\/events\/?/, '');

  if (loaded.state !== 'ready') {
    return (
      <>
        <h1 tabIndex={-1}>{t('events:title')}</h1>
        {loaded.state === 'loading' ? <p>{t('events:loading')}</p> : <FaultNotice fault={loaded.fault} onRetry={state.load} />}
      </>
    );
  }
  const chosen = loaded.value.find(({ id }) => id === wanted) ?? null;
  if (wanted === 'new' || chosen) {
    return (
      <EventForm
        key={wanted}
        state={state}
        event={chosen}
        today={app.clock.nowMs()}
        onDone={() => go('/events', { replace: true })}
      />
    );
  }
  return <EventList state={state} events={loaded.value} />;
}
