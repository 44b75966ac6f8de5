// Opening a closed question and publishing its summary. Single values live inside these functions and nowhere else:
// what leaves is what the output rules let through.
import type { Manifest } from '#contract/manifest.ts';
import type { Figures, SignedSummary } from '#contract/summary.ts';
import { type Measure, measureOf } from '#domain/measures.ts';
import { figuresOf } from '#domain/output-rules.ts';
import { toSummary } from '#domain/summary.ts';
import { type OpenedBatch, openBatch } from '#sealing/open-batch.ts';
import { signDocument } from '#sealing/signatures.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { coarseOf } from '#team/app/coarsen.ts';
import type { Desk } from '#team/app/desk.ts';
import { loadTeam } from '#team/app/load-team.ts';
import { noticeSession } from '#team/app/notice-session.ts';

export interface Preview {
  readonly batch: string;
  readonly measure: string;
  readonly figures: Figures;
  /** Signed on this device earlier, but not known to be published: exactly this one is sent again. */
  readonly signed: SignedSummary | null;
}

function questionOf(desk: Desk, batch: string) {
  return desk.state.overview.value?.rounds.flatMap((round) => round.questions).find((one) => one.batch === batch) ?? null;
}

function figuresFrom(measure: Measure, { tier, values, mustCoarsen }: OpenedBatch, manifest: Manifest): Figures {
  if (!mustCoarsen) return figuresOf(measure, tier, values, manifest);
  const coarse = values.map((atoms) => atoms.flatMap((value) => coarseOf(measure, value) ?? []));
  return figuresOf(measure, 'coarse', coarse, manifest);
}

/** Faults: key-missing, unknown-batch, round-still-open, alphabet-unknown, sealed-damaged, and the server's. */
export async function previewBatch(desk: Desk, batch: string): Promise<Result<Preview>> {
  const key = desk.state.key.value;
  const question = questionOf(desk, batch);
  if (key === null) return fail('key-missing');
  if (question === null) return fail('unknown-batch');
  const kept = desk.shelf.read(batch);
  if (kept) return ok({ batch, measure: question.measure, figures: kept.summary.figures, signed: kept });
  const measure = measureOf(question.alphabet);
  if (measure === null) return fail('alphabet-unknown');
  const sealed = noticeSession(desk, await desk.post.sealedBatch(question.signed.manifest.team, batch));
  if (!sealed.ok) return sealed;
  const opened = await openBatch(key, question.signed.manifest, sealed.value, desk.clock.nowMs());
  if (!opened.ok && opened.fault.code !== 'too-few') return opened;
  const figures: Figures = opened.ok ? figuresFrom(measure, opened.value, question.signed.manifest) : { level: 'too-few' };
  return ok({ batch, measure: question.measure, figures, signed: null });
}

/**
 * Signs, keeps on this device, then publishes; may be repeated, the same bytes go again. `enrolled`: typed by the lead.
 * `summary-differs`: somebody else published first; theirs is then shown.
 */
export async function publishSummary(desk: Desk, preview: Preview, enrolled: number | null): Promise<Result<void>> {
  const key = desk.state.key.value;
  const question = questionOf(desk, preview.batch);
  if (key === null) return fail('key-missing');
  if (question === null) return fail('unknown-batch');
  const { team } = question.signed.manifest;
  let signed = preview.signed ?? desk.shelf.read(preview.batch);
  if (signed === null) {
    const summary = toSummary(question.signed.manifest, preview.batch, preview.figures, enrolled);
    signed = { summary, signature: await signDocument('summary', summary, key.signingKey) };
    const kept = desk.shelf.keep(signed);
    if (!kept.ok) return kept;
  }
  const sent = noticeSession(desk, await desk.post.publish(team, preview.batch, signed));
  if (sent.ok || sent.fault.code === 'summary-differs') {
    desk.shelf.drop(preview.batch);
    await loadTeam(desk);
  }
  return sent;
}
