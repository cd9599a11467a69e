import { definitions } from '@citong/matters';
import { createAuth, migrateAuth } from '../auth/auth.ts';
import { loadCity } from '../city/index.ts';
import type { Config } from '../config.ts';
import { distribute } from '../db/distribute.ts';
import { migrate } from '../db/migrate.ts';
import { type Database, openDatabase } from '../db/open.ts';
import { createEngine, deriveAll } from '../engine/index.ts';
import { secretOf } from '../installation.ts';
import { sender, startBoss } from '../jobs/boss.ts';
import { say } from './locale.ts';
import { texts } from './texts.ts';

/** Brings our own tables, those of sign-in and those of the queue up to date. */
export const migrateDatabase = (config: Config): Promise<void> =>
  withDatabase(config, async (database) => {
    const names = await migrate(database);
    await migrateAuth(createAuth(database, { ...config, secret: await secretOf(database.db, config) }));
    const boss = await startBoss(database, { supervise: false });
    const city = await loadCity(config.city);
    const now = () => new Date().toISOString();
    await deriveAll(createEngine({ definitions, city, send: sender(boss), now }), database.db, (work) =>
      console.error(say(work)),
    );
    await boss.stop();
    console.log(say(texts.migrated, { names: names.join(', ') || say(texts.none) }));
  });

export const distributeDatabase = (config: Config): Promise<void> =>
  withDatabase(config, async (database) => {
    const tables = await distribute(database.db);
    console.log(say(texts.distributed, { tables: tables.join(', ') || say(texts.none) }));
  });

async function withDatabase(config: Config, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ url: config.databaseUrl, folder: config.dataFolder });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
