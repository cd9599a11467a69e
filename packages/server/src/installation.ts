import { randomBytes } from 'node:crypto';
import type { Config } from './config.ts';
import type { Db } from './db/open.ts';

/** Reads a small fact of the installation; null when it was never written. */
export async function readSetting<T extends object>(db: Db, name: string): Promise<T | null> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return (row?.value as T | undefined) ?? null;
}

export async function writeSetting(db: Db, name: string, value: object): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name, value: JSON.stringify(value) })
    .onConflict((c) => c.column('name').doUpdateSet({ value: JSON.stringify(value) }))
    .execute();
}

/**
 * What signs cookies and encrypts second factors: CITONG_SECRET, or one made at the first start and kept in the
 * database, so that every process of the installation has the same.
 */
export async function secretOf(db: Db, config: Pick<Config, 'secret'>): Promise<string> {
  if (config.secret) return config.secret;
  const value = JSON.stringify({ secret: randomBytes(48).toString('base64url') });
  await db
    .insertInto('setting')
    .values({ name: 'secret', value })
    .onConflict((c) => c.doNothing())
    .execute();
  const kept = await readSetting<{ secret: string }>(db, 'secret');
  if (!kept) throw new Error('the secret of the installation was not kept');
  return kept.secret;
}

/**
 * Whether this is a demo. The first answer is kept: CITONG_DEMO if set, otherwise yes for an embedded database that
 * holds nothing yet. Later CITONG_DEMO=0 hides the demo's accounts, and CITONG_DEMO=1 cannot turn real records into one.
 */
export async function decideDemo(db: Db, config: Pick<Config, 'demo' | 'databaseUrl'>): Promise<boolean> {
  const kept = await readSetting<{ demo: boolean }>(db, 'installation');
  if (kept) return kept.demo && config.demo !== false;
  const demo = config.demo ?? config.databaseUrl === null;
  await writeSetting(db, 'installation', { demo });
  return demo;
}
