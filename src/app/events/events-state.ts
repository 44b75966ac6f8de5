// The events in life, newest first, and the one that was just removed, so that it can be put back.
import type { PhoneApp } from '#app/phone-app.ts';
import type { LifeEvent } from '#contract/stored-record.ts';
import { LOADING, type Loaded, toLoaded } from '#shared/loaded.ts';
import { ok, type Result } from '#shared/result.ts';
import { type ReadonlySignal, signal } from '#shared/signal.ts';
import { saveEvent, type TypedEvent } from '#app/events/save-event.ts';

export interface EventsState {
  readonly events: ReadonlySignal<Loaded<readonly LifeEvent[]>>;
  /** Removed a moment ago; null when there is nothing to undo. */
  readonly removed: ReadonlySignal<LifeEvent | null>;
  load(): Promise<void>;
  save(typed: TypedEvent, earlier: LifeEvent | null): Promise<Result<LifeEvent>>;
  remove(event: LifeEvent): Promise<Result<void>>;
  putBack(): Promise<Result<void>>;
}

const newestFirst = (a: LifeEvent, b: LifeEvent) => (a.day === b.day ? b.createdAt - a.createdAt : a.day < b.day ? 1 : -1);

export function createEventsState(app: PhoneApp): EventsState {
  const events = signal<Loaded<readonly LifeEvent[]>>(LOADING);
  const removed = signal<LifeEvent | null>(null);

  async function load() {
    const read = await app.records.all('events');
    events.value = toLoaded(read.ok ? ok([...read.value].sort(newestFirst)) : read);
  }
  return {
    events,
    removed,
    load,
    async save(typed, earlier) {
      const saved = await saveEvent(app, typed, earlier);
      if (saved.ok) {
        removed.value = null;
        await load();
      }
      return saved;
    },
    async remove(event) {
      const erased = await app.records.commit([{ store: 'events', erase: event.id }]);
      if (!erased.ok) return erased;
      removed.value = event;
      await load();
      return erased;
    },
    async putBack() {
      const event = removed.value;
      if (event === null) return ok();
      const written = await app.records.commit([{ store: 'events', record: event }]);
      if (!written.ok) return written;
      removed.value = null;
      await load();
      return written;
    },
  };
}
