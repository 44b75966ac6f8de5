// Items of an outbox for tests: real shapes, no real ciphertext.
import { SEALED_BYTES } from '#contract/byte-layout.ts';
import type { OutboxItem } from '#contract/stored-record.ts';
import { toBase64url } from '#shared/bytes.ts';

export const filled = (length: number, byte = 1) => toBase64url(new Uint8Array(length).fill(byte));

export interface ItemWish {
  readonly batch?: number;
  readonly index?: number;
  readonly dueAt?: number;
  readonly closes?: number;
  readonly tries?: number;
  readonly revision?: number;
  readonly state?: OutboxItem['state'];
}

export function outboxItem(wish: ItemWish = {}): OutboxItem {
  const { batch = 1, index = 0, dueAt = 0, closes = 1e12, tries = 0, revision = 1, state = 'waiting' } = wish;
  const spent = { batch: filled(32, batch), index, nonce: filled(32), output: filled(32), revision };
  const sealed = { coarse: filled(SEALED_BYTES, revision), fine: filled(SEALED_BYTES, revision) };
  return {
    v: 1,
    id: `${spent.batch}.${index}`,
    batch: spent.batch,
    closes,
    message: { kind: 'contribution', body: { ...spent, ...sealed } },
    state,
    dueAt,
    tries,
    refused: null,
  };
}
