import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type Actor, kinds, type Locale, type MatterDefinition, type MatterRecord } from '@citong/matters';
import { stringify } from 'csv-stringify';
import type { Db } from '../db/open.ts';
import { definitionOf, type Engine, type ListQuery, listPage, seesField } from '../engine/index.ts';
import { harmless } from './guard.ts';
import { columnLabels, coreHeader, stateText } from './mapping.ts';
import { writeXlsx } from './write-xlsx.ts';

export type ExportFormat = 'csv' | 'xlsx';

export interface MatterExport {
  readonly kind: string;
  readonly format: ExportFormat;
  readonly query: ListQuery;
  readonly locale: Locale;
}

const pageRows = 1000;

/**
 * The records that the list would show (same filters, same access, fields that the actor sees) as a table, read a page
 * at a time. Throws when the query is refused; what it returns writes the table and ends the stream, or stops when
 * the stream is destroyed.
 */
export async function openExport(
  engine: Engine,
  db: Db,
  { kind, format, query, locale }: MatterExport,
  actor: Actor,
): Promise<(out: Writable) => Promise<void>> {
  const definition = definitionOf(engine, kind);
  const names = Object.keys(definition.fields).filter((name) => seesField(definition, name, actor));
  const first = await listPage(engine, db, kind, { ...query, cursor: undefined, limit: pageRows }, actor);
  const header = [...coreHeader[locale], ...columnLabels(definition, names, locale)];
  return async (out) => {
    const records = untilGone(out, pages(engine, db, kind, query, actor, first));
    const rows = cells(definition, names, records, locale);
    if (format === 'xlsx') await writeXlsx(out, header, rows, definition.label[locale]);
    else await writeCsv(out, header, rows);
  };
}

/** Opens the table and writes it. */
export async function exportMatters(
  engine: Engine,
  db: Db,
  table: MatterExport,
  actor: Actor,
  out: Writable,
): Promise<void> {
  const write = await openExport(engine, db, table, actor);
  await write(out);
}

async function* untilGone<T>(out: Writable, rows: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const row of rows) {
    if (out.destroyed) return;
    yield row;
  }
}

type Page = Awaited<ReturnType<typeof listPage>>;

async function* pages(
  engine: Engine,
  db: Db,
  kind: string,
  query: ListQuery,
  actor: Actor,
  first: Page,
): AsyncGenerator<MatterRecord> {
  for (let page = first; ; ) {
    yield* page.rows;
    if (page.nextCursor === null) return;
    page = await listPage(engine, db, kind, { ...query, cursor: page.nextCursor, limit: pageRows }, actor);
  }
}

async function* cells(
  definition: MatterDefinition,
  names: readonly string[],
  records: AsyncIterable<MatterRecord>,
  locale: Locale,
): AsyncGenerator<string[]> {
  for await (const record of records) {
    const state = stateText(definition, record.state, locale);
    const due = record.dueAt === null ? '' : instantText(record.dueAt, locale);
    yield [record.id, state, due, ...names.map((name) => cellText(definition, name, record, locale))];
  }
}

const instantText = (at: string, locale: Locale): string =>
  kinds.kindOf({ kind: 'dateTime' }).toText(at, {}, locale);

function cellText(definition: MatterDefinition, name: string, record: MatterRecord, locale: Locale): string {
  const field = definition.fields[name];
  const held = record.data[name];
  return !field || held === undefined || held === null ? '' : kinds.kindOf(field).toText(held, field, locale);
}

/** With the mark by which spreadsheets know UTF-8. */
async function writeCsv(
  out: Writable,
  header: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): Promise<void> {
  const csv = stringify({ bom: true, record_delimiter: 'windows' });
  csv.pipe(out);
  const ended = finished(out);
  csv.write(header.map(harmless));
  for await (const row of rows) {
    if (!csv.write(row.map(harmless)))
      await Promise.race([new Promise((resolve) => csv.once('drain', resolve)), ended]);
  }
  csv.end();
  await ended;
}
