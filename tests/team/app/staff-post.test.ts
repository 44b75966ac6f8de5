// The team page's client for the server: every failure is a code, nothing throws; what is kept on the device is read with care.
import { describe, expect, it } from 'vitest';
import { linkSecret } from '#team/app/session.ts';
import { type Fetch, staffPostOf } from '#team/app/staff-post.ts';
import { summaryShelfOf } from '#team/app/summary-shelf.ts';
import { MemoryTexts } from '#tests/team/small-desk.ts';

const answering =
  (status: number, body: string, headers: Record<string, string> = {}): Fetch =>
  async () =>
    new Response(body, { status, headers });

describe('the client', () => {
  it.each([
    ['the code of a refusal', answering(409, '{"code":"round-overlaps"}'), { code: 'round-overlaps' }],
    [
      'how long a busy server asks to wait',
      answering(503, '{"code":"busy"}', { 'retry-after': '7' }),
      { code: 'busy', retryAfterMs: 7000 },
    ],
    ['busy from a proxy without a body', answering(503, '<html>'), { code: 'busy' }],
    ['a server fault from an unknown code', answering(500, '{"code":"storage-full"}'), { code: 'server-fault' }],
    ['an answer that is off the contract', answering(200, '{"teams":1}'), { code: 'answer-unreadable' }],
    ['an answer that is no JSON', answering(200, 'hello'), { code: 'answer-unreadable' }],
  ])('tells %s', async (_, fetch, fault) => {
    expect(await staffPostOf(fetch).session()).toMatchObject({ ok: false, fault });
  });

  it('tells that there is no network instead of throwing', async () => {
    const post = staffPostOf(async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(await post.signOut()).toMatchObject({ fault: { code: 'offline' } });
  });

  it('sends cookies to its own origin only, and no body where there is none', async () => {
    const seen: RequestInit[] = [];
    const post = staffPostOf(async (_, init) => {
      seen.push(init);
      return new Response('{}');
    });
    await post.signOut();
    expect(seen[0]).toMatchObject({ credentials: 'same-origin', method: 'DELETE' });
    expect(seen[0]).not.toHaveProperty('body');
  });
});

describe('a pasted link', () => {
  const secret = 'A'.repeat(43);
  it.each([secret, `https://framsteg.example/team#s=${secret}`, `  ${secret} `])('is found in %s', (text) => {
    expect(linkSecret(text)).toBe(secret);
  });
  it.each(['', 'hej', `${secret}A`, 'https://framsteg.example/team'])('is not found in %s', (text) => {
    expect(linkSecret(text)).toBeNull();
  });
});

describe('the shelf of signed summaries', () => {
  it('gives back nothing that is damaged or of another batch', () => {
    const texts = new MemoryTexts();
    const shelf = summaryShelfOf(() => texts);
    texts.setItem('framsteg.summary.b', '{"summary":');
    expect(shelf.read('b')).toBeNull();
    expect(shelf.read('unknown')).toBeNull();
  });

  it('says so when the browser gives no storage at all', () => {
    const shelf = summaryShelfOf(() => {
      throw new Error('SecurityError');
    });
    expect(shelf.read('b')).toBeNull();
    expect(shelf.keep({ summary: { batch: 'b' } } as never)).toMatchObject({ fault: { code: 'storage-blocked' } });
  });
});
