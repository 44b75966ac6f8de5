// Saves an event in life: a new one, or a change of one that is there. Nothing leaves the phone.
import type { PhonePorts } from '#app/phone-app.ts';
import type { LifeEvent } from '#contract/stored-record.ts';
import { toLifeEvent } from '#domain/events.ts';
import { dayOf } from '#shared/days.ts';
import { ok, type Result } from '#shared/result.ts';

export interface TypedEvent {
  readonly pick: string | null;
  readonly words: string;
  readonly day: string;
}

/** `earlier`: the event that is changed, or null. Faults: malformed with detail day, pick, words or empty; storage faults. */
export async function saveEvent(app: PhonePorts, typed: TypedEvent, earlier: LifeEvent | null): Promise<Result<LifeEvent>> {
  const nowMs = app.clock.nowMs();
  const made = toLifeEvent(typed, { id: earlier?.id ?? app.newId(), nowMs, today: dayOf(nowMs) });
  if (!made.ok) return made;
  const record = { ...made.value, createdAt: earlier?.createdAt ?? nowMs };
  const written = await app.records.commit([{ store: 'events', record }]);
  return written.ok ? ok(record) : written;
}
