// What the done screen may offer after an entry: the total, only when all four lines have answers, and whether help opens as a card.
import type { PhonePorts } from '#app/phone-app.ts';
import type { Entry } from '#contract/stored-record.ts';
import { opensHelpCard } from '#domain/help-card.ts';
import { ors } from '#domain/instruments/ors.ts';
import { scoreOf } from '#domain/scoring.ts';

/** Tenths 0 to 400; null when a line has no answer. */
export function totalOf(entry: Entry): number | null {
  const score = scoreOf(ors, entry.answers);
  return score.state === 'complete' ? score.tenths : null;
}

/** When earlier entries cannot be read, the newest answers decide alone. */
export async function helpOpens({ records }: Pick<PhonePorts, 'records'>, entry: Entry): Promise<boolean> {
  const entries = await records.all('entries');
  return opensHelpCard(entry, entries.ok ? entries.value : []);
}
