// Turns a refusing answer into a fault of the one list. A stranger's answer (a hotel's sign-in page) is never taken for the server's.
import { parseJson } from '#contract/parse.ts';
import { parseFaultBody } from '#contract/session.ts';
import { WIRE_CODES, type WireCode } from '#shared/error-codes.ts';
import type { Fault } from '#shared/result.ts';

/** Longest wait that a server may ask for; anything above is taken as this, so that a wrong header strands nobody. */
const RETRY_AFTER_MOST_MS = 6 * 3_600_000;

const isWireCode = (code: string): code is WireCode => (WIRE_CODES as readonly string[]).includes(code);

/** `Retry-After` in whole seconds (RFC 9110 §10.2.3); the date form is not used by our server and is left out: device clocks differ. */
export function retryAfterOf(header: string | null): number | null {
  if (header === null || !/^\d{1,9}$/.test(header.trim())) return null;
  return Math.min(Number(header) * 1000, RETRY_AFTER_MOST_MS);
}

export function faultOf(response: { readonly status: number; readonly headers: Headers }, text: string): Fault {
  const body = parseJson(text, parseFaultBody, 'answer-unreadable');
  const retryAfterMs = retryAfterOf(response.headers.get('retry-after'));
  const said = body.ok && isWireCode(body.value.code) ? body.value.code : null;
  const code = said ?? (response.status === 429 || response.status === 503 ? 'busy' : null) ?? 'answer-unreadable';
  return { code, detail: `http ${response.status}`, ...(retryAfterMs === null ? {} : { retryAfterMs }) };
}
