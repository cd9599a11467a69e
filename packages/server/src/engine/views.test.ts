import { defineMatter, kinds, label, type MatterDefinition } from '@citong/matters';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../testing/databases.ts';
import { openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import { sampleDefinitions } from '../testing/sample-matters.ts';
import { createMatter, createViews } from './index.ts';

const l = label("甲's", "a's");
const likeTable: MatterDefinition = defineMatter({
  kind: 'office',
  chapter: 'protection',
  label: l,
  fields: { name: kinds.text(l), order: kinds.number(l) },
  title: 'name',
  columns: ['name'],
  states: { s: { label: l, final: true } },
  initial: 's',
  transitions: {},
  access: { read: [{ roles: ['admin'] }], create: [{ roles: ['admin'] }], edit: [] },
});

describe.each(testDatabases)('typed views on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase, [...sampleDefinitions, likeTable]);
  });
  afterAll(() => t.database.close());

  it('reads the fields of a kind as typed columns', async () => {
    const data = {
      number: '123',
      classNo: 25,
      name: '鸿星',
      holder: { name: '恒泰公司', uscc: '91350100M000100Y43' },
      registeredOn: '2021-03-01',
      feeFen: 30_000,
      goods: ['鞋'],
      watched: true,
      soldOn: 'taobao',
      markets: ['taobao', 'jd'],
    };
    await t.run((trx) => createMatter(t.engine, trx, 'sample_mark', { data }, someone('rightHolder')));
    expect(await createViews(t.db, t.engine.definitions.values())).toEqual([
      'sample_mark',
      'sample_claim',
      'sample_check',
      'office_matter',
    ]);
    const { rows } = await sql`
      select number, class_no + 1 as next, holder, holder_data ->> 'uscc' as uscc, fee_fen / 100 as yuan,
        registered_on + 1 as day, goods, watched, sold_on, markets, office, state
      from sample_mark where fee_fen > 10000 and registered_on >= date '2021-01-01'`.execute(t.db);
    expect(rows).toEqual([
      {
        number: '123',
        next: 26,
        holder: '恒泰公司',
        uscc: '91350100M000100Y43',
        yuan: 300,
        day: '2021-03-02',
        goods: ['鞋'],
        watched: true,
        soldOn: 'taobao',
        markets: ['taobao', 'jd'],
        office: 'office-a',
        state: 'live',
      },
    ]);
  });

  it('leaves out what only some roles see', async () => {
    await expect(sql`select secret from sample_mark`.execute(t.db)).rejects.toThrow('does not exist');
  });

  it('is made anew when definitions change, and goes when its kind goes', async () => {
    expect(await createViews(t.db, [likeTable])).toEqual(['office_matter']);
    await expect(sql`select 1 from sample_mark`.execute(t.db)).rejects.toThrow('does not exist');
    await createViews(t.db, t.engine.definitions.values());
    const { rows } = await sql<{ n: number }>`select count(*) as n from sample_mark`.execute(t.db);
    expect(rows).toEqual([{ n: 1 }]);
    const described = await sql<{
      text: string;
    }>`select obj_description('office_matter'::regclass) as text`.execute(t.db);
    expect(described.rows[0]?.text).toBe("citong: 甲's a's");
  });
});
