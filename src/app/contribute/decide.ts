// The frame of every decision about a round: one at a time in all tabs, against what is stored now, one transaction, then told.
// A decision is refused when what the person saw is not what is stored any more.
import type { ContributeState, RoundView } from '#app/contribute/contribute-state.ts';
import { loadRounds } from '#app/contribute/load-rounds.ts';
import type { QuestionView } from '#app/contribute/question-view.ts';
import type { ContributionRecord, OutboxItem, TokenRecord } from '#contract/stored-record.ts';
import type { Change } from '#domain/ports.ts';
import { ok, type Result } from '#shared/result.ts';

export interface Stored {
  readonly tokensOf: (batch: string) => readonly TokenRecord[];
  readonly itemsOf: (batch: string) => readonly OutboxItem[];
  readonly recordOf: (batch: string) => ContributionRecord | null;
}

/** `plan` answers the changes for the questions of `round` that are still as shown and still open. */
export async function decide(
  state: ContributeState,
  round: RoundView,
  plan: (questions: readonly QuestionView[], stored: Stored) => Promise<Result<Change[]>>,
): Promise<void> {
  const { app, busy, fault, changing } = state;
  if (busy.value) return;
  busy.value = true;
  fault.value = null;
  const done = await app.tabLock.exclusively('outbox', async (): Promise<Result<boolean>> => {
    const stored = await readStored(state);
    if (!stored.ok) return stored;
    const nowMs = app.clock.nowMs();
    const asShown = round.questions.filter(({ batch, manifest, revision }) => {
      return nowMs < manifest.closes && (stored.value.recordOf(batch)?.revision ?? 0) === revision;
    });
    const changes = await plan(asShown, stored.value);
    if (!changes.ok) return changes;
    if (changes.value.length === 0) return ok(false);
    const kept = await app.records.commit(changes.value);
    return kept.ok ? ok(true) : kept;
  });
  if (!done.ok) fault.value = done.fault.code;
  else changing.value = new Set([...changing.value].filter((id) => id !== round.round));
  await loadRounds(state);
  busy.value = false;
  if (done.ok && done.value) app.wakeSync();
}

async function readStored({ app }: ContributeState): Promise<Result<Stored>> {
  const tokens = await app.records.all('tokens');
  if (!tokens.ok) return tokens;
  const items = await app.records.all('outbox');
  if (!items.ok) return items;
  const records = await app.records.all('contributions');
  if (!records.ok) return records;
  return ok({
    tokensOf: (batch) => tokens.value.filter((token) => token.batch === batch),
    itemsOf: (batch) => items.value.filter((item) => item.batch === batch),
    recordOf: (batch) => records.value.find((record) => record.id === batch) ?? null,
  });
}
