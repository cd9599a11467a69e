import type { Label, Role } from '@citong/matters';
import type { PgBoss } from 'pg-boss';
import type { Auth } from './auth/auth.ts';
import type { City } from './city/index.ts';
import type { Config } from './config.ts';
import type { Database } from './db/open.ts';
import type { Engine } from './engine/index.ts';
import type { FileStore } from './evidence/files.ts';
import type { SendJob } from './jobs/boss.ts';

/** What routes and jobs work with. There is one for a process; tests make their own. */
export interface Deps {
  readonly config: Config;
  readonly database: Database;
  readonly boss: PgBoss;
  readonly send: SendJob;
  readonly city: City;
  readonly engine: Engine;
  readonly auth: Auth;
  readonly files: FileStore;
  /** Whether this installation shows the demo city (its accounts are listed on the sign-in page). */
  readonly demo: boolean;
  /** The sign-ins of the demo city; empty when this is not a demo. */
  readonly demoAccounts: readonly ListedAccount[];
  /** The present, ISO 8601 in UTC; tests and the demo's history move it. */
  readonly now: () => string;
}

/** A sign-in of the demo city as its sign-in page lists it. */
export interface ListedAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  readonly office: Label;
}
