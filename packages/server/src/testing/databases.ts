import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../db/migrate.ts';
import { type Database, openDatabase } from '../db/open.ts';

export interface TestDatabase {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** A fresh, migrated database; PostgreSQL: a schema of its own, dropped at close. */
  open(): Promise<Database & { readonly schema: string | undefined }>;
}

const embedded: TestDatabase = {
  name: 'PGlite',
  open: async () => {
    const database = await openDatabase({ url: null, folder: ':memory:' });
    await migrate(database);
    return { ...database, schema: undefined };
  },
};

const server = (url: string): TestDatabase => ({
  name: 'PostgreSQL',
  open: async () => {
    const schema = `t_${randomBytes(6).toString('hex')}`;
    await runOnce(url, `create schema ${schema}`);
    const database = await openDatabase({ url, folder: '', schema, poolSize: 5 });
    await migrate(database, schema);
    const close = async () => {
      await database.close();
      // The queue of `openDeps` lives in a schema of its own beside it.
      await runOnce(url, `drop schema if exists boss_${schema} cascade; drop schema ${schema} cascade`);
    };
    return { ...database, schema, close };
  },
});

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const url = process.env.TEST_DATABASE_URL;
if (!url) console.warn('skipped: tests on PostgreSQL (TEST_DATABASE_URL is not set)');

/** PGlite always, PostgreSQL when TEST_DATABASE_URL names one. Use with `describe.each(testDatabases)('$name', …)`. */
export const testDatabases: readonly TestDatabase[] = url ? [embedded, server(url)] : [embedded];
