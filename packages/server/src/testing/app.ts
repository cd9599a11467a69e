import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MatterDefinition, OfficeKind, Role } from '@citong/matters';
import { type App, buildApp } from '../app.ts';
import { createApiKey } from '../auth/api-keys.ts';
import { createUser } from '../auth/users.ts';
import type { City } from '../city/index.ts';
import { type Config, readConfig } from '../config.ts';
import { newId } from '../db/id.ts';
import type { Deps } from '../deps.ts';
import { openDeps } from '../open-deps.ts';
import type { TestDatabase } from './databases.ts';

export interface TestAppOptions {
  readonly config?: Partial<Config>;
  readonly definitions?: readonly MatterDefinition[];
  readonly city?: City;
  readonly now?: () => string;
}

export interface TestPerson {
  readonly role: Role;
  /** Absent: an office of its own is made. */
  readonly office?: string;
  readonly kind?: OfficeKind;
  readonly region?: string | null;
}

export interface TestApp {
  readonly app: App;
  readonly deps: Deps;
  /** Makes a person of that role and office; gives the headers of its requests. */
  as(
    person: TestPerson,
  ): Promise<{ readonly headers: Record<string, string>; readonly userId: string; readonly office: string }>;
  close(): Promise<void>;
}

/** The whole application on a fresh test database and folder, without a listening port and without workers. */
export async function openTestApp(
  testDatabase: TestDatabase,
  options: TestAppOptions = {},
): Promise<TestApp> {
  const database = await testDatabase.open();
  const folder = mkdtempSync(join(tmpdir(), 'citong-app-'));
  const config: Config = {
    ...readConfig({ CITONG_DATA: folder, CITONG_LOG: 'silent', CITONG_DEMO: '0' }),
    secret: 'a secret of the tests, long enough to be one',
    ...options.config,
  };
  const open = { ...options, config: undefined, database, supervise: false, migrate: true };
  const deps = await openDeps(config, open);
  const app = await buildApp(deps);
  return {
    app,
    deps,
    as: (person) => makePerson(deps, person),
    async close() {
      await app.close();
      await deps.close();
      if (database.schema) await database.db.schema.dropSchema(`boss_${database.schema}`).cascade().execute();
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Makes a person of that role and office; gives the headers of its requests. */
export async function makePerson(deps: Deps, { role, office, kind = 'ipOffice', region = null }: TestPerson) {
  const { db } = deps.database;
  const officeId = office ?? newId();
  await db
    .insertInto('office')
    .values({
      id: officeId,
      kind,
      nameZh: `单位 ${officeId}`,
      nameEn: `Office ${officeId}`,
      region,
      parent: null,
      uscc: null,
    })
    .onConflict((c) => c.doNothing())
    .execute();
  const { id: userId } = await createUser(deps.auth, {
    name: `${role} ${officeId}`,
    email: `${newId()}@test.local`,
    password: 'a good long password',
  });
  const membershipId = newId();
  await db
    .insertInto('membership')
    .values({ id: membershipId, userId, office: officeId, role, active: true })
    .execute();
  const { key } = await createApiKey(db, { name: 'test', userId, membershipId, expiresAt: null }, deps.now());
  return { headers: { authorization: `Bearer ${key}` }, userId, office: officeId };
}
