// "Send to the team": exactly what the screen shows, nothing computed anew. Sealed first, then decision and outbox in one transaction.
import type { ContributeState, RoundView } from '#app/contribute/contribute-state.ts';
import { decide } from '#app/contribute/decide.ts';
import { declineChange } from '#app/contribute/decline.ts';
import { sealedItems } from '#app/contribute/seal-atoms.ts';
import type { ContributionRecord } from '#contract/stored-record.ts';
import type { Change } from '#domain/ports.ts';
import { ok } from '#shared/result.ts';

/** `round`: the view that was on the screen. Questions switched off there are kept as declined and leave no trace outside. */
export function sendAnswers(state: ContributeState, round: RoundView): Promise<void> {
  const { app, off } = state;
  const switchedOff = off.value;
  return decide(state, round, async (questions, stored) => {
    const sealing = await app.sealing();
    if (!sealing.ok) return sealing;
    const changes: Change[] = [];
    const nowMs = app.clock.nowMs();
    for (const question of questions) {
      if (question.state.phase !== 'ready') continue;
      const { batch, revision } = question;
      if (switchedOff.has(batch)) {
        // Switched off while changing: what was sent before stays as it is.
        if (question.state.before === null) changes.push(declineChange(question, nowMs));
        continue;
      }
      const { values } = question.state;
      const next = revision + 1;
      const tokens = stored.tokensOf(batch);
      const items = await sealedItems(sealing.value, question, tokens, values, next, nowMs, app.random);
      const shown = values.map((value) => ({ ...value }));
      const record: ContributionRecord = { v: 1, id: batch, decision: 'sent', revision: next, values: shown, decidedAt: nowMs };
      changes.push({ store: 'contributions', record });
      changes.push(...items.map((item): Change => ({ store: 'outbox', record: item })));
    }
    return ok(changes);
  });
}
