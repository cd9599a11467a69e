import { defineMatter, kinds, label, systemActor } from '@citong/matters';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../testing/databases.ts';
import { openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import { createMatters, listMatters } from './index.ts';
import type { Asked, ListQuery } from './list-query.ts';
import { newestHits } from './search-newest.ts';
import { fetchPlain, foundBy } from './search-page.ts';
import { sortingOf, stretchesAfter } from './sorting.ts';

const l = (zh: string) => label(zh, zh);
const entry = defineMatter({
  kind: 'test_found',
  chapter: 'creation',
  label: l('登记簿'),
  fields: { name: kinds.text(l('名')), owner: kinds.text(l('人')), madeOn: kinds.date(l('日')) },
  title: 'name',
  columns: ['name'],
  states: { live: { label: l('有效'), final: true } },
  initial: 'live',
  transitions: {},
  access: { read: [{ roles: ['ipOfficer'] }], create: [{ roles: ['ipOfficer'] }], edit: [] },
  register: { indexed: ['name', 'owner', 'madeOn'] },
});
const officer = someone('ipOfficer');
const count = 800;

describe.each(testDatabases)('what a search finds in a register on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase, [entry]);
    const rows = Array.from({ length: count }, (_, i) => ({
      data: {
        name: i < 400 ? `刺桐${i}` : `月港${i}`,
        owner: i % 3 === 0 ? '泉州供销社' : '泉州公司',
        madeOn: i % 7 === 0 ? undefined : `20${10 + (i % 12)}-0${1 + (i % 9)}-15`,
      },
    }));
    await t.run((trx) => createMatters(t.engine, trx, entry.kind, rows, systemActor));
    // Six hundred at one instant, the others over four years, some of them in one second.
    await sql`update matter set created_at = timestamptz '2022-03-01 00:00:00.5Z'
      + (greatest(n - 600, 0) * greatest(n - 600, 0)) * interval '3000 seconds'
      from (select id, row_number() over (order by data ->> 'name') as n from matter) as numbered
      where numbered.id = matter.id`.execute(t.db);
    await sql`analyze matter`.execute(t.db);
  });
  afterAll(() => t.database.close());

  const asking = (query: ListQuery): Asked => ({
    engine: t.engine,
    db: t.db,
    definition: entry,
    query,
    actor: officer,
  });
  const newestByHand = async (q: string, limit: number) => {
    const { rows } = await sql<{ id: string }>`
      select id from matter where search @@ ${`'${q}'`}::tsquery order by created_at desc, id desc limit ${limit}`.execute(
      t.db,
    );
    return rows.map((r) => r.id);
  };

  it.each([...['刺桐', '月港', '无此'].flatMap((q) => [51, count + 1].map((n) => [q, n]))] as [
    string,
    number,
  ][])('%s: the newest %d, as sorting all of them gives', async (q, limit) => {
    expect(await newestHits(asking({ q }), limit)).toEqual(await newestByHand(q, limit));
  });

  it.each([
    {},
    { sort: 'createdAt' },
    { sort: '-name' },
    { sort: 'madeOn' },
    { sort: '-madeOn', filters: { owner: '供销' } },
    { filters: { owner: '供销社' } },
    { sort: 'name', states: ['live'] },
  ])('%j: walked first or told by the index, the page is the one of the plain query', async (more) => {
    for (const q of [undefined, '刺桐', '供销']) {
      const asked = asking({ ...more, ...(q && { q }) });
      const sorting = sortingOf(entry, asked.query.sort ?? '-createdAt', officer);
      for (const stretch of stretchesAfter(sorting, null))
        for (const limit of [5, 500]) {
          const plain = await fetchPlain(asked, sorting, stretch, limit);
          for (const hits of [null, 30_000])
            expect(await foundBy({ hits })(asked, sorting, stretch, limit)).toEqual(plain);
        }
    }
  });

  it('pages through all of them, once each', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const asked = await listMatters(
        t.engine,
        t.db,
        entry.kind,
        { filters: { owner: '供销' }, limit: 100, cursor },
        officer,
      );
      ids.push(...asked.rows.map((r) => r.id));
      cursor = asked.nextCursor ?? undefined;
    } while (cursor);
    expect(ids).toEqual(await newestByHand('供销', count));
  });

  it('is told by the index that knows words and time together', async () => {
    const plan = await t.run(async (trx) => {
      await sql`set local enable_seqscan = off`.execute(trx);
      const { rows } = await sql<Record<string, string>>`
        explain select 1 from matter where search @@ (select ${"'刺桐'"}::tsquery)
          and created_marks(created_at) @> array[(4::bigint << 40) + 7]`.execute(trx);
      return rows.flatMap((r) => Object.values(r)).join('\n');
    });
    expect(plan).toContain('matter_search');
    expect(plan).toMatch(/Index Cond: .*@@.*@>/);
  });
});
