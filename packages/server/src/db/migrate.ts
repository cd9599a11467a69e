import { type Migration, Migrator } from 'kysely/migration';
import * as foundation from './migrations/0001-foundation.ts';
import * as monitorIndexes from './migrations/0002-monitor-indexes.ts';
import * as figureTally from './migrations/0003-figure-tally.ts';
import * as registerLists from './migrations/0004-register-lists.ts';
import * as openData from './migrations/0005-open-data.ts';
import * as whitePaper from './migrations/0006-white-paper.ts';
import * as signOffRemark from './migrations/0007-sign-off-remark.ts';
import * as searchByTime from './migrations/0008-search-by-time.ts';
import * as negativePicture from './migrations/0009-negative-picture.ts';
import type { Database } from './open.ts';

/** In order of name; a landed migration is never changed. */
const migrations: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-monitor-indexes': monitorIndexes,
  '0003-figure-tally': figureTally,
  '0004-register-lists': registerLists,
  '0005-open-data': openData,
  '0006-white-paper': whitePaper,
  '0007-sign-off-remark': signOffRemark,
  '0008-search-by-time': searchByTime,
  '0009-negative-picture': negativePicture,
};

/** Brings the schema up to date. Returns the names of the migrations applied now. */
export async function migrate(database: Pick<Database, 'db'>, schema?: string): Promise<string[]> {
  return besideDrops(async () => {
    const { error, results } = await migratorOf(database, schema).migrateToLatest();
    if (error) throw error;
    return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName);
  });
}

/** The names of the migrations that this code has and the database has not. */
export async function pendingMigrations(database: Pick<Database, 'db'>, schema?: string): Promise<string[]> {
  const known = await besideDrops(() => migratorOf(database, schema).getMigrations());
  return known.filter((m) => !m.executedAt).map((m) => m.name);
}

const migratorOf = ({ db }: Pick<Database, 'db'>, schema?: string): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations }, migrationTableSchema: schema });

/**
 * The migrator looks at the tables of every schema, and fails when another program drops one of its own at that moment
 * (3F000: no such schema, 42P01: no such table). All migrations are one transaction: tries again then.
 */
async function besideDrops<T>(work: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isDropped = ['3F000', '42P01'].includes((error as { code?: string }).code ?? '');
    if (!isDropped || tries === 1) throw error;
    return besideDrops(work, tries - 1);
  }
}
