import { expect, it } from 'vitest';
import type { QuestionView } from '#app/contribute/question-view.ts';
import { sealedItems } from '#app/contribute/seal-atoms.ts';
import type { TokenRecord } from '#contract/stored-record.ts';
import type { AtomValue, PhoneSealing } from '#domain/ports.ts';
import { seededRandom } from '#demo/seeded-random.ts';

it('puts the values in a fresh random order over the places, so that the first wish is not the first slot', async () => {
  const question = { batch: 'b', manifest: { closes: 1e12 } } as unknown as QuestionView;
  const tokens = [0, 1, 2].map((index) => ({ index, output: 'o' }) as unknown as TokenRecord);
  const orders = new Set<string>();
  for (let seed = 0; seed < 60; seed++) {
    const sealed: string[] = [];
    const sealAtom = async (_: unknown, { index }: TokenRecord, { fine }: AtomValue) => {
      sealed[index] = String(fine);
      return { revision: 1 };
    };
    const sealing = { sealAtom } as unknown as PhoneSealing;
    const values = [1, 8, 0].map((wish) => ({ fine: wish, coarse: wish }));
    const items = await sealedItems(sealing, question, tokens, values, 1, 0, seededRandom(seed));
    expect(items.map(({ id }) => id)).toEqual(['b.0', 'b.1', 'b.2']);
    expect([...sealed].sort()).toEqual(['0', '1', '8']);
    orders.add(sealed.join());
  }
  expect(orders.size).toBe(6);
});
