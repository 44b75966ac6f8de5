// The bag's own file, bag.db. Text and whole numbers only. Slots are hashes and lie in their own order: the file has no column
// that tells when a contribution came, and no rowid that would.
import type { Selectable, Transaction } from 'kysely';
import type { Tier } from '#contract/byte-layout.ts';
import type { BagBatch, BagState, BagStore } from '#server/bag/bag-store.ts';
import { type Migration, openSqliteFile, statements } from '#server/store/sqlite-file.ts';

interface Tables {
  batches: {
    batch: string;
    opens: number;
    closes: number;
    k_coarse: number;
    k_fine: number;
    issuer_pk: string;
    state: BagState;
    tier: Tier | null;
    closed_at: number | null;
  };
  /** A table of its own, so that a backup can leave it out. */
  round_keys: { batch: string; wrapped: string };
  slots: { batch: string; slot: string; idx: number; revision: number; coarse: string | null; fine: string | null };
  summaries: { batch: string; text: string };
}

const MIGRATIONS: readonly Migration[] = [
  statements(
    `CREATE TABLE batches (batch TEXT PRIMARY KEY, opens INTEGER NOT NULL, closes INTEGER NOT NULL, k_coarse INTEGER NOT NULL,
      k_fine INTEGER NOT NULL, issuer_pk TEXT NOT NULL, state TEXT NOT NULL, tier TEXT, closed_at INTEGER) STRICT, WITHOUT ROWID`,
    'CREATE INDEX batches_by_state ON batches (state, closes)',
    'CREATE TABLE round_keys (batch TEXT PRIMARY KEY, wrapped TEXT NOT NULL) STRICT, WITHOUT ROWID',
    `CREATE TABLE slots (batch TEXT NOT NULL, slot TEXT NOT NULL, idx INTEGER NOT NULL, revision INTEGER NOT NULL,
      coarse TEXT, fine TEXT, PRIMARY KEY (batch, slot)) STRICT, WITHOUT ROWID`,
    'CREATE TABLE summaries (batch TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID',
  ),
];

const toBatch = (row: Selectable<Tables['batches']>): BagBatch => ({
  batch: row.batch,
  opens: row.opens,
  closes: row.closes,
  kCoarse: row.k_coarse,
  kFine: row.k_fine,
  issuerPk: row.issuer_pk,
  state: row.state,
  tier: row.tier,
  closedAt: row.closed_at,
});

