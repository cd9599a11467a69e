import { type Actor, systemActor } from '@citong/matters';
import type { Deps } from '../../deps.ts';
import { addProgress, createRun, finishRun, type RunRow } from '../../transfer/runs.ts';
import type { TableRow } from '../../transfer/table.ts';
import type { ListingMapping } from '../listing/row.ts';
import { batchSize, importBatch } from './batch.ts';

export interface ImportOptions {
  readonly feedId?: string | null;
  /** For rows that do not tell theirs. */
  readonly platform?: string | null;
  /** Absent: columns are named as the fields are. */
  readonly mapping?: ListingMapping;
  /** Who imports; the system unless said. */
  readonly actor?: Actor;
  /** What the run is called in lists. */
  readonly name?: string;
}

type Rows = Iterable<Readonly<Record<string, unknown>>> | AsyncIterable<Readonly<Record<string, unknown>>>;

/**
 * Takes rows that are already in memory (the demo, a reply to a pull, a script) into the listings, in transactions of
 * `batchSize`; refused ones are kept with the run. Files go through the `import` job instead, which survives a kill.
 */
export async function importListings(
  deps: Pick<Deps, 'database' | 'city' | 'engine' | 'send' | 'files' | 'now'>,
  rows: Rows,
  { feedId = null, platform = null, mapping = {}, actor = systemActor, name }: ImportOptions = {},
): Promise<RunRow> {
  const { db } = deps.database;
  const start = {
    kind: 'listing',
    feedId,
    mapping,
    status: 'running',
    fileName: name ?? null,
    actor,
  } as const;
  const run = await createRun(db, start, deps.now());
  let line = 0;
  for await (const batch of batches(rows)) {
    const numbered = batch.map((raw): TableRow => ({ line: ++line, raw }));
    await db.transaction().execute(async (trx) => {
      const result = await importBatch(deps, trx, numbered, { mapping, platform, feedId, isLive: false });
      await addProgress(trx, run.id, { rows: numbered.length, ...result });
    });
  }
  await finishRun(db, run.id, deps.now());
  return await db.selectFrom('importRun').selectAll().where('id', '=', run.id).executeTakeFirstOrThrow();
}

async function* batches<T>(rows: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
