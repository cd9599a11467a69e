import type { Readable } from 'node:stream';
import type { Db } from '../db/open.ts';
import { transact } from '../db/transact.ts';
import type { Deps } from '../deps.ts';
import { CitongError } from '../errors.ts';
import { type OpenBytes, readTable } from './read-table.ts';
import { addProgress, finishRun, type Progress, type RunRow } from './runs.ts';
import type { TableFormat, TableRow } from './table.ts';

/** Where the rows of one kind of import go. */
export interface ImportSink {
  /** Rows of one transaction. */
  readonly batchSize: number;
  /** Takes rows in the transaction that also moves the run on; broken rows among them too. */
  write(trx: Db, rows: readonly TableRow[], run: RunRow): Promise<Omit<Progress, 'rows'>>;
  /** In the transaction that ends the run; `done`: how many rows it had. */
  finish?(trx: Db, run: RunRow, done: number): Promise<void>;
}

type Parts = Pick<Deps, 'database' | 'files' | 'now'>;

/**
 * Goes through the file of a run, from the row after the last committed one: what was killed goes on where it was, and
 * nothing is lost or done twice, for a batch and its place are written in one transaction. Two workers on one run do no
 * harm: the one that finds the place moved stops. A file that cannot be read ends the run as failed, with the reason; an
 * error of ours is thrown, so that the job is tried again.
 */
export async function runImport(
  deps: Parts,
  runId: string,
  sinkFor: (run: RunRow) => ImportSink,
): Promise<void> {
  const run = await begin(deps, runId);
  if (!run?.fileId) return;
  const sink = sinkFor(run);
  try {
    const { fileId } = run;
    const open: OpenBytes = () => deps.files.read(fileId);
    const { rows, format } = await readTable(open, { name: run.fileName ?? undefined });
    if (run.rowsTotal === null) await noteTotal(deps.database.db, runId, format, await open());
    let done = run.rowsDone;
    for await (const batch of batchesAfter(rows, run.rowsDone, sink.batchSize)) {
      const isOurs = await writeBatch(deps, run, sink, done, batch);
      if (!isOurs) return;
      done += batch.length;
    }
    await end(deps, run, sink, done);
  } catch (error) {
    if (!(error instanceof CitongError)) throw error;
    await finishRun(
      deps.database.db,
      runId,
      deps.now(),
      `${error.code}: ${error.label.zh} / ${error.label.en}`,
    );
  }
}

/**
 * For the bar that people see: the lines of the file, which are the rows but for cells of several lines and a header. The
 * end of the run puts the exact number in its place. Other formats tell nothing before they are read.
 */
async function noteTotal(db: Db, runId: string, format: TableFormat, bytes: Readable): Promise<void> {
  if (format !== 'csv' && format !== 'jsonl') {
    bytes.destroy();
    return;
  }
  let lines = format === 'csv' ? 0 : 1;
  let last = newline;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) lines++;
    last = chunk.at(-1) ?? last;
  }
  const rowsTotal = Math.max(0, last === newline ? lines - 1 : lines);
  await db.updateTable('importRun').set({ rowsTotal }).where('id', '=', runId).execute();
}

const newline = 0x0a;

/** Runs that are not over, oldest first: those that a kill left among them. */
export async function openRuns(db: Db, kind?: string): Promise<string[]> {
  const rows = await db
    .selectFrom('importRun')
    .select('id')
    .where('status', 'in', ['queued', 'running'])
    .where('fileId', 'is not', null)
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? ''))
    .orderBy('createdAt')
    .execute();
  return rows.map((r) => r.id);
}

async function begin(deps: Parts, runId: string): Promise<RunRow | undefined> {
  return await deps.database.db
    .updateTable('importRun')
    .set((eb) => ({
      status: 'running',
      startedAt: eb.fn.coalesce('startedAt', eb.val(deps.now())),
      error: null,
    }))
    .where('id', '=', runId)
    .where('status', 'in', ['queued', 'running'])
    .returningAll()
    .executeTakeFirst();
}

/** False: somebody else has moved the run on, or ended it. */
async function writeBatch(
  deps: Parts,
  run: RunRow,
  sink: ImportSink,
  done: number,
  batch: readonly TableRow[],
): Promise<boolean> {
  return await transact(deps.database.db, async (trx) => {
    if (!(await isAt(trx, run.id, done))) return false;
    const result = await sink.write(trx, batch, run);
    await addProgress(trx, run.id, { rows: batch.length, ...result });
    return true;
  });
}

async function end(deps: Parts, run: RunRow, sink: ImportSink, done: number): Promise<void> {
  await deps.database.db.transaction().execute(async (trx) => {
    if (!(await isAt(trx, run.id, done))) return;
    await trx.updateTable('importRun').set({ rowsTotal: done }).where('id', '=', run.id).execute();
    await finishRun(trx, run.id, deps.now());
    await sink.finish?.(trx, run, done);
  });
}

/** Locks the run; whether it still runs and its place is the one we know. */
async function isAt(trx: Db, runId: string, done: number): Promise<boolean> {
  const now = await trx
    .selectFrom('importRun')
    .select(['rowsDone', 'status'])
    .where('id', '=', runId)
    .forUpdate()
    .executeTakeFirst();
  return now?.status === 'running' && now.rowsDone === done;
}

async function* batchesAfter(
  rows: AsyncIterable<TableRow>,
  skip: number,
  size: number,
): AsyncGenerator<TableRow[]> {
  let at = 0;
  let batch: TableRow[] = [];
  for await (const row of rows) {
    if (at++ < skip) continue;
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
