import { systemActor } from '@citong/matters';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { figuresOf, runDeadlines } from '../../engine/index.ts';
import { openTestApp } from '../../testing/app.ts';
import { type TestDatabase, testDatabases } from '../../testing/databases.ts';
import { seedDemo } from '../seed/index.ts';
import given from './data/targets-2021.json' with { type: 'json' };
import { makeYear } from './index.ts';
import { yearParts } from './year-parts.ts';

const year = 2021;
/** Registers are made as they stand on the day, so a fixed one. */
const now = () => '2026-11-20T08:00:00.000Z';

const openDemo = (database: TestDatabase) => openTestApp(database, { config: { demo: true }, now });

async function valuesOf({ engine, database }: Deps): Promise<Map<string, number | null>> {
  const figures = await figuresOf(engine, database.db, { year }, systemActor);
  return new Map(figures.map((f) => [f.id, f.value]));
}

/** Everything that was made, but for the ids that are new each time. */
async function contents(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    row: string;
  }>`select kind || ' ' || state || ' ' || data::text as row from matter`.execute(db);
  const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu;
  return rows.map(({ row }) => row.replace(ids, 'id')).sort();
}

/** Parts enough to be made several times: registers by import, others step by step, some that refer to each other. */
const some = [
  'trademark',
  'lead',
  'patent',
  'gi_trademark',
  'gi_product',
  'gi_user',
  'honour',
  'window_filing',
];
const few = yearParts.filter((p) => some.includes(p.kind));
/** What the first database holds: the second must hold the same. */
let first: string[] | null = null;

// A whole year takes a while on a busy machine.
describe.each(testDatabases)('the demo year on $name', { timeout: 600_000 }, (testDatabase) => {
  it('gives every figure that the paper prints, with sums that fit, whatever deadlines do later', async () => {
    const t = await openDemo(testDatabase);
    const { db } = t.deps.database;
    const made = await makeYear(t.deps, { year, scale: 0.01 });
    expect(made.acts).toBeGreaterThan(500);

    const values = await valuesOf(t.deps);
    const missing = Object.keys(given).filter((id) => !((values.get(id) ?? 0) > 0));
    expect(missing).toEqual([]);
    const sum = (...ids: string[]) => ids.reduce((total, id) => total + (values.get(id) ?? Number.NaN), 0);
    for (const what of ['received', 'closed'])
      expect(sum(`court.civil.${what}`, `court.criminal.${what}`, `court.admin.${what}`)).toBe(
        sum(`court.${what}`),
      );
    for (const of of ['new', 'total'])
      expect(sum(`talent.${of}.l3`, `talent.${of}.l4`, `talent.${of}.l5`)).toBe(sum(`talent.${of}`));
    for (const [more, less] of [
      ['trademark.valid', 'trademark.registered'],
      ['gi.total', 'gi.new'],
      ['award.city.total', 'award.city.new'],
      ['talent.total', 'talent.new'],
      ['preexam.accepted', 'preexam.closed'],
      ['preexam.closed', 'preexam.granted'],
      ['online.leads', 'online.taken_down'],
      ['court.received', 'court.closed'],
      ['copyright.registered', 'gi.total'],
    ] as const)
      expect(sum(more), more).toBeGreaterThanOrEqual(sum(less));

    // Courts close in January what the year left open: it is open in the figures of the year, and in no list today.
    expect(values.get('court.pending')).toBeGreaterThan(0);
    const open = await db
      .selectFrom('matter')
      .select('id')
      .where('kind', '=', 'court_case')
      .where('state', '!=', 'closed')
      .execute();
    expect(open).toEqual([]);
    const late = await sql`select from matter, jsonb_array_elements(clocks) as clock where kind = 'court_case'
      and data ->> 'filedOn' >= ${`${year}-12-01`} and clock ->> 'metAt' > clock ->> 'dueAt'`.execute(db);
    expect(late.rows).toEqual([]);

    // Nor is anything else, but for what was given years, and those are over since.
    const overdue = await db
      .selectFrom('matter')
      .select('kind')
      .where('dueAt', '<', now())
      .distinct()
      .orderBy('kind')
      .execute();
    expect(overdue.map((o) => o.kind)).toEqual(['gi_zone', 'patent_cultivation']);

    const kinds = await db.selectFrom('matter').select('kind').distinct().execute();
    expect(kinds.map((k) => k.kind).sort()).toEqual([...t.deps.engine.definitions.keys()].sort());

    const all = await contents(db);
    first ??= all;
    expect(all).toEqual(first);

    // A server that starts on it today finds clocks that have run out since; none of them rewrites the year.
    await runDeadlines(t.deps.engine, db);
    expect(await valuesOf(t.deps)).toEqual(values);
    await t.close();
  });

  it('is made once, and gives way to no other demo', async () => {
    const t = await openDemo(testDatabase);
    const options = { year, scale: 0.001 };
    const make = (deps: Deps) => makeYear(deps, options, undefined, few);
    expect((await make(t.deps)).imported.get('trademark')).toBeGreaterThan(600);
    const made = await contents(t.deps.database.db);
    expect((await make(t.deps)).acts).toBe(0);
    // What `npm start` does with a demo.
    await seedDemo(t.deps);
    expect(await contents(t.deps.database.db)).toEqual(made);
    await expect(makeYear(t.deps, { year: 2020, scale: 0.001 })).rejects.toThrow('other_demo');
    await t.close();

    // Cut off on the way, it is begun anew; and the same seed gives the same.
    const again = await openDemo(testDatabase);
    const cutOff = () => {
      throw new Error('cut off');
    };
    await expect(makeYear(again.deps, options, cutOff, few)).rejects.toThrow('cut off');
    await make(again.deps);
    expect(await contents(again.deps.database.db)).toEqual(made);
    await again.close();
  });

  it('keeps away from real records', async () => {
    const real = await openTestApp(testDatabase, { config: { demo: false } });
    await expect(makeYear(real.deps, { year, scale: 0.001 })).rejects.toThrow('not_a_demo');
    await real.close();
  });
});