export async function openBagStore(file: string): Promise<BagStore> {
  const { db, clean, close } = await openSqliteFile<Tables>(file, MIGRATIONS);

  const findIn = async (trx: Pick<typeof db, 'selectFrom'>, batch: string) => {
    const row = await trx.selectFrom('batches').selectAll().where('batch', '=', batch).executeTakeFirst();
    return row ? toBatch(row) : null;
  };
  const deleteContents = async (trx: Transaction<Tables>, batch: string) => {
    await trx.deleteFrom('slots').where('batch', '=', batch).execute();
    await trx.deleteFrom('round_keys').where('batch', '=', batch).execute();
  };

  const countFilled = async (trx: Transaction<Tables>, batch: string, tier: Tier) => {
    const slots = trx.selectFrom('slots').where('batch', '=', batch).where('idx', '=', 0).where(tier, 'is not', null);
    return Number((await slots.select(({ fn }) => fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
  };

  return {
    plan: (batches) =>
      db.transaction().execute(async (trx) => {
        for (const planned of batches) {
          const row = {
            batch: planned.batch,
            opens: planned.opens,
            closes: planned.closes,
            k_coarse: planned.kCoarse,
            k_fine: planned.kFine,
            issuer_pk: planned.issuerPk,
            state: 'waiting' as const,
            tier: null,
            closed_at: null,
          };
          const added = await trx
            .insertInto('batches')
            .values(row)
            .onConflict((c) => c.doNothing())
            .executeTakeFirstOrThrow();
          if (added.numInsertedOrUpdatedRows !== 1n) continue;
          await trx.insertInto('round_keys').values({ batch: planned.batch, wrapped: planned.wrappedRoundKey }).execute();
        }
      }),

    cancel: (batch) =>
      db.transaction().execute(async (trx) => {
        const found = await findIn(trx, batch);
        if (found?.state !== 'waiting') return;
        await trx.updateTable('batches').set({ state: 'cancelled' }).where('batch', '=', batch).execute();
        await deleteContents(trx, batch);
      }),

    find: (batch) => findIn(db, batch),

    async findAll(batches) {
      if (batches.length === 0) return [];
      const rows = await db.selectFrom('batches').selectAll().where('batch', 'in', batches).execute();
      return rows.map(toBatch);
    },

    async issuersNeeded(now) {
      const open = db.selectFrom('batches').where('state', '=', 'waiting').where('closes', '>', now);
      return (await open.select('issuer_pk').distinct().execute()).map((row) => row.issuer_pk);
    },

    writeSlot: (write, mayWrite) =>
      db.transaction().execute(async (trx) => {
        const batch = await findIn(trx, write.batch);
        if (batch?.state !== 'waiting' || !mayWrite(batch)) return 'refused';
        const before = await trx
          .selectFrom('slots')
          .select(['revision', 'coarse', 'fine'])
          .where('batch', '=', write.batch)
          .where('slot', '=', write.slot)
          .executeTakeFirst();
        const { coarse, fine, revision } = write;
        if (before && before.revision >= revision) {
          const repeated = before.revision === revision && before.coarse === coarse && before.fine === fine;
          return repeated ? 'kept' : 'ignored';
        }
        await trx
          .insertInto('slots')
          .values({ batch: write.batch, slot: write.slot, idx: write.index, revision, coarse, fine })
          .onConflict((c) => c.columns(['batch', 'slot']).doUpdateSet({ revision, coarse, fine }))
          .execute();
        return 'kept';
      }),

    async dueToClose(now) {
      const due = db.selectFrom('batches').select('batch').where('state', '=', 'waiting').where('closes', '<=', now);
      return (await due.execute()).map((row) => row.batch);
    },

    closeBatch: (batch, now, keep) =>
      db.transaction().execute(async (trx) => {
        const found = await findIn(trx, batch);
        if (found?.state !== 'waiting' || found.closes > now) return;
        const tier = keep(await countFilled(trx, batch, 'coarse'), found);
        const state = tier === null ? 'too-few' : 'closed';
        await trx.updateTable('batches').set({ state, tier, closed_at: now }).where('batch', '=', batch).execute();
        if (tier === null) return deleteContents(trx, batch);
        await trx.deleteFrom('slots').where('batch', '=', batch).where('coarse', 'is', null).execute();
        const other = tier === 'fine' ? 'coarse' : 'fine';
        await trx
          .updateTable('slots')
          .set({ [other]: null })
          .where('batch', '=', batch)
          .execute();
      }),

    lapse: (closedBefore) =>
      db.transaction().execute(async (trx) => {
        const old = trx
          .selectFrom('batches')
          .select('batch')
          .where('state', '=', 'closed')
          .where('closed_at', '<=', closedBefore);
        const rows = await old.execute();
        for (const { batch } of rows) {
          await trx.updateTable('batches').set({ state: 'lapsed' }).where('batch', '=', batch).execute();
          await deleteContents(trx, batch);
        }
        return rows.length > 0;
      }),

    async sealed(batch) {
      const key = await db.selectFrom('round_keys').select('wrapped').where('batch', '=', batch).executeTakeFirst();
      const rows = await db.selectFrom('slots').select(['idx', 'coarse', 'fine']).where('batch', '=', batch).execute();
      const atoms = rows.map((row) => ({ index: row.idx, sealed: row.fine ?? row.coarse ?? '' }));
      return { wrappedRoundKey: key?.wrapped ?? '', atoms };
    },

    publish: (batch, text, fits) =>
      db.transaction().execute(async (trx) => {
        const before = await trx.selectFrom('summaries').select('text').where('batch', '=', batch).executeTakeFirst();
        if (before) return before.text === text ? 'same' : 'differs';
        const found = await findIn(trx, batch);
        if (found?.state !== 'closed' || found.tier === null) return 'missing';
        if (!fits({ tier: found.tier, filled: await countFilled(trx, batch, found.tier) })) return 'unfit';
        await trx.insertInto('summaries').values({ batch, text }).execute();
        await trx.updateTable('batches').set({ state: 'published' }).where('batch', '=', batch).execute();
        await deleteContents(trx, batch);
        return 'published';
      }),

    async summaries(batches) {
      if (batches.length === 0) return [];
      const rows = await db.selectFrom('summaries').select('text').where('batch', 'in', batches).execute();
      return rows.map((row) => row.text);
    },
    clean,
    close,
  };
}
