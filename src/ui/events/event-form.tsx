// One event: which day, what happened (a pick or own words). What was typed stays until it is saved.
import { useState } from 'preact/hooks';
import type { EventsState } from '#app/events/events-state.ts';
import { EVENT_PICKS, EVENT_WORDS_MOST } from '#domain/events.ts';
import { dayOf } from '#shared/days.ts';
import type { Fault } from '#shared/result.ts';
import { t } from '#text/translate.ts';
import { pickWords } from '#ui/events/event-words.ts';
import { Button } from '#ui/kit/button.tsx';
import { Choice, ChoiceGroup } from '#ui/kit/choice.tsx';
import { Notice } from '#ui/kit/notice.tsx';
import { TextField } from '#ui/kit/text-field.tsx';
import { FaultNotice } from '#ui/shell/fault-notice.tsx';

type StoredEvent = Parameters<EventsState['remove']>[0];

interface EventFormProps {
  state: EventsState;
  event: StoredEvent | null;
  /** Now, in ms: an event has happened, so no later day can be chosen. */
  today: number;
  onDone: () => void;
}

export function EventForm({ state, event, today, onDone }: EventFormProps) {
  const [day, setDay] = useState(event?.day ?? dayOf(today));
  const [pick, setPick] = useState(event?.pick ?? null);
  const [words, setWords] = useState(event?.words ?? '');
  const [fault, setFault] = useState<Fault | null>(null);
  const own = fault?.code === 'malformed' ? fault.detail : null;

  const save = async (submitted: Event) => {
    submitted.preventDefault();
    const saved = await state.save({ pick, words, day }, event);
    if (saved.ok) onDone();
    else setFault(saved.fault);
  };
  const remove = async () => {
    if (event === null) return;
    const removed = await state.remove(event);
    if (removed.ok) onDone();
    else setFault(removed.fault);
  };

  return (
    <form class="stack" onSubmit={save} noValidate>
      <h1 tabIndex={-1}>{t(event ? 'events:editTitle' : 'events:add')}</h1>
      <TextField
        label={t('events:day')}
        type="date"
        value={day}
        max={dayOf(today)}
        onInput={setDay}
        error={own === 'day' ? t('events:dayWrong') : undefined}
      />
      <ChoiceGroup legend={t('events:what')}>
        {EVENT_PICKS.map((name) => (
          <Choice
            key={name}
            type="radio"
            name="pick"
            value={name}
            checked={pick === name}
            onChange={() => setPick(name)}
            label={pickWords(name)}
          />
        ))}
      </ChoiceGroup>
      <TextField
        label={t('events:words')}
        hint={t('events:wordsHint')}
        value={words}
        onInput={setWords}
        maxLength={EVENT_WORDS_MOST}
      />
      {own === 'empty' && (
        <Notice kind="calm" announced>
          <p>{t('events:nothingSaid')}</p>
        </Notice>
      )}
      {fault && own !== 'empty' && own !== 'day' && <FaultNotice fault={fault} />}
      <Button kind="primary" type="submit">
        {t('start:save')}
      </Button>
      {event && (
        <Button kind="quiet" onClick={remove}>
          {t('events:remove')}
        </Button>
      )}
    </form>
  );
}
