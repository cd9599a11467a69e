import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { lockFolder } from './lock-folder.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;

/** An open database. `db` may be a transaction's; whoever opened it closes it. */
export interface Database {
  readonly db: Db;
  readonly backend: 'pglite' | 'postgres' | 'citus';
  /** For pg-boss on the embedded database, which shares the one connection. */
  readonly pglite: PGlite | null;
  readonly url: string | null;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  /** postgres://…; null: the embedded database in `folder`. */
  readonly url: string | null;
  /** The data folder (`CITONG_DATA`); ':memory:' for tests. */
  readonly folder: string;
  /** PostgreSQL only: connections of this process. */
  readonly poolSize?: number;
  /** PostgreSQL only: the schema that tables live in (tests use one each). */
  readonly schema?: string;
}

// Both drivers would otherwise give bigint and numeric as strings and dates as Date at local midnight.
const asText = (v: string): string => v;
const asIso = (v: string): string =>
  new Date(v.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
const parsers: Record<number, (v: string) => unknown> = {
  20: Number,
  1700: Number,
  1082: asText,
  1114: asText,
  1184: asIso,
};

/** Opens the database that the settings name. Throws `CitongError` `data_folder_in_use` when another process has the folder. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.url ? openServer(settings.url, settings) : openEmbedded(settings.folder);
}

async function openEmbedded(folder: string): Promise<Database> {
  const inMemory = folder === ':memory:';
  if (!inMemory) mkdirSync(folder, { recursive: true });
  const release = inMemory ? () => {} : lockFolder(folder);
  try {
    const pglite = await PGlite.create(inMemory ? 'memory://' : join(folder, 'pg'), { parsers });
    const db = new Kysely<Tables>({
      dialect: new PGliteDialect({ pglite }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    });
    const close = async () => {
      await pglite.close();
      release();
    };
    return { db, backend: 'pglite', pglite, url: null, close };
  } catch (error) {
    release();
    throw error;
  }
}

async function openServer(url: string, settings: DatabaseSettings): Promise<Database> {
  const types = {
    getTypeParser: (oid: number, format?: string) =>
      parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
  };
  const options = settings.schema ? `-c search_path=${settings.schema}` : undefined;
  const pool = new pg.Pool({ connectionString: url, max: settings.poolSize ?? 10, types, options });
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  const citus = await pool.query("select 1 from pg_extension where extname = 'citus'");
  return { db, backend: citus.rowCount ? 'citus' : 'postgres', pglite: null, url, close: () => db.destroy() };
}
