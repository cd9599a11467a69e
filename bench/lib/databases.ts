import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../packages/server/src/db/migrate.ts';
import { openDatabase } from '../../packages/server/src/db/open.ts';
import { type TestDatabase, testDatabases } from '../../packages/server/src/testing/databases.ts';

/** The embedded database in a folder, as a user has it: the tests' own is in memory and would flatter. */
const onDisk: TestDatabase = {
  name: 'PGlite',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'citong-bench-'));
    const database = await openDatabase({ url: null, folder });
    await migrate(database);
    const close = async () => {
      await database.close();
      rmSync(folder, { recursive: true });
    };
    return { ...database, schema: undefined, close };
  },
};

/** PGlite in a folder, and PostgreSQL when TEST_DATABASE_URL names one. */
export const benchDatabases: readonly TestDatabase[] = [
  onDisk,
  ...testDatabases.filter((d) => d.name === 'PostgreSQL'),
];
