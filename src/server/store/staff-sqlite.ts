// The staff side's own file, staff.db. Signed documents are kept as the text they came in; links and sessions only as hashes.
import { canonicalJson } from '#contract/canonical-json.ts';
import type { SignedCancel, SignedManifest } from '#contract/manifest.ts';
import type { NewTeam, SignedGoal } from '#contract/team.ts';
import type { RoundRow, StaffStore } from '#server/staff/staff-store.ts';
import { type Migration, openSqliteFile, statements } from '#server/store/sqlite-file.ts';

interface Tables {
  teams: { team: string; name: string; document: string };
  manifests: { batch: string; team: string; opens: number; document: string };
  cancels: { batch: string; document: string };
  goals: { team: string; goal: string; revision: number; document: string };
  links: { hash: string; team: string | null; expires_at: number; used: number };
  sessions: { hash: string; team: string | null; started_at: number; seen_at: number };
}

const MIGRATIONS: readonly Migration[] = [
  statements(
    'CREATE TABLE teams (team TEXT PRIMARY KEY, name TEXT NOT NULL, document TEXT NOT NULL) STRICT, WITHOUT ROWID',
    `CREATE TABLE manifests (batch TEXT PRIMARY KEY, team TEXT NOT NULL, opens INTEGER NOT NULL, document TEXT NOT NULL)
      STRICT, WITHOUT ROWID`,
    'CREATE INDEX manifests_of_team ON manifests (team, opens)',
    'CREATE TABLE cancels (batch TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT, WITHOUT ROWID',
    `CREATE TABLE goals (team TEXT NOT NULL, goal TEXT NOT NULL, revision INTEGER NOT NULL, document TEXT NOT NULL,
      PRIMARY KEY (team, goal)) STRICT, WITHOUT ROWID`,
    'CREATE TABLE links (hash TEXT PRIMARY KEY, team TEXT, expires_at INTEGER NOT NULL, used INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    `CREATE TABLE sessions (hash TEXT PRIMARY KEY, team TEXT, started_at INTEGER NOT NULL, seen_at INTEGER NOT NULL)
      STRICT, WITHOUT ROWID`,
  ),
];

export async function openStaffStore(file: string): Promise<StaffStore> {
  const { db, close } = await openSqliteFile<Tables>(file, MIGRATIONS);
  type Reader = Pick<typeof db, 'selectFrom'>;

  const selectRounds = (reader: Reader) =>
    reader
      .selectFrom('manifests')
      .leftJoin('cancels', 'cancels.batch', 'manifests.batch')
      .select(['manifests.batch as batch', 'manifests.document as document', 'cancels.document as cancelled']);
  const toRound = (row: { batch: string; document: string; cancelled: string | null }): RoundRow => ({
    batch: row.batch,
    signed: JSON.parse(row.document) as SignedManifest,
    cancel: row.cancelled === null ? null : (JSON.parse(row.cancelled) as SignedCancel),
  });
  const roundsOf = async (reader: Reader, team: string) => {
    const rows = await selectRounds(reader).where('manifests.team', '=', team).orderBy('manifests.opens', 'desc').execute();
    return rows.map(toRound);
  };

  return {
    async addLink(hash, team, expiresAt) {
      await db.insertInto('links').values({ hash, team, expires_at: expiresAt, used: 0 }).execute();
    },

    useLink: (hash, session, now) =>
      db.transaction().execute(async (trx) => {
        const link = await trx.selectFrom('links').selectAll().where('hash', '=', hash).executeTakeFirst();
        if (!link) return 'unknown';
        if (link.used !== 0) return 'used';
        if (link.expires_at <= now) return 'expired';
        await trx.updateTable('links').set({ used: 1 }).where('hash', '=', hash).execute();
        await trx.insertInto('sessions').values({ hash: session, team: link.team, started_at: now, seen_at: now }).execute();
        return 'started';
      }),

    async findSession(hash) {
      const row = await db.selectFrom('sessions').selectAll().where('hash', '=', hash).executeTakeFirst();
      return row ? { team: row.team, startedAt: row.started_at, seenAt: row.seen_at } : null;
    },

    async touchSession(hash, now) {
      await db.updateTable('sessions').set({ seen_at: now }).where('hash', '=', hash).execute();
    },

    async endSession(hash) {
      await db.deleteFrom('sessions').where('hash', '=', hash).execute();
    },

    addTeam: (team, session) =>
      db.transaction().execute(async (trx) => {
        const id = team.profile.team;
        const document = canonicalJson(team);
        const before = await trx.selectFrom('teams').select('document').where('team', '=', id).executeTakeFirst();
        if (before) return before.document === document ? 'same' : 'exists';
        await trx.insertInto('teams').values({ team: id, name: team.profile.name, document }).execute();
        await trx.updateTable('sessions').set({ team: id }).where('hash', '=', session).execute();
        return 'added';
      }),

    async findTeam(team) {
      const row = await db.selectFrom('teams').select('document').where('team', '=', team).executeTakeFirst();
      return row ? (JSON.parse(row.document) as NewTeam) : null;
    },

    teams: () => db.selectFrom('teams').select(['team', 'name']).orderBy('name').execute(),

    addRounds: (team, added, check) =>
      db.transaction().execute(async (trx) => {
        const fault = check(await roundsOf(trx, team));
        if (fault !== null) return fault;
        const rows = added.map(({ batch, signed }) => ({
          batch,
          team,
          opens: signed.manifest.opens,
          document: canonicalJson(signed),
        }));
        await trx
          .insertInto('manifests')
          .values(rows)
          .onConflict((c) => c.doNothing())
          .execute();
        return null;
      }),

    rounds: (team) => roundsOf(db, team),

    async findRound(batch) {
      const row = await selectRounds(db).where('manifests.batch', '=', batch).executeTakeFirst();
      return row ? toRound(row) : null;
    },

    cancel: (cancel, mayCancel) =>
      db.transaction().execute(async (trx) => {
        const { batch } = cancel.cancel;
        const before = await trx.selectFrom('cancels').select('batch').where('batch', '=', batch).executeTakeFirst();
        if (before) return 'cancelled';
        if (!mayCancel()) return 'refused';
        await trx
          .insertInto('cancels')
          .values({ batch, document: canonicalJson(cancel) })
          .execute();
        return 'cancelled';
      }),

    async goals(team) {
      const rows = await db.selectFrom('goals').select('document').where('team', '=', team).execute();
      return rows.map((row) => JSON.parse(row.document) as SignedGoal);
    },

    putGoal: (signed) =>
      db.transaction().execute(async (trx) => {
        const { team, goal, revision } = signed.goal;
        const document = canonicalJson(signed);
        const found = trx.selectFrom('goals').select(['revision', 'document']).where('team', '=', team).where('goal', '=', goal);
        const before = await found.executeTakeFirst();
        if (before && before.revision >= revision) return before.document === document ? 'kept' : 'lower';
        await trx
          .insertInto('goals')
          .values({ team, goal, revision, document })
          .onConflict((c) => c.columns(['team', 'goal']).doUpdateSet({ revision, document }))
          .execute();
        return 'kept';
      }),

    async tidy(linksBefore, startedBefore) {
      await db.deleteFrom('links').where('expires_at', '<=', linksBefore).execute();
      await db.deleteFrom('sessions').where('started_at', '<=', startedBefore).execute();
    },
    close,
  };
}
