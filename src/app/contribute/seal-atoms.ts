// Makes the outbox items of one decision: every atom of a question, sealed, permuted, each with its own time. Writes nothing.
import { dueTimes } from '#app/contribute/due-times.ts';
import type { QuestionView } from '#app/contribute/question-view.ts';
import type { OutboxItem, TokenRecord } from '#contract/stored-record.ts';
import { permuted } from '#domain/contribution-values.ts';
import type { AtomValue, PhoneSealing } from '#domain/ports.ts';
import type { Random } from '#shared/random.ts';

/** `values`: one an atom, padded. The order on the wire is a fresh random one, so that the first wish is not the first slot. */
export async function sealedItems(
  sealing: PhoneSealing,
  question: QuestionView,
  tokens: readonly TokenRecord[],
  values: readonly AtomValue[],
  revision: number,
  nowMs: number,
  random: Random,
): Promise<OutboxItem[]> {
  const { manifest } = question;
  const due = dueTimes(values.length, nowMs, manifest.closes, random);
  const mixed = permuted(values, random);
  return Promise.all(
    mixed.map(async (value, index) => {
      const body = await sealing.sealAtom(manifest, tokenAt(tokens, index), value, revision);
      return waiting(question, index, { kind: 'contribution', body }, due[index] ?? nowMs);
    }),
  );
}

export function withdrawnItems(
  sealing: PhoneSealing,
  question: QuestionView,
  tokens: readonly TokenRecord[],
  revision: number,
  nowMs: number,
  random: Random,
): OutboxItem[] {
  const { atoms } = question.measure;
  const due = dueTimes(atoms, nowMs, question.manifest.closes, random);
  return due.map((dueAt, index) => {
    const body = sealing.withdrawal(tokenAt(tokens, index), revision);
    return waiting(question, index, { kind: 'withdrawal', body }, dueAt);
  });
}

function tokenAt(tokens: readonly TokenRecord[], index: number): TokenRecord {
  const token = tokens.find((held) => held.index === index && held.output !== null);
  if (token === undefined) throw new Error('no token for this atom: such a question is never offered');
  return token;
}

const waiting = (question: QuestionView, index: number, message: OutboxItem['message'], dueAt: number): OutboxItem => ({
  v: 1,
  id: `${question.batch}.${index}`,
  batch: question.batch,
  closes: question.manifest.closes,
  message,
  state: 'waiting',
  dueAt,
  tries: 0,
  refused: null,
});
