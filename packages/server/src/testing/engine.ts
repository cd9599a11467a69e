import type { Actor, MatterDefinition, OfficeKind, Role } from '@citong/matters';
import type { Database, Db } from '../db/open.ts';
import { createEngine, type Engine, type EngineCity } from '../engine/index.ts';
import type { TestDatabase } from './databases.ts';
import { sampleCity, sampleDefinitions } from './sample-matters.ts';

export interface TestEngine {
  readonly engine: Engine;
  readonly database: Database;
  readonly db: Db;
  /** Queue and data of every job sent, also of transactions that were rolled back. */
  readonly sent: { queue: string; data: object }[];
  /** Moves the clock. */
  at(now: string): void;
  /** Runs in one transaction. */
  run<T>(work: (trx: Db) => Promise<T>): Promise<T>;
}

/** An engine on a fresh test database, with a clock that stands still. */
export async function openTestEngine(
  testDatabase: TestDatabase,
  definitions: readonly MatterDefinition[] = sampleDefinitions,
  city: EngineCity = sampleCity,
): Promise<TestEngine> {
  const database = await testDatabase.open();
  const sent: TestEngine['sent'] = [];
  let now = '2021-03-01T02:00:00.000Z';
  const engine = createEngine({
    definitions,
    city,
    send: async (_db, queue, data) => void sent.push({ queue, data }),
    now: () => now,
  });
  const { db } = database;
  return {
    engine,
    database,
    db,
    sent,
    at: (time) => {
      now = time;
    },
    run: (work) => db.transaction().execute(work),
  };
}

/** Someone of that role; the office need not exist in the database. */
export function someone(
  role: Role,
  office: string | null = 'office-a',
  region: string | null = '350500',
  kind: OfficeKind = 'ipOffice',
): Actor {
  return {
    userId: `${role}@${office}`,
    name: `${role} of ${office}`,
    role,
    office: office === null ? null : { id: office, kind, region, uscc: null },
  };
}

/** Makes offices that `office` fields may name. */
export async function makeOffices(db: Db, offices: Readonly<Record<string, OfficeKind>>): Promise<void> {
  await db
    .insertInto('office')
    .values(
      Object.entries(offices).map(([id, kind]) => ({
        id,
        kind,
        nameZh: id,
        nameEn: id,
        region: null,
        parent: null,
        uscc: null,
      })),
    )
    .execute();
}
