// Reads what is stored and shows it: every round with its questions. Asks nobody and writes nothing.
import type { ContributeState, ContributeView, RoundView } from '#app/contribute/contribute-state.ts';
import { type QuestionView, questionView } from '#app/contribute/question-view.ts';
import { readMembership } from '#app/join/membership.ts';
import type { Entry, KnownRound } from '#contract/stored-record.ts';
import { contributionValues } from '#domain/contribution-values.ts';
import { MEASURES, measureOf } from '#domain/measures.ts';
import type { AtomValue, Records } from '#domain/ports.ts';
import { ok, type Result } from '#shared/result.ts';

export async function loadRounds(state: ContributeState): Promise<void> {
  const { app, view, changing } = state;
  const read = await readView(app.records, app.clock.nowMs(), changing.value);
  view.value = read.ok ? read.value : { kind: 'fault', code: read.fault.code };
}

async function readView(records: Records, nowMs: number, changing: ReadonlySet<string>): Promise<Result<ContributeView>> {
  const membership = await readMembership(records);
  if (!membership.ok) return membership;
  if (membership.value?.state !== 'member') return ok({ kind: 'no-team' });
  const rounds = await records.all('rounds');
  if (!rounds.ok) return rounds;
  const tokens = await records.all('tokens');
  if (!tokens.ok) return tokens;
  const decisions = await records.all('contributions');
  if (!decisions.ok) return decisions;
  const outbox = await records.all('outbox');
  if (!outbox.ok) return outbox;
  const entries = await records.all('entries');
  if (!entries.ok) return entries;
  const sitsOutBefore = membership.value.sitsOutBefore ?? 0;
  const viewOf = (known: KnownRound): QuestionView | null => {
    const batch = known.id;
    const facts = {
      known,
      tokens: tokens.value.filter((token) => token.batch === batch),
      record: decisions.value.find((record) => record.id === batch) ?? null,
      items: outbox.value.filter((item) => item.batch === batch),
      values: valuesFor(known, entries.value),
      sitsOutBefore,
      changing: changing.has(known.signed.manifest.round),
    };
    return questionView(facts, nowMs);
  };
  const team = membership.value.profile?.profile.name ?? '';
  return ok({
    kind: 'rounds',
    team,
    rounds: byRound(rounds.value.map(viewOf)),
    goals: membership.value.goals.map(({ goal }) => goal),
  });
}

function valuesFor({ signed: { manifest } }: KnownRound, entries: readonly Entry[]): AtomValue[] | null {
  const measure = measureOf(manifest.alphabet);
  const values = measure === null ? null : contributionValues(measure, entries, manifest);
  return values?.ok ? values.value : null;
}

/** The measures table is the order on the screen, whatever order the server gave. */
const placeOf = ({ measure }: QuestionView) => MEASURES.findIndex(({ id }) => id === measure.id);

function byRound(questions: readonly (QuestionView | null)[]): RoundView[] {
  const rounds = new Map<string, QuestionView[]>();
  for (const question of questions) {
    if (question === null) continue;
    const { round } = question.manifest;
    rounds.set(round, [...(rounds.get(round) ?? []), question]);
  }
  const views = [...rounds].map(([round, found]) => {
    const questions = found.sort((a, b) => placeOf(a) - placeOf(b));
    const opens = Math.min(...questions.map(({ manifest }) => manifest.opens));
    const closes = Math.max(...questions.map(({ manifest }) => manifest.closes));
    return { round, opens, closes, questions };
  });
  return views.sort((a, b) => b.opens - a.opens);
}
