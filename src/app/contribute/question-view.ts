// How one question of a round stands on this phone: a rule over what is stored, the same for screen and actions. It knows no words.
import type { Manifest } from '#contract/manifest.ts';
import type { ContributionRecord, KnownRound, OutboxItem, TokenRecord } from '#contract/stored-record.ts';
import type { Figures } from '#contract/summary.ts';
import { type Measure, measureOf } from '#domain/measures.ts';
import type { AtomValue } from '#domain/ports.ts';
import type { ErrorCode } from '#shared/error-codes.ts';

/** What the output rules let through, as the team signed it. */
export type TeamFigures = Figures;

export type QuestionPhase =
  | { readonly phase: 'planned' | 'cancelled' | 'fetching' | 'no-entry' | 'not-answered' | 'too-few' }
  /** `code`: why this phone has no right to answer here; null = another phone may have answered already. */
  | { readonly phase: 'sits-out'; readonly code: ErrorCode | null }
  /** Would be sent, as the person sees it. `before`: what was sent last, when it is being changed. */
  | { readonly phase: 'ready'; readonly values: readonly AtomValue[]; readonly before: readonly AtomValue[] | null }
  | { readonly phase: 'declined' }
  /** `values`: what was decided to be sent. `dueAt`: the last of its atoms. */
  | { readonly phase: 'waiting'; readonly values: readonly AtomValue[]; readonly dueAt: number }
  | { readonly phase: 'sent'; readonly values: readonly AtomValue[] }
  /** `unsure`: it was tried before, so that an answer may have been lost on the way. */
  | { readonly phase: 'late'; readonly values: readonly AtomValue[]; readonly unsure: boolean }
  | { readonly phase: 'refused'; readonly values: readonly AtomValue[]; readonly code: string }
  | { readonly phase: 'taking-back' | 'taken-back' | 'taken-back-late' }
  /** Closed; the team has not opened it yet. */
  | { readonly phase: 'closed'; readonly values: readonly AtomValue[] }
  | {
      readonly phase: 'published';
      readonly figures: TeamFigures;
      /** Number of participants that the lead typed. */
      readonly enrolled: number | null;
      readonly values: readonly AtomValue[];
    };

export interface QuestionView {
  readonly batch: string;
  readonly manifest: Manifest;
  readonly measure: Measure;
  /** Of the stored decision; what is sent next is one higher. */
  readonly revision: number;
  readonly state: QuestionPhase;
}

export interface QuestionFacts {
  readonly known: KnownRound;
  readonly tokens: readonly TokenRecord[];
  readonly record: ContributionRecord | null;
  readonly items: readonly OutboxItem[];
  /** From the person's own entries; null when nothing fits the round. */
  readonly values: readonly AtomValue[] | null;
  readonly sitsOutBefore: number;
  readonly changing: boolean;
}

/** Null when the measure is unknown to this version: such a round is never accepted, so nothing can be shown of it. */
export function questionView(facts: QuestionFacts, nowMs: number): QuestionView | null {
  const { manifest } = facts.known.signed;
  const measure = measureOf(manifest.alphabet);
  if (measure === null) return null;
  const revision = facts.record?.revision ?? 0;
  return { batch: facts.known.id, manifest, measure, revision, state: phaseOf(facts, measure, nowMs) };
}

function phaseOf(facts: QuestionFacts, measure: Measure, nowMs: number): QuestionPhase {
  const { known, record } = facts;
  const { manifest } = known.signed;
  const values = record?.decision === 'sent' ? record.values : [];
  if (known.state === 'cancelled') return { phase: 'cancelled' };
  if (known.state === 'published' && known.summary !== null) {
    const { figures, enrolled } = known.summary.summary;
    return { phase: 'published', figures, enrolled, values };
  }
  if (known.state === 'too-few') return { phase: 'too-few' };
  if (nowMs < manifest.opens) return { phase: 'planned' };
  if (nowMs >= manifest.closes) return afterClosing(facts);
  if (record !== null && !facts.changing) return decided(record, facts.items);
  if (manifest.opens < facts.sitsOutBefore) return { phase: 'sits-out', code: null };
  const refused = facts.tokens.find((token) => token.refused !== null)?.refused;
  if (refused) return { phase: 'sits-out', code: refused as ErrorCode };
  if (facts.values === null) return { phase: 'no-entry' };
  if (facts.tokens.filter((token) => token.output !== null).length < measure.atoms) return { phase: 'fetching' };
  return { phase: 'ready', values: facts.values, before: record?.decision === 'sent' ? record.values : null };
}

function decided(record: ContributionRecord, items: readonly OutboxItem[]): QuestionPhase {
  if (record.decision === 'declined') return { phase: 'declined' };
  const current = items.filter((item) => item.message.body.revision === record.revision);
  const is = (state: OutboxItem['state']) => current.filter((item) => item.state === state);
  if (record.decision === 'withdrawn') {
    if (is('late').length > 0 || is('refused').length > 0) return { phase: 'taken-back-late' };
    return { phase: is('waiting').length > 0 ? 'taking-back' : 'taken-back' };
  }
  const { values } = record;
  const [refused] = is('refused');
  if (refused) return { phase: 'refused', values, code: refused.refused ?? '' };
  const [late] = is('late');
  if (late) return { phase: 'late', values, unsure: late.tries > 1 };
  const waiting = is('waiting');
  if (waiting.length > 0) return { phase: 'waiting', values, dueAt: Math.max(...waiting.map(({ dueAt }) => dueAt)) };
  return { phase: 'sent', values };
}

/** After closing only what has not gone well is said by itself; all else waits for the team to open the round. */
function afterClosing({ record, items }: QuestionFacts): QuestionPhase {
  if (record === null) return { phase: 'not-answered' };
  const now = decided(record, items);
  if (now.phase === 'sent') return { phase: 'closed', values: now.values };
  return now;
}
