import type { Actor } from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import type { Deps } from '../../packages/server/src/deps.ts';
import { figureByRegion, type ListQuery, listMatters } from '../../packages/server/src/engine/index.ts';
import { type Measured, seconds } from './report.ts';

const times = 7;

const officer: Actor = {
  userId: 'bench',
  name: 'bench',
  role: 'ipOfficer',
  office: { id: 'bench', kind: 'ipOffice', region: '350500', uscc: null },
};

interface Case {
  readonly what: string;
  readonly query: ListQuery;
  /** The same by hand: what must hold, and the order of the page. */
  readonly where: RawBuilder<unknown>;
  readonly order?: RawBuilder<unknown>;
}

const contains = (field: RawBuilder<unknown>, text: string) =>
  sql`search @@ ${`'${text}'`}::tsquery and ${field} like ${`%${text}%`}`;
const owner = sql`(data -> 'owner' ->> 'name')`;
const byDate = sql`(data ->> 'registeredOn') collate "C" desc, id desc`;
const searchFor = (word: string, borneBy: string): Case => ({
  what: `search: ${word} (${borneBy})`,
  query: { q: word },
  where: sql`search @@ ${`'${word}'`}::tsquery`,
});
const cases: readonly Case[] = [
  { what: 'page, newest first', query: {}, where: sql`true` },
  {
    what: 'page by registration date',
    query: { sort: '-registeredOn' },
    where: sql`true`,
    order: byDate,
  },
  {
    what: 'filter: a small county',
    query: { filters: { county: '350505' } },
    where: sql`(data ->> 'county') collate "C" = '350505'`,
  },
  {
    what: 'filter: class 33',
    query: { filters: { class: '33' } },
    where: sql`(data ->> 'class') collate "C" = '33'`,
  },
  {
    what: 'filter: owner contains 海天',
    query: { filters: { owner: '海天' } },
    where: contains(owner, '海天'),
  },
  searchFor('泉州', 'in most rows'),
  searchFor('海天', 'in few'),
  // Borne by entries that lie together, far from the newest: see `times` of the rows.
  searchFor('供销', '8,000, the oldest'),
  searchFor('实业', '30,000, old'),
  searchFor('集团', '98,000, old'),
  searchFor('股份', '295,000, none of the newest quarter'),
  searchFor('有限', '146,000, the newest'),
  {
    ...searchFor('实业', 'in a small county'),
    query: { q: '实业', filters: { county: '350505' } },
    where: sql`search @@ ${"'实业'"}::tsquery and (data ->> 'county') collate "C" = '350505'`,
  },
  {
    ...searchFor('泉州', 'in class 33'),
    query: { q: '泉州', filters: { class: '33' } },
    where: sql`search @@ ${"'泉州'"}::tsquery and (data ->> 'class') collate "C" = '33'`,
  },
  {
    ...searchFor('实业', 'by registration date'),
    query: { q: '实业', sort: '-registeredOn' },
    order: byDate,
  },
  {
    ...searchFor('供销', 'by mark'),
    query: { q: '供销', sort: 'text' },
    order: sql`(data ->> 'text') collate "C", id`,
  },
  {
    what: 'filter: owner contains 实业',
    query: { filters: { owner: '实业' } },
    where: contains(owner, '实业'),
  },
];

/** Lists, filters and searches of the register in the database, as an officer of the city opens them. */
export async function measureLists(deps: Deps, on: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const each of cases) measured.push(await compare(deps, each, on));
  return measured;
}

/** A figure of the register by county. */
export async function measureFigure({ engine, database: { db } }: Deps, on: string): Promise<Measured> {
  const byHand = () =>
    sql`
    select region, count(*) from matter where kind = 'trademark' and state not in ('invalid', 'struck')
      and data ->> 'registeredOn' < '2022-01-01' and coalesce(data ->> 'endedOn', '9') >= '2022-01-01'
    group by region`.execute(db);
  return {
    what: `figure by county${on}`,
    value: await median(() => figureByRegion(engine, db, 'trademark.valid', 2021, officer)),
    unit: 'ms',
    limit: 'count over the records',
    limitValue: await median(byHand),
    lessIsBetter: true,
  };
}

async function compare({ engine, database: { db } }: Deps, each: Case, on: string): Promise<Measured> {
  const { what, query, where, order = sql`created_at desc, id desc` } = each;
  const byHand = async () => {
    await sql`select id, kind, state, version, office, region, created_by, created_at, updated_at, due_at, clocks, data
      from matter where kind = 'trademark' and ${where} order by ${order} limit 51`.execute(db);
    await sql`select count(*) from (select 1 from matter where kind = 'trademark' and ${where} limit 10001) as n`.execute(
      db,
    );
  };
  return {
    what: what + on,
    value: await median(() => listMatters(engine, db, 'trademark', query, officer)),
    unit: 'ms',
    limit: 'page and count by hand',
    limitValue: await median(byHand),
    lessIsBetter: true,
  };
}

/** Milliseconds; once to warm up, then the middle of several. */
async function median(work: () => Promise<unknown>): Promise<number> {
  await work();
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push((await seconds(work)) * 1000);
  return all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
