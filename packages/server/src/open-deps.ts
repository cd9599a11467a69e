import { assertDefinitions, definitions, type MatterDefinition } from '@citong/matters';
import { createAuth, migrateAuth } from './auth/auth.ts';
import { assertCityFigures, type City, loadCity, withCityFigures } from './city/index.ts';
import type { Config } from './config.ts';
import { migrate, pendingMigrations } from './db/migrate.ts';
import { type Database, openDatabase } from './db/open.ts';
import { demoAccounts } from './demo/accounts.ts';
import type { Deps, ListedAccount } from './deps.ts';
import { createEngine, deriveAll } from './engine/index.ts';
import { CitongError } from './errors.ts';
import { openFileStore } from './evidence/files.ts';
import { decideDemo, secretOf } from './installation.ts';
import { sender, startBoss } from './jobs/boss.ts';
import { handlers } from './jobs/index.ts';
import { syncOffices } from './offices/sync-offices.ts';

export interface OpenOptions {
  /** An open database instead of the one that the config names; it is not closed with the deps. */
  readonly database?: Database & { readonly schema?: string };
  readonly city?: City;
  readonly definitions?: readonly MatterDefinition[];
  readonly now?: () => string;
  /** Whether this process keeps the queue in order (a worker) or only sends. */
  readonly supervise?: boolean;
  /** Bring the schema up to date; otherwise an old one is refused with `database_not_migrated`. */
  readonly migrate?: boolean;
}

export interface OpenDeps extends Deps {
  /** Stops the queue and closes the database: jobs at work may finish first. */
  close(): Promise<void>;
}

/** Opens everything that routes and jobs work with. On failure what was opened is closed again. */
export async function openDeps(config: Config, options: OpenOptions = {}): Promise<OpenDeps> {
  const city = options.city ?? (await loadCity(config.city));
  if (!options.definitions) assertFit(city);
  const database =
    options.database ??
    (await openDatabase({ url: config.databaseUrl, folder: config.dataFolder, poolSize: config.poolSize }));
  try {
    return await assemble(config, city, database, options);
  } catch (error) {
    if (!options.database) await database.close();
    throw error;
  }
}

/** A definition that is wrong, or a city that lacks what one asks for, stops the start by name. */
function assertFit(city: City): void {
  assertCityFigures(definitions, city.figures);
  assertDefinitions(withCityFigures(definitions, city.figures), city.rules);
}

async function assemble(
  config: Config,
  city: City,
  database: Database,
  options: OpenOptions,
): Promise<OpenDeps> {
  const { db } = database;
  const now = options.now ?? (() => new Date().toISOString());
  if (options.migrate) await migrate(database, options.database?.schema);
  else if ((await pendingMigrations(database, options.database?.schema)).length > 0) throw notMigrated();
  const auth = createAuth(database, { ...config, secret: await secretOf(db, config) });
  if (options.migrate) await migrateAuth(auth);
  const demo = await decideDemo(db, config);
  await syncOffices(db, city);
  const boss = await startBoss(database, { schema: bossSchema(options), supervise: options.supervise });
  for (const { queue, options: queueOptions } of handlers) await boss.createQueue(queue, queueOptions);
  const send = sender(boss);
  const engine = createEngine({
    definitions: kindsOf(options),
    city,
    send,
    now,
  });
  if (options.migrate) await deriveAll(engine, db, ({ zh, en }) => console.error(`${zh} / ${en}`));
  const files = await openFileStore(config.dataFolder, now);
  return {
    config,
    database,
    boss,
    send,
    city,
    engine,
    auth,
    files,
    demo,
    demoAccounts: demo ? listed(city) : [],
    now,
    async close() {
      await boss.stop({ graceful: true, timeout: 20_000, close: true });
      if (!options.database) await database.close();
    },
  };
}

const kindsOf = (options: OpenOptions): readonly MatterDefinition[] => options.definitions ?? definitions;

const bossSchema = ({ database }: OpenOptions): string =>
  database?.schema ? `boss_${database.schema}` : 'pgboss';

const notMigrated = () =>
  new CitongError(500, 'database_not_migrated', {
    zh: '数据库结构不是最新的。请先运行：npm run citong -- db migrate',
    en: 'The database schema is not up to date. Run first: npm run citong -- db migrate',
  });

const listed = (city: City): ListedAccount[] =>
  demoAccounts(city).map(({ email, password, name, role, officeName }) => ({
    email,
    password,
    name: name.zh,
    role,
    office: officeName,
  }));
