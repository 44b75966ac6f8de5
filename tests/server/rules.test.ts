// The server's small pure rules: which tier is kept, what a fault looks like outside, how many calls at once.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptTier } from '#server/bag/closing-rules.ts';
import { toFault, toFaultAnswer } from '#server/http/error-map.ts';
import { WIRE_CODES } from '#shared/error-codes.ts';
import { type Bench, openBench } from '#tests/server/workbench.ts';

const SEED = 20261122;

describe('closing', () => {
  it.each([
    [0, null],
    [4, null],
    [5, 'coarse'],
    [9, 'coarse'],
    [10, 'fine'],
    [400, 'fine'],
  ])('%i filled slots keep %s', (filled, tier) => {
    expect(keptTier(filled, { kCoarse: 5, kFine: 10 })).toBe(tier);
  });

  it('never keeps anything under the thresholds of the manifest', () => {
    const thresholds = fc.tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 10, max: 60 })).filter(([c, f]) => f >= c);
    fc.assert(
      fc.property(fc.nat(100), thresholds, (filled, [kCoarse, kFine]) => {
        const tier = keptTier(filled, { kCoarse, kFine });
        expect(tier === null).toBe(filled < kCoarse);
        expect(tier === 'fine').toBe(filled >= kFine);
      }),
      { seed: SEED },
    );
  });
});

describe('faults outside', () => {
  it('every code of the wire has a status, and only server-fault and busy are ours', () => {
    for (const code of WIRE_CODES) {
      const { status, body } = toFaultAnswer({ code, detail: 'inside' });
      expect(body).toEqual({ code });
      expect([code, status >= 500]).toEqual([code, code === 'server-fault' || code === 'busy']);
    }
  });

  it('a code of devices, or anything thrown, leaves as server-fault', () => {
    expect(toFaultAnswer({ code: 'storage-full' })).toEqual({ status: 500, body: { code: 'server-fault' } });
    expect(toFault(new Error('secret'), () => false)).toEqual({ code: 'server-fault' });
    expect(toFault('secret', () => false)).toEqual({ code: 'server-fault' });
    expect(toFault(new Error('locked'), () => true)).toEqual({ code: 'busy' });
  });

  it('busy says how long to wait', () => {
    expect(toFaultAnswer({ code: 'busy' }).retryAfter).toBe('5');
    expect(toFaultAnswer({ code: 'busy', retryAfterMs: 1001 }).retryAfter).toBe('2');
  });
});

describe('load', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.remove());

  it('too many calls at once are asked to come again, and afterwards all is well', async () => {
    const answers = await Promise.all(Array.from({ length: 300 }, () => bench.call('GET', '/api/teams/x')));
    const busy = answers.filter((answer) => answer.status === 503);
    expect(busy).toHaveLength(300 - 256);
    expect([busy[0]?.body, busy[0]?.headers['retry-after']]).toEqual([{ code: 'busy' }, '5']);
    for (let i = 0; i < 300; i++) expect((await bench.call('GET', '/api/health')).status).toBe(200);
  });
});
