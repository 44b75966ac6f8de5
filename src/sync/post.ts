// The phone's only way out: asks the server and reads what it answers. It knows the contract, and nothing of answers or state.
import { parseReceipt } from '#contract/contribution.ts';
import { parseEnrolAnswer } from '#contract/enrolment.ts';
import { parseManifestList } from '#contract/manifest.ts';
import { parseJson } from '#contract/parse.ts';
import { parseSummaryList } from '#contract/summary.ts';
import { parseTeamPage } from '#contract/team.ts';
import { parseTokenAnswer } from '#contract/token.ts';
import type { Post } from '#domain/ports.ts';
import { fail, type Result } from '#shared/result.ts';
import { faultOf } from '#sync/fault-of.ts';

/** A phone on a slow train: long enough for 2G, short enough that a dead connection is found while the app is open. */
const TIMEOUT_MS = 20_000;

/** Phones before iOS 16 and Chrome 103 have no AbortSignal.timeout. */
function timeoutSignal(): AbortSignal {
  if (typeof AbortSignal.timeout === 'function') return AbortSignal.timeout(TIMEOUT_MS);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), TIMEOUT_MS);
  return controller.signal;
}

export type FetchFn = (url: string, init: RequestInit) => Promise<Response>;

/** `baseUrl`: origin without a slash at its end, or '' for the page's own. No call throws; without network the fault is `offline`. */
export function createPost(fetchFn: FetchFn, baseUrl: string): Post {
  async function ask<T>(path: string, parse: (input: unknown) => Result<T>, body?: object): Promise<Result<T>> {
    const init: RequestInit = {
      // The bag must not be able to tell phones apart, so no request carries a cookie, an address of origin page or a cached mark.
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: timeoutSignal(),
    };
    if (body !== undefined) {
      init.method = 'POST';
      init.headers = { 'content-type': 'application/json' };
      init.body = JSON.stringify(body);
    }
    let response: Response;
    let text: string;
    try {
      response = await fetchFn(baseUrl + path, init);
      text = await response.text();
    } catch {
      return fail('offline');
    }
    return response.ok ? parseJson(text, parse, 'answer-unreadable') : { ok: false, fault: faultOf(response, text) };
  }
  const team = (id: string, rest = '') => `/api/teams/${encodeURIComponent(id)}${rest}`;
  return {
    enrol: (request) => ask('/api/enrolments', parseEnrolAnswer, request),
    teamPage: (id) => ask(team(id), parseTeamPage),
    manifests: (id) => ask(team(id, '/manifests'), parseManifestList),
    summaries: (id) => ask(team(id, '/summaries'), parseSummaryList),
    token: (request) => ask('/api/tokens', parseTokenAnswer, request),
    contribute: (body) => ask('/api/contributions', parseReceipt, body),
    withdraw: (body) => ask('/api/withdrawals', parseReceipt, body),
  };
}
