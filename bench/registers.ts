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
import { systemActor } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../packages/server/src/db/open.ts';
import type { Deps } from '../packages/server/src/deps.ts';
import { openTestApp } from '../packages/server/src/testing/app.ts';
import { startMatterImport } from '../packages/server/src/transfer/import-matters.ts';
import { runImport } from '../packages/server/src/transfer/import-run.ts';
import { matterSink } from '../packages/server/src/transfer/matter-sink.ts';
import { benchDatabases } from './lib/databases.ts';
import { measureFigure, measureLists } from './lib/register-lists.ts';
import { registerRows } from './lib/register-rows.ts';
import { type Measured, printTable, seconds } from './lib/report.ts';

const count = Number(process.argv[2] ?? 642_800);
const bareCount = Math.min(count, 100_000);
const batch = 2000;

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
  results.push(...(await measureLists(deps, on)));
  results.push(await measureFigure(deps, on));
  await close();
}
rmSync(folder, { recursive: true });
printTable(results);

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
