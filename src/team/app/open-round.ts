// A new round: one signed manifest and one key a question, uploaded all at once or not at all. After that nothing changes.
import { SCHEME } from '#contract/byte-layout.ts';
import { K_COARSE_LEAST, K_FINE_LEAST } from '#contract/limits.ts';
import type { Manifest, NewRound } from '#contract/manifest.ts';
import { measureOf } from '#domain/measures.ts';
import { makeRoundKey } from '#sealing/round-key.ts';
import { signDocument } from '#sealing/signatures.ts';
import { toBase64url } from '#shared/bytes.ts';
import type { LocalDay } from '#shared/days.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Desk } from '#team/app/desk.ts';
import { loadTeam } from '#team/app/load-team.ts';
import { noticeSession } from '#team/app/notice-session.ts';
import type { Overview } from '#team/app/overview.ts';
import { roundDays, roundWindow } from '#team/app/round-days.ts';

export interface RoundPlan {
  /** One a measure. `question`: the words in each language, Swedish always. */
  readonly questions: readonly { readonly alphabet: string; readonly question: Readonly<Record<string, string>> }[];
  readonly first: LocalDay;
  readonly last: LocalDay;
}

/**
 * What can be said before anything is signed: `malformed` (no question, days that are none), `round-overlaps` (another
 * round asks the same at the same time). `lengthBefore`: days of the measure's latest round, when it differs: one
 * length a measure keeps rounds comparable (output rule 6).
 */
export function checkPlan(
  plan: RoundPlan,
  overview: Overview,
  nowMs: number,
): Result<{ opens: number; closes: number; lengthBefore: number | null }> {
  const window = roundWindow(plan.first, plan.last, nowMs);
  const known = plan.questions.every(({ alphabet, question }) => measureOf(alphabet) !== null && question.sv?.trim());
  if (window === null || plan.questions.length === 0 || !known) return fail('malformed', 'round');
  const asked = new Set(plan.questions.map(({ alphabet }) => alphabet));
  const before = overview.rounds.filter(
    (round) => round.stage !== 'cancelled' && round.questions.some((question) => asked.has(question.alphabet)),
  );
  if (before.some((round) => round.opens < window.closes && window.opens < round.closes)) return fail('round-overlaps');
  const days = roundDays(window.opens, window.closes);
  const latest = [...asked].flatMap(
    (alphabet) => before.find((round) => round.questions.some((question) => question.alphabet === alphabet)) ?? [],
  );
  const other = latest.map((round) => roundDays(round.opens, round.closes)).find((length) => length !== days);
  return ok({ ...window, lengthBefore: other ?? null });
}

/** key-missing while locked; else as checkPlan, and the server's: round-overlaps, round-exists, manifest-rejected. */
export async function openRound(desk: Desk, plan: RoundPlan): Promise<Result<void>> {
  const key = desk.state.key.value;
  const overview = desk.state.overview.value;
  if (key === null || overview === null) return fail('key-missing');
  const checked = checkPlan(plan, overview, desk.clock.nowMs());
  if (!checked.ok) return checked;
  const issuer = await desk.post.issuer();
  if (!issuer.ok) return issuer;
  const round = toBase64url(desk.random.bytes(16));
  const questions: NewRound['questions'][number][] = [];
  for (const { alphabet, question } of plan.questions) {
    const { hpkePk, wrappedRoundKey } = await makeRoundKey(key);
    const manifest: Manifest = {
      v: 1,
      scheme: SCHEME,
      team: overview.profile.team,
      round,
      measure: measureOf(alphabet)?.id ?? '',
      question: { ...question },
      alphabet,
      opens: checked.value.opens,
      closes: checked.value.closes,
      kCoarse: K_COARSE_LEAST,
      kFine: K_FINE_LEAST,
      hpkePk,
      issuerPk: issuer.value.issuerPk,
      signer: key.fingerprint,
    };
    questions.push({ manifest, signature: await signDocument('manifest', manifest, key.signingKey), wrappedRoundKey });
  }
  const opened = noticeSession(desk, await desk.post.openRound(overview.profile.team, { questions }));
  return opened.ok ? loadTeam(desk) : opened;
}
