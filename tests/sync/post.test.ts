import { describe, expect, it, vi } from 'vitest';
import { createPost, type FetchFn } from '#sync/post.ts';
import { filled, outboxItem } from '#tests/sync/outbox-items.ts';

const TEAM = filled(16, 2);

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const calls: { url: string; init: RequestInit }[] = [];
  const fetchFn: FetchFn = async (url, init) => {
    calls.push({ url, init });
    return new Response(body, { status, headers });
  };
  return { calls, post: createPost(fetchFn, 'https://x.example') };
}
const { message } = outboxItem();
const body = message.kind === 'contribution' ? message.body : null;
if (body === null) throw new Error('a contribution was expected');

describe('the way out', () => {
  it('asks without credentials, cache, referrer or redirects', async () => {
    const { calls, post } = answering(200, '{"receipt":"kept"}');
    expect(await post.contribute(body)).toEqual({ ok: true, value: { receipt: 'kept' } });
    expect(calls[0]?.url).toBe('https://x.example/api/contributions');
    expect(calls[0]?.init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    expect(calls[0]?.init.redirect).toBe('error');
    expect(calls[0]?.init.signal).toBeInstanceOf(AbortSignal);
    expect(JSON.parse(String(calls[0]?.init.body))).toEqual(body);
  });
  it('reads with GET and sends nothing along', async () => {
    const { calls, post } = answering(200, '{"manifests":[],"cancels":[]}');
    expect((await post.manifests(TEAM)).ok).toBe(true);
    expect(calls[0]?.url).toBe(`https://x.example/api/teams/${TEAM}/manifests`);
    expect(calls[0]?.init.method).toBeUndefined();
    expect(calls[0]?.init.body).toBeUndefined();
  });
  it('asks every route of the contract', async () => {
    const { calls, post } = answering(400, '{"code":"malformed"}');
    await post.enrol({ code: 'ABCDEFGH', publicKey: filled(65) });
    await post.teamPage(TEAM);
    await post.summaries(TEAM);
    await post.token({ enrolment: TEAM, batch: filled(32), index: 0, blinded: filled(33), signature: filled(64) });
    await post.withdraw({ batch: filled(32), index: 0, nonce: filled(32), output: filled(32), revision: 2 });
    const paths = calls.map(({ url }) => url.replace('https://x.example/api/', ''));
    expect(paths).toEqual(['enrolments', `teams/${TEAM}`, `teams/${TEAM}/summaries`, 'tokens', 'withdrawals']);
  });
  it('gives the code of a refusal and the wait that a busy server asks for', async () => {
    const { post } = answering(503, '{"code":"busy"}', { 'retry-after': '120' });
    const answer = await post.contribute(body);
    expect(answer).toMatchObject({ ok: false, fault: { code: 'busy', retryAfterMs: 120_000 } });
  });
  it('cuts a wait that no one could mean, and leaves out one it cannot read', async () => {
    const long = await answering(503, '{"code":"busy"}', { 'retry-after': '999999999' }).post.teamPage(TEAM);
    expect(long).toMatchObject({ fault: { retryAfterMs: 6 * 3_600_000 } });
    const odd = await answering(503, '{"code":"busy"}', { 'retry-after': 'soon' }).post.teamPage(TEAM);
    expect(odd.ok ? null : odd.fault.retryAfterMs).toBeUndefined();
  });
  it('takes no word from a stranger: a sign-in page, foreign JSON, a code outside the list', async () => {
    for (const [status, text] of [
      [200, '<html>Welcome to the hotel</html>'],
      [200, '{"receipt":"kept","more":1}'],
      [403, '<html></html>'],
      [404, '{"code":"offline"}'],
      [400, '{"code":"whatever"}'],
    ] as const) {
      expect(await answering(status, text).post.contribute(body)).toMatchObject({
        ok: false,
        fault: { code: 'answer-unreadable' },
      });
    }
    expect(await answering(429, 'slow down').post.contribute(body)).toMatchObject({ fault: { code: 'busy' } });
  });
  it('is offline when the network fails, before or in the middle of the answer, and never throws', async () => {
    const dead = createPost(async () => Promise.reject(new TypeError('failed to fetch')), '');
    expect(await dead.enrol({ code: 'ABCDEFGH', publicKey: filled(65) })).toEqual({ ok: false, fault: { code: 'offline' } });
    const torn = new ReadableStream({ start: (stream) => stream.error(new Error('torn')) });
    expect(await createPost(async () => new Response(torn), '').manifests(TEAM)).toEqual({
      ok: false,
      fault: { code: 'offline' },
    });
  });
  it.each([true, false])(
    'gives up after twenty seconds and is offline then, also where AbortSignal.timeout is %s',
    async (there) => {
      vi.useFakeTimers();
      const given = AbortSignal.timeout;
      // The real one runs on the platform's own clock: a stand-in that the test can move.
      const moved = (ms: number) => {
        const controller = new AbortController();
        setTimeout(() => controller.abort(), ms);
        return controller.signal;
      };
      Object.assign(AbortSignal, { timeout: there ? moved : undefined });
      const hanging: FetchFn = (_url, init) =>
        new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
      try {
        const asked = createPost(hanging, '').teamPage(TEAM);
        let over = false;
        void asked.then(() => {
          over = true;
        });
        await vi.advanceTimersByTimeAsync(19_999);
        expect(over).toBe(false);
        await vi.advanceTimersByTimeAsync(1);
        expect(await asked).toEqual({ ok: false, fault: { code: 'offline' } });
      } finally {
        Object.assign(AbortSignal, { timeout: given });
        vi.useRealTimers();
      }
    },
  );
});
