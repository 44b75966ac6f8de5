// The door's own file, door.db. Text and whole numbers only; keys are random, and no row says when it was made.
import { sql } from 'kysely';
import type { DoorStore, Enrolled } from '#server/door/door-store.ts';
import { type Migration, openSqliteFile, statements } from '#server/store/sqlite-file.ts';

interface Tables {
  /** `enrolment`: null until used. */
  invites: { hash: string; team: string; serial: number; expires_at: number; enrolment: string | null };
  /** The last serial of a team: invites are forgotten, serials are not given twice. */
  serials: { team: string; last: number };
  enrolments: { enrolment: string; team: string; public_key: string };
  token_marks: { enrolment: string; batch: string; idx: number; blinded: string };
  failures: { hour: number; count: number };
}

const MIGRATIONS: readonly Migration[] = [
  statements(
    `CREATE TABLE invites (hash TEXT PRIMARY KEY, team TEXT NOT NULL, serial INTEGER NOT NULL, expires_at INTEGER NOT NULL,
      enrolment TEXT) STRICT, WITHOUT ROWID`,
    'CREATE INDEX invites_of_team ON invites (team, expires_at)',
    'CREATE TABLE serials (team TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE enrolments (enrolment TEXT PRIMARY KEY, team TEXT NOT NULL, public_key TEXT NOT NULL) STRICT, WITHOUT ROWID',
    `CREATE TABLE token_marks (enrolment TEXT NOT NULL, batch TEXT NOT NULL, idx INTEGER NOT NULL, blinded TEXT NOT NULL,
      PRIMARY KEY (enrolment, batch, idx)) STRICT, WITHOUT ROWID`,
    'CREATE TABLE failures (hour INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT',
  ),
  statements('CREATE INDEX token_marks_by_batch ON token_marks (batch)'),
];

export async function openDoorStore(file: string): Promise<DoorStore> {
  const { db, close } = await openSqliteFile<Tables>(file, MIGRATIONS);
  return {
    addInvites: (team, hashes, expiresAt) =>
      db.transaction().execute(async (trx) => {
        const before = await trx.selectFrom('serials').select('last').where('team', '=', team).executeTakeFirst();
        const first = (before?.last ?? 0) + 1;
        const rows = hashes.map((hash, i) => ({ hash, team, serial: first + i, expires_at: expiresAt, enrolment: null }));
        await trx.insertInto('invites').values(rows).execute();
        const last = first + hashes.length - 1;
        await trx
          .insertInto('serials')
          .values({ team, last })
          .onConflict((c) => c.column('team').doUpdateSet({ last }))
          .execute();
        return rows.map((row) => row.serial);
      }),

    async liveInvites(team, now) {
      const row = await db
        .selectFrom('invites')
        .select(({ fn }) => fn.countAll().as('n'))
        .where('team', '=', team)
        .where('expires_at', '>', now)
        .where('enrolment', 'is', null)
        .executeTakeFirstOrThrow();
      return Number(row.n);
    },

    enrol: (hash, publicKey, enrolment, now) =>
      db.transaction().execute(async (trx): Promise<Enrolled> => {
        const invite = await trx.selectFrom('invites').selectAll().where('hash', '=', hash).executeTakeFirst();
        if (!invite) return { is: 'unknown' };
        if (invite.enrolment !== null) {
          const made = await trx
            .selectFrom('enrolments')
            .selectAll()
            .where('enrolment', '=', invite.enrolment)
            .executeTakeFirst();
          return made?.public_key === publicKey ? { is: 'enrolled', enrolment: made.enrolment, team: made.team } : { is: 'used' };
        }
        if (invite.expires_at <= now) return { is: 'expired' };
        await trx.insertInto('enrolments').values({ enrolment, team: invite.team, public_key: publicKey }).execute();
        await trx.updateTable('invites').set({ enrolment }).where('hash', '=', hash).execute();
        return { is: 'enrolled', enrolment, team: invite.team };
      }),

    async findEnrolment(enrolment) {
      const row = await db.selectFrom('enrolments').selectAll().where('enrolment', '=', enrolment).executeTakeFirst();
      return row ? { team: row.team, publicKey: row.public_key } : null;
    },

    markToken: (enrolment, batch, index, blinded) =>
      db.transaction().execute(async (trx) => {
        const mark = { enrolment, batch, idx: index, blinded };
        const added = await trx
          .insertInto('token_marks')
          .values(mark)
          .onConflict((c) => c.doNothing())
          .executeTakeFirstOrThrow();
        if (added.numInsertedOrUpdatedRows === 1n) return 'marked';
        const before = await trx
          .selectFrom('token_marks')
          .select('blinded')
          .where('enrolment', '=', enrolment)
          .where('batch', '=', batch)
          .where('idx', '=', index)
          .executeTakeFirstOrThrow();
        return before.blinded === blinded ? 'marked' : 'other';
      }),

    async markedBatches() {
      // A loose index scan: from one batch to the next, past all marks between.
      const found = await sql<{ batch: string | null }>`
        WITH RECURSIVE marked (batch) AS (
          SELECT min(batch) FROM token_marks
          UNION ALL
          SELECT (SELECT min(m.batch) FROM token_marks AS m WHERE m.batch > marked.batch) FROM marked WHERE marked.batch IS NOT NULL
        )
        SELECT batch FROM marked WHERE batch IS NOT NULL`.execute(db);
      return found.rows.flatMap((row) => row.batch ?? []);
    },

    async forgetMarks(batch) {
      await db.deleteFrom('token_marks').where('batch', '=', batch).execute();
    },

    async failuresIn(hour) {
      const row = await db.selectFrom('failures').select('count').where('hour', '=', hour).executeTakeFirst();
      return row?.count ?? 0;
    },

    async countFailure(hour) {
      await db
        .insertInto('failures')
        .values({ hour, count: 1 })
        .onConflict((c) => c.column('hour').doUpdateSet((e) => ({ count: e('failures.count', '+', 1) })))
        .execute();
    },

    async tidy(now, hour) {
      await db
        .deleteFrom('invites')
        .where('expires_at', '<=', now - ENDED_KEPT_MS)
        .execute();
      await db.deleteFrom('failures').where('hour', '<', hour).execute();
    },
    close,
  };
}

/** An ended invite is told apart from an unknown one this long, so that the person gets the right sentence. */
const ENDED_KEPT_MS = 14 * 86_400_000;
