// Opening a closed batch: what counts, what is dropped, and when nothing at all is shown.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Contribution } from '#contract/contribution.ts';
import { hpkeSeal } from '#sealing/hpke.ts';
import { openBatch } from '#sealing/open-batch.ts';
import { makeTeamKey } from '#sealing/team-key.ts';
import { b64, unb64 } from '#tests/sealing/independent.ts';
import {
  atomOf,
  atomsOf,
  flipped,
  phone,
  finishedToken,
  sealedBatch,
  type SmallRound,
  smallRound,
} from '#tests/sealing/small-round.ts';

const VALUES = [4, 20, 7, 7, 0, 13];
const AFTER = 2_000;
let round: SmallRound;
let atoms: Contribution[];
beforeAll(async () => {
  round = await smallRound();
  atoms = await atomsOf(round, VALUES);
});

const ascending = (values: readonly number[] | undefined) => [...(values ?? [])].sort((a, b) => a - b);
const open = (lists: readonly Contribution[][], tier: 'coarse' | 'fine' = 'coarse', at = AFTER) =>
  openBatch(round.teamKey, round.manifest, sealedBatch(round, tier, ...lists), at);
async function counted(lists: readonly Contribution[][]) {
  const opened = await open(lists, 'fine');
  return opened.ok ? { n: opened.value.n, values: ascending(opened.value.values[0]) } : opened.fault.code;
}

describe('an opened batch', () => {
  it('has everybody’s value once, of the kept tier', async () => {
    const coarse = await open([atoms]);
    expect(coarse.ok && { ...coarse.value, values: coarse.value.values.map(ascending) }).toEqual({
      tier: 'coarse',
      n: 6,
      mustCoarsen: false,
      values: [ascending(VALUES.map((value) => Math.floor(value / 3)))],
    });
    expect(await counted([atoms])).toEqual({ n: 6, values: ascending(VALUES) });
  });

  it('keeps the atoms of each index apart and counts people at the first', async () => {
    const second = await atomsOf(round, [1, 2], 1);
    const opened = await open([atoms, second], 'fine');
    expect(opened.ok && [opened.value.n, opened.value.values.map(ascending)]).toEqual([6, [ascending(VALUES), [1, 2]]]);
  });

  it('gives the values in an order of its own', async () => {
    const many = Array.from({ length: 12 }, (_, i) => i);
    const inOrder = await atomsOf(round, many);
    const opened = await Promise.all([0, 1, 2].map(() => open([inOrder], 'fine')));
    expect(opened.map((one) => one.ok && one.value.values[0])).not.toEqual([many, many, many]);
  });

  it('says that fine values of fewer than kFine must be coarsened, and no longer at kFine', async () => {
    const nine = await open([[...atoms, ...(await atomsOf(round, [1, 2, 3]))]], 'fine');
    const ten = await open([[...atoms, ...(await atomsOf(round, [1, 2, 3, 4]))]], 'fine');
    expect([nine.ok && nine.value.mustCoarsen, ten.ok && ten.value.mustCoarsen]).toEqual([true, false]);
  });

  it('opens what any phones sent, for any values', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(80), { minLength: 0, maxLength: 8 }), async (values) => {
        const result = await counted([await atomsOf(round, values)]);
        expect(result).toEqual(values.length < 5 ? 'too-few' : { n: values.length, values: ascending(values) });
      }),
      { seed: 9180, numRuns: 8 },
    );
  });
});

