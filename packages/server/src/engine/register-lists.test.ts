import {
  defineMatter,
  type Field,
  fieldKinds,
  kinds,
  label,
  type MatterDefinition,
  systemActor,
} from '@citong/matters';
import { sampleOf } from '@citong/matters/test-support.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../testing/databases.ts';
import { openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import { createMatters, type ListQuery, listMatters } from './index.ts';
import { matching } from './list-query.ts';
import { ensureRegisterIndexes } from './register-indexes.ts';
import { ensureSearchTokens } from './search-tokens.ts';
import { sortingOf, stretchesAfter } from './sorting.ts';
import { fieldText } from './titles.ts';

const l = (zh: string) => label(zh, zh);
const indexed = ['name', 'number', 'class', 'owner', 'place', 'madeOn', 'seenAt', 'size', 'price', 'pledged'];

const entry = defineMatter({
  kind: 'test_register',
  chapter: 'creation',
  label: l('登记簿'),
  fields: {
    name: kinds.text(l('名')),
    number: kinds.trademarkNumber(l('号')),
    class: kinds.niceClass(l('类')),
    owner: kinds.party(l('人')),
    place: kinds.region(l('区')),
    madeOn: kinds.date(l('日')),
    seenAt: kinds.dateTime(l('时')),
    size: kinds.number(l('量')),
    price: kinds.money(l('价')),
    pledged: kinds.flag(l('押')),
    secret: kinds.text(l('密'), { visibleTo: ['ipOfficer'] }),
  },
  title: 'name',
  columns: ['name'],
  states: { live: { label: l('有效') }, dead: { label: l('失效'), final: true } },
  initial: 'live',
  transitions: { end: { label: l('终'), from: ['live'], to: 'dead', by: [{ roles: ['ipOfficer'] }] } },
  access: { read: [{ roles: ['ipOfficer'] }], create: [{ roles: ['ipOfficer'] }], edit: [] },
  region: { field: 'place' },
  register: { indexed },
});
const officer = someone('ipOfficer');
const plain: MatterDefinition = { ...entry, register: undefined };

const owners = ['泉州市海天鞋业有限公司', '晋江龙凤服装', 'ANTA 体育', '石狮海天', undefined];
const names = ['刺桐', 'KOVEL7/科维', 'xkovel71', '桐城', '龙', undefined];

describe.each(testDatabases)('lists of registers on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase, [entry]);
    const rows = Array.from({ length: 450 }, (_, i) => ({
      state: i % 7 === 0 ? 'dead' : 'live',
      data: {
        name: names[i % 6],
        number: String(1000 + i),
        class: 1 + (i % 45),
        owner: owners[i % 5] && { name: owners[i % 5] },
        place: ['350582', '350583', '350505', undefined][i % 4],
        madeOn: i % 9 === 0 ? undefined : `20${10 + (i % 12)}-0${1 + (i % 9)}-15`,
        seenAt: i % 5 === 0 ? undefined : `2021-0${1 + (i % 9)}-01T0${i % 10}:00:00.000Z`,
        size: i % 8 === 0 ? undefined : (i % 13) / 4,
        price: i % 6 === 0 ? undefined : (i % 17) * 50,
        pledged: [true, false, undefined][i % 3],
        secret: `暗语${i}`,
      },
    }));
    await t.run((trx) => createMatters(t.engine, trx, entry.kind, rows, systemActor));
  });
  afterAll(() => t.database.close());

  const ids = async (query: ListQuery) => {
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listMatters(
        t.engine,
        t.db,
        entry.kind,
        { ...query, limit: 150, ...(cursor && { cursor }) },
        officer,
      );
      paged.push(...page.rows.map((r) => r.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return paged;
  };
  const filters: Record<string, string>[] = [
    { name: 'kovel7' },
    { name: 'VEL' },
    { name: '桐' },
    { name: '7/科' },
    { name: 've' },
    { owner: '海天' },
    { owner: '州市海' },
    { owner: 'nta 体' },
    { number: '1234' },
    { class: '25,33' },
    { place: '350500' },
    { place: '350505', class: '3' },
    { madeOn: '2011-01-01..2015-05-15' },
    { seenAt: '2021-03-01..2021-05-01' },
    { seenAt: '..2021-02-01T02:00:00.000Z' },
    { size: '0.5..2' },
    { price: '100..300' },
    { pledged: 'true' },
    { secret: '暗语77' },
  ];
  const sorts = [...indexed, 'state', 'updatedAt', 'secret'].flatMap((f) => [f, `-${f}`]);
  const everything = async () =>
    [
      ...(await Promise.all(sorts.map(async (sort) => [sort, await ids({ sort })] as const))),
      ...(await Promise.all(
        filters.map(async (f) => [JSON.stringify(f), await ids({ filters: f, sort: 'number' })] as const),
      )),
    ] as const;

  it('say the same with indexes as without; each filter finds some and not all', async () => {
    const without = await everything();
    expect(await ensureRegisterIndexes(t.db, [entry])).toHaveLength(indexed.length + 2);
    expect(await ensureRegisterIndexes(t.db, [entry])).toEqual([]);
    expect(await everything()).toEqual(without);
    for (const [what, found] of without.slice(sorts.length)) {
      expect(found.length, what).toBeGreaterThan(0);
      expect(found.length, what).toBeLessThan(450);
    }
    for (const [sort, found] of without.slice(0, sorts.length)) expect(new Set(found).size, sort).toBe(450);
  });

  it('are ordered and filtered by their indexes, walked either way', async () => {
    const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
    const ranges = { madeOn: '2020-01-01..', size: '..0', price: '9..9', seenAt: '2021-05-05..' };
    await t.db.transaction().execute(async (trx) => {
      const explained = async (query: ReturnType<typeof matching>) =>
        JSON.stringify(await query.select('matter.id').explain('text'));
      for (const off of ['seqscan', 'sort', 'bitmapscan'])
        await sql`set local ${sql.raw(`enable_${off}`)} = off`.execute(trx);
      for (const sort of [...indexed, 'state', 'updatedAt'].flatMap((f) => [f, `-${f}`])) {
        const [valued] = stretchesAfter(sortingOf(entry, sort, officer), null);
        if (!valued) throw new Error('no stretch');
        const all = matching({ engine: t.engine, db: trx, definition: entry, query: {}, actor: officer });
        const ordered = await explained(all.where(valued.where).orderBy(valued.order).limit(5));
        expect(ordered, sort).toContain(`using register_test_register_${snake(sort.replace('-', ''))}`);
        expect(ordered, sort).not.toContain('Sort');
      }
      for (const [name, text] of Object.entries({
        number: '1234',
        class: '25',
        place: '350505',
        ...ranges,
      })) {
        const filtered = await explained(
          matching({
            engine: t.engine,
            db: trx,
            definition: entry,
            query: { filters: { [name]: text } },
            actor: officer,
          }),
        );
        expect(filtered).toMatch(new RegExp(`Index Cond: .*'${name}'`));
      }
    });
  });

  it('lose the indexes of a kind that is a register no more', async () => {
    await ensureRegisterIndexes(t.db, [plain]);
    const left =
      await sql`select 1 from pg_indexes where schemaname = current_schema() and indexname like 'register%'`.execute(
        t.db,
      );
    const statistics = await sql`select 1 from pg_statistic_ext where stxname like 'register_test_register%'
      and stxnamespace = current_schema()::regnamespace`.execute(t.db);
    expect([left.rows, statistics.rows]).toEqual([[], []]);
  });

  it('make their search words anew when what is searched has changed', async () => {
    expect(await ensureSearchTokens(t.db, [entry])).toEqual(['test_register']);
    expect(await ensureSearchTokens(t.db, [entry])).toEqual([]);
    const { secret, ...fields } = entry.fields;
    const opened: MatterDefinition = {
      ...entry,
      fields: { ...fields, secret: { ...secret, visibleTo: undefined } as Field },
    };
    expect(await ids({ q: '暗语' })).toEqual([]);
    expect(await ensureSearchTokens(t.db, [opened])).toEqual(['test_register']);
    expect(await ids({ q: '暗语' })).toHaveLength(450);
    expect(await ids({ filters: { name: 'kovel' } })).toHaveLength(150);
  });
});

it('full-text search knows the main part of every kind of field that lists filter by a part of', () => {
  for (const kind of Object.values(fieldKinds).filter(
    (k) => k.filter === 'contains' && k.sqlType === 'text',
  )) {
    const field: Field = { kind: kind.name, label: l('项') };
    const data = { item: sampleOf(field) };
    const text = fieldText({ ...entry, fields: { item: field } }, 'item', data);
    expect(text, kind.name).not.toBe('');
    expect(kind.searchText(data.item, field), kind.name).toContain(text);
  }
});
