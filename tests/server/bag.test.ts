// The bag on its own store, where a test needs a clock that moves between two steps of one request.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '#sealing/system-random.ts';
import { createBag } from '#server/bag/bag.ts';
import type { BagStore } from '#server/bag/bag-store.ts';
import { openBagStore } from '#server/store/bag-sqlite.ts';
import { newId } from '#tests/server/workbench.ts';

let dir: string;
let store: BagStore;
const batch = newId(32);
const body = { batch, index: 0, nonce: newId(32), output: newId(32), revision: 1, coarse: 'c', fine: 'f' };

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'framsteg-bag-'));
  store = await openBagStore(path.join(dir, 'bag.db'));
  await store.plan([{ batch, opens: 1000, closes: 2000, kCoarse: 5, kFine: 10, issuerPk: 'k', wrappedRoundKey: 'w' }]);
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const bagAt = (nowMs: () => number, held = store, report?: (error: unknown) => void) =>
  createBag({ store: held, tokens: { holds: () => true }, clock: { nowMs }, random: systemRandom, report });

describe('the bag', () => {
  it('goes by the time of the commit: in time at the door, late at the lock, is late', async () => {
    const times = [1999, 2000];
    const late = bagAt(() => times.shift() ?? 2000);
    expect(await late.contribute(body)).toEqual({ ok: false, fault: { code: 'round-closed' } });
    expect((await store.sealed(batch)).atoms).toEqual([]);
    expect(await bagAt(() => 1999).contribute(body)).toEqual({ ok: true, value: { receipt: 'kept' } });
  });

  it('closes a round once: what a second closing would decide is not asked', async () => {
    await store.closeBatch(batch, 2000, () => 'fine');
    await store.closeBatch(batch, 3000, () => null);
    expect(await store.find(batch)).toMatchObject({ state: 'closed', tier: 'fine', closedAt: 2000 });
    expect((await store.sealed(batch)).wrappedRoundKey).toBe('w');
  });

  it('does not close before its time, whoever asks', async () => {
    await store.closeBatch(batch, 1999, () => 'fine');
    expect(await store.find(batch)).toMatchObject({ state: 'waiting', tier: null });
  });

  it('a vacuum that finds the file locked is made up for the next time', async () => {
    let cleaned = 0;
    const clean = async () => {
      cleaned += 1;
      if (cleaned === 1) throw new Error('database is locked');
    };
    const told: unknown[] = [];
    const bag = bagAt(
      () => 2000,
      { ...store, clean },
      (error) => told.push(error),
    );
    await bag.closeDue();
    await bag.closeDue();
    await bag.closeDue();
    expect(cleaned).toBe(2);
    expect(told).toEqual([new Error('database is locked')]);
  });

  it('planning a batch again changes nothing, also after it has closed', async () => {
    await bagAt(() => 2000).closeDue();
    await store.plan([{ batch, opens: 1, closes: 9e12, kCoarse: 5, kFine: 10, issuerPk: 'k', wrappedRoundKey: 'other' }]);
    expect(await store.find(batch)).toMatchObject({ state: 'too-few', closes: 2000 });
    expect((await store.sealed(batch)).wrappedRoundKey).toBe('');
  });
});
