// Answers what door and bag may know of a batch, out of the announced manifests.
import { measureOf } from '#domain/measures.ts';
import type { RoundBook } from '#server/round-book.ts';
import type { StaffStore } from '#server/staff/staff-store.ts';

export function createRoundBook(store: StaffStore): RoundBook {
  return {
    async find(batch) {
      const row = await store.findRound(batch);
      const measure = row === null ? null : measureOf(row.signed.manifest.alphabet);
      if (row === null || measure === null) return null;
      const { team, opens, closes, issuerPk } = row.signed.manifest;
      return { team, opens, closes, issuerPk, atoms: measure.atoms, cancelled: row.cancel !== null };
    },
  };
}
