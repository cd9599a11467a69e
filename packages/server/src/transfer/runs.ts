import type { Label, Locale } from '@citong/matters';
import { type Selectable, sql } from 'kysely';
import { newId } from '../db/id.ts';
import type { Db } from '../db/open.ts';
import type { ImportRunTable, RefusedRowTable } from '../db/tables.ts';

/** An import of one file, pull or batch, of listings or of one kind of matter. */
export type RunRow = Selectable<ImportRunTable>;

/** A row that was not taken, as it came, with the reason. */
export interface RefusedSource {
  readonly line: number;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly field: string | null;
  readonly code: string;
  readonly message: Label;
}

export interface NewRun {
  /** 'listing' or the kind of matter. */
  readonly kind: string;
  readonly feedId: string | null;
  readonly fileId?: string | null;
  readonly fileName?: string | null;
  readonly mapping: Readonly<Record<string, string>>;
  readonly status: RunRow['status'];
  readonly rowsTotal?: number | null;
  /** The actor who started it. */
  readonly actor: object;
}

/** Notes that an import begins. */
export async function createRun(trx: Db, run: NewRun, now: string): Promise<RunRow> {
  return await trx
    .insertInto('importRun')
    .values({
      id: newId(),
      feedId: run.feedId,
      kind: run.kind,
      fileId: run.fileId ?? null,
      fileName: run.fileName ?? null,
      mapping: JSON.stringify(run.mapping),
      status: run.status,
      rowsDone: 0,
      rowsTotal: run.rowsTotal ?? null,
      rowsNew: 0,
      rowsChanged: 0,
      rowsUnchanged: 0,
      rowsRefused: 0,
      actor: JSON.stringify(run.actor),
      error: null,
      startedAt: run.status === 'queued' ? null : now,
      finishedAt: null,
      createdAt: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export interface Progress {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedSource[];
}

/** Adds a batch to its run, with the rows that were refused. In the transaction of the batch. */
export async function addProgress(trx: Db, runId: string, batch: Progress): Promise<void> {
  await trx
    .updateTable('importRun')
    .set((eb) => ({
      rowsDone: eb('rowsDone', '+', batch.rows),
      rowsNew: eb('rowsNew', '+', batch.new),
      rowsChanged: eb('rowsChanged', '+', batch.changed),
      rowsUnchanged: eb('rowsUnchanged', '+', batch.unchanged),
      rowsRefused: eb('rowsRefused', '+', batch.refused.length),
    }))
    .where('id', '=', runId)
    .execute();
  await keepRefused(trx, runId, batch.refused);
}

/** Keeps refused rows as they came, each under its line. */
export async function keepRefused(trx: Db, runId: string, refused: readonly RefusedSource[]): Promise<void> {
  if (refused.length === 0) return;
  await trx
    .insertInto('refusedRow')
    .values(
      refused.map((r) => ({
        runId,
        line: r.line,
        field: r.field,
        code: r.code,
        messageZh: r.message.zh,
        messageEn: r.message.en,
        raw: storableJson(r.raw),
        retriedAt: null,
      })),
    )
    .onConflict((c) =>
      c.columns(['runId', 'line']).doUpdateSet((eb) => ({
        field: eb.ref('excluded.field'),
        code: eb.ref('excluded.code'),
        messageZh: eb.ref('excluded.messageZh'),
        messageEn: eb.ref('excluded.messageEn'),
        raw: eb.ref('excluded.raw'),
      })),
    )
    .execute();
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair; a broken row may hold both. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'string' ? v.toWellFormed().replaceAll('\0', '\ufffd') : v,
  );

export async function finishRun(
  trx: Db,
  runId: string,
  now: string,
  error: string | null = null,
): Promise<void> {
  await trx
    .updateTable('importRun')
    .set({ status: error === null ? 'done' : 'failed', error, finishedAt: now })
    .where('id', '=', runId)
    .execute();
}

/** A run as the API shows it. */
export const runView = (run: RunRow) => ({
  id: run.id,
  feedId: run.feedId,
  kind: run.kind,
  file: run.fileName,
  status: run.status,
  rowsTotal: run.rowsTotal,
  rowsDone: run.rowsDone,
  rowsNew: run.rowsNew,
  rowsChanged: run.rowsChanged,
  rowsUnchanged: run.rowsUnchanged,
  rowsRefused: run.rowsRefused,
  startedAt: run.startedAt,
  finishedAt: run.finishedAt,
  error: run.error,
  createdAt: run.createdAt,
});

/** A refused row as the API shows it; its line names it within its run. */
export const refusedView = (row: Selectable<RefusedRowTable>, locale: Locale) => ({
  id: String(row.line),
  line: row.line,
  field: row.field,
  code: row.code,
  message: locale === 'zh' ? row.messageZh : row.messageEn,
  raw: row.raw as Record<string, unknown>,
  retriedAt: row.retriedAt,
});

/** Refused rows that still wait, or all, in order of line from `after`. */
export async function refusedRows(
  db: Db,
  runId: string,
  { after = -1, limit = 200, waiting = false }: { after?: number; limit?: number; waiting?: boolean } = {},
) {
  return await db
    .selectFrom('refusedRow')
    .selectAll()
    .where('runId', '=', runId)
    .where('line', '>', after)
    .$if(waiting, (q) => q.where('retriedAt', 'is', null))
    .orderBy('line')
    .limit(limit)
    .execute();
}

/** Marks rows as taken on another try, and moves their count within the run. */
export async function noteRetried(
  trx: Db,
  runId: string,
  lines: readonly number[],
  counts: Pick<Progress, 'new' | 'changed' | 'unchanged'>,
  now: string,
): Promise<void> {
  if (lines.length === 0) return;
  await trx
    .updateTable('refusedRow')
    .set({ retriedAt: now })
    .where('runId', '=', runId)
    .where(sql<boolean>`line = any(${lines}::bigint[])`)
    .execute();
  await trx
    .updateTable('importRun')
    .set((eb) => ({
      rowsRefused: eb('rowsRefused', '-', lines.length),
      rowsNew: eb('rowsNew', '+', counts.new),
      rowsChanged: eb('rowsChanged', '+', counts.changed),
      rowsUnchanged: eb('rowsUnchanged', '+', counts.unchanged),
    }))
    .where('id', '=', runId)
    .execute();
}