describe('opening drops', () => {
  it('a clone: the same atom twice counts once', async () => {
    expect(await counted([[...atoms, ...atoms.slice(0, 4)]])).toEqual({ n: 6, values: ascending(VALUES) });
  });

  it('a second atom of the same slot with another value', async () => {
    const token = await finishedToken(round);
    const twice = [11, 12].map((fine, at) => phone.sealAtom(round.manifest, token, { fine, coarse: 0 }, at + 1));
    const result = await counted([[...atoms, ...(await Promise.all(twice))]]);
    expect(result).toEqual({ n: 7, values: ascending([...VALUES, 11]) });
  });

  it('atoms of another batch, of another index and of the other tier', async () => {
    const other = await smallRound({ hpkePk: round.manifest.hpkePk }, round);
    const strangers = [
      await atomOf(other, 1),
      await atomOf(round, 1, 1),
      ...atoms.slice(0, 1).map((atom) => ({ ...atom, fine: atom.coarse })),
    ];
    expect(await counted([[...atoms, ...strangers]])).toEqual({ n: 6, values: ascending(VALUES) });
  });

  it('an atom with any one byte changed', async () => {
    const one = await atomOf(round, 9);
    const changed = Array.from({ length: 145 }, (_, at) => ({ ...one, fine: flipped(one.fine, at) }));
    expect(await counted([[...atoms, ...changed]])).toEqual({ n: 6, values: ascending(VALUES) });
  });

  it('what opens and is no plaintext of ours: another version, padding, length', async () => {
    const plain = (change: (bytes: Uint8Array) => Uint8Array) => change(Uint8Array.from([1, ...new Uint8Array(63).fill(0)]));
    const info = Uint8Array.from([...unb64(round.batch), 0]);
    const seal = async (bytes: Uint8Array) =>
      b64(await hpkeSeal(unb64(round.manifest.hpkePk), info, new TextEncoder().encode('fine'), bytes));
    const odd = [plain((b) => b.fill(2, 0, 1)), plain((b) => b.fill(1, 63)), plain((b) => b.subarray(1)), new Uint8Array(0)];
    const [template] = atoms;
    if (!template) throw new Error('no atom');
    const sealed = await Promise.all(odd.map(async (bytes) => ({ ...template, fine: await seal(bytes) })));
    expect(await counted([[...atoms, ...sealed, { ...template, fine: 'AA' }]])).toEqual({ n: 6, values: ascending(VALUES) });
  });
});

describe('opening refuses', () => {
  const code = async (opened: Promise<Awaited<ReturnType<typeof openBatch>>>) => {
    const result = await opened;
    return result.ok ? 'opened' : result.fault.code;
  };

  it('before the round closes, to the millisecond', async () => {
    expect(await code(open([atoms], 'coarse', AFTER - 1))).toBe('round-still-open');
    expect(await code(open([atoms], 'coarse', AFTER))).toBe('opened');
  });

  it('fewer than five, however many the server sends, and says no number', async () => {
    const four = atoms.slice(0, 4);
    const stuffed = await open([[...four, ...four, ...four.map((atom) => ({ ...atom, coarse: flipped(atom.coarse, 70) }))]]);
    expect(stuffed).toEqual({ ok: false, fault: { code: 'too-few' } });
    expect(await code(open([]))).toBe('too-few');
    expect(await code(open([atoms.slice(0, 5)]))).toBe('opened');
  });

  it('under the team’s own higher threshold, and under five whatever a manifest says', async () => {
    for (const [kCoarse, values] of [
      [7, VALUES],
      [1, VALUES.slice(0, 4)],
    ] as const) {
      const strict = await smallRound({ kCoarse }, round);
      const batch = sealedBatch(strict, 'coarse', await atomsOf(strict, values));
      expect(await code(openBatch(strict.teamKey, strict.manifest, batch, AFTER))).toBe('too-few');
    }
  });

  it('for another team, with another round’s key, and for another batch’s list', async () => {
    const other = await smallRound({}, round);
    const batch = sealedBatch(round, 'coarse', atoms);
    expect(await code(openBatch(await makeTeamKey(), round.manifest, batch, AFTER))).toBe('key-missing');
    const swapped = { ...batch, wrappedRoundKey: other.wrappedRoundKey };
    expect(await code(openBatch(round.teamKey, round.manifest, swapped, AFTER))).toBe('sealed-damaged');
    const damaged = { ...batch, wrappedRoundKey: flipped(batch.wrappedRoundKey, 40) };
    expect(await code(openBatch(round.teamKey, round.manifest, damaged, AFTER))).toBe('sealed-damaged');
    expect(await code(openBatch(round.teamKey, other.manifest, batch, AFTER))).toBe('sealed-damaged');
  });
});
