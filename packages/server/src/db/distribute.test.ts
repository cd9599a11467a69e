import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabases } from '../testing/databases.ts';
import { distribute, distributedTables } from './distribute.ts';

describe.each(testDatabases)('tables for Citus on $name', ({ open }) => {
  it('carries the distribution column in every unique key, and refers to no other table', async () => {
    const { db, close } = await open();
    const names = Object.keys(distributedTables);
    const { rows: keys } = await sql<{ table: string; index: string; columns: string[] }>`
      select c.relname as "table", i.relname as "index",
        array(select attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any (x.indkey)) as columns
      from pg_index x
      join pg_class c on c.oid = x.indrelid
      join pg_class i on i.oid = x.indexrelid
      where x.indisunique and c.relname = any (${names}::text[])
        and c.relnamespace = current_schema()::regnamespace`.execute(db);
    expect(new Set(keys.map((k) => k.table))).toEqual(new Set(names));
    for (const { table, columns } of keys)
      expect(columns).toContain(distributedTables[table as keyof typeof distributedTables]);
    const { rows: references } = await sql`
      select conname from pg_constraint where contype = 'f'
        and (conrelid::regclass::text = any (${names}::text[]) or confrelid::regclass::text = any (${names}::text[]))`.execute(
      db,
    );
    expect(references).toEqual([]);
    const { rows: triggers } = await sql`
      select tgname from pg_trigger where not tgisinternal and tgrelid::regclass::text = any (${names}::text[])`.execute(
      db,
    );
    expect(triggers).toEqual([]);
    await close();
  });

  it('says so where there is no Citus', async () => {
    const { db, close } = await open();
    await expect(distribute(db)).rejects.toThrow('not_citus');
    await close();
  });
});
