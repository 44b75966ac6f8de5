// "Take back", until closing: a higher revision on every atom that empties its slot. What never left is simply thrown away.
import type { ContributeState, RoundView } from '#app/contribute/contribute-state.ts';
import { decide } from '#app/contribute/decide.ts';
import { withdrawnItems } from '#app/contribute/seal-atoms.ts';
import type { ContributionRecord, OutboxItem } from '#contract/stored-record.ts';
import type { Change } from '#domain/ports.ts';
import { ok } from '#shared/result.ts';

export function takeBack(state: ContributeState, round: RoundView): Promise<void> {
  const { app } = state;
  return decide(state, round, async (questions, stored) => {
    const sealing = await app.sealing();
    if (!sealing.ok) return sealing;
    const changes: Change[] = [];
    const nowMs = app.clock.nowMs();
    for (const question of questions) {
      const { batch, revision } = question;
      if (stored.recordOf(batch)?.decision !== 'sent') continue;
      const items = stored.itemsOf(batch);
      const next = revision + 1;
      const record: ContributionRecord = { v: 1, id: batch, decision: 'withdrawn', revision: next, values: [], decidedAt: nowMs };
      changes.push({ store: 'contributions', record });
      if (revision === 1 && items.every(neverLeft)) {
        changes.push(...items.map(({ id }): Change => ({ store: 'outbox', erase: id })));
      } else {
        const empty = withdrawnItems(sealing.value, question, stored.tokensOf(batch), next, nowMs, app.random);
        changes.push(...empty.map((item): Change => ({ store: 'outbox', record: item })));
      }
    }
    return ok(changes);
  });
}

/** A try is counted in the store before the flight, so zero tries means that no one outside has seen it. */
const neverLeft = (item: OutboxItem) => item.state === 'waiting' && item.tries === 0;
