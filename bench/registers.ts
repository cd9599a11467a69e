/**
 * A trademark register of a real city's size: rows a second imported from a CSV file through the run that users start,
 * and how long its lists, searches and figures take an officer of the city. The limit is hand-written SQL on the same
 * rows: for the import one bare insert a batch into a table with nothing but a key, for the lists the page and the
 * bounded count without access, titles and masking, for the figure by county the count over the records.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, systemActor } from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../packages/server/src/db/open.ts';
import type { Deps } from '../packages/server/src/deps.ts';
import { figureByRegion, type ListQuery, listMatters } from '../packages/server/src/engine/index.ts';
import { openTestApp } from '../packages/server/src/testing/app.ts';
import { startMatterImport } from '../packages/server/src/transfer/import-matters.ts';
import { runImport } from '../packages/server/src/transfer/import-run.ts';
import { matterSink } from '../packages/server/src/transfer/matter-sink.ts';
import { benchDatabases } from './lib/databases.ts';
import { registerRows } from './lib/register-rows.ts';
import { type Measured, printTable, seconds } from './lib/report.ts';

const count = Number(process.argv[2] ?? 642_800);
const bareCount = Math.min(count, 100_000);
const batch = 2000;
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
const cases: readonly Case[] = [
  { what: 'page, newest first', query: {}, where: sql`true` },
  {
    what: 'page by registration date',
    query: { sort: '-registeredOn' },
    where: sql`true`,
    order: sql`(data ->> 'registeredOn') collate "C" desc, id desc`,
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
  { what: 'search: 泉州 (in most rows)', query: { q: '泉州' }, where: sql`search @@ ${"'泉州'"}::tsquery` },
  { what: 'search: 海天 (in few)', query: { q: '海天' }, where: sql`search @@ ${"'海天'"}::tsquery` },
];

const folder = mkdtempSync(join(tmpdir(), 'citong-registers-'));
const file = join(folder, 'register.csv');
await writeCsv();
const results: Measured[] = [];
for (const database of benchDatabases) {
  const { deps, close } = await openTestApp(database);
  const on = ` (${database.name})`;
  const { db } = deps.database;
  const bare = await seconds(() => insertBare(db));
  const imported = await seconds(() => importCsv(deps));
  results.push({
    what: `import of ${count.toLocaleString('en')} rows${on}`,
    value: count / imported,
    unit: 'rows/s',
    limit: 'bare insert, nothing checked or indexed',
    limitValue: bareCount / bare,
  });
  for (const each of cases) results.push(await compare(deps, each, on));
  const byHand = () =>
    sql`
    select region, count(*) from matter where kind = 'trademark' and state not in ('invalid', 'struck')
      and data ->> 'registeredOn' < '2022-01-01' and coalesce(data ->> 'endedOn', '9') >= '2022-01-01'
    group by region`.execute(db);
  results.push({
    what: `figure by county${on}`,
    value: await median(() => figureByRegion(deps.engine, db, 'trademark.valid', 2021, officer)),
    unit: 'ms',
    limit: 'count over the records',
    limitValue: await median(byHand),
    lessIsBetter: true,
  });
  await close();
}
rmSync(folder, { recursive: true });
printTable(results);

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

async function importCsv(deps: Deps): Promise<void> {
  const kept = await deps.files.put(deps.database.db, createReadStream(file), {
    name: 'register.csv',
    createdBy: null,
  });
  const start = { kind: 'trademark', fileId: kept.id, fileName: kept.name };
  const { id } = await startMatterImport(deps, start, systemActor);
  await runImport(deps, id, (run) => matterSink(deps.engine, run));
  const { rowsNew } = await deps.database.db
    .selectFrom('importRun')
    .select('rowsNew')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (rowsNew !== count) throw new Error(`${rowsNew} of ${count} rows were taken`);
}

async function writeCsv(): Promise<void> {
  const out = createWriteStream(file);
  out.write('text,number,class,markType,goods,owner,county,registeredOn,expiresOn,endedOn\n');
  for (const r of registerRows(count)) {
    const cells = [
      r.text,
      r.number,
      r.class,
      r.markType,
      r.goods,
      r.owner.name,
      r.county,
      r.registeredOn,
      r.expiresOn,
    ];
    if (!out.write(`${cells.join(',')},${r.endedOn ?? ''}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

async function insertBare(db: Db): Promise<void> {
  await sql`create table bare (id uuid primary key, region text, data jsonb)`.execute(db);
  const rows = [...registerRows(bareCount)];
  for (let i = 0; i < rows.length; i += batch) {
    const part = rows
      .slice(i, i + batch)
      .map((data) => ({ id: crypto.randomUUID(), region: data.county, data }));
    await sql`insert into bare select * from json_to_recordset(${JSON.stringify(part)}::json)
      as r(id uuid, region text, data jsonb)`.execute(db);
  }
  await sql`drop table bare`.execute(db);
}
