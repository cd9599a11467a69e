import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { keepRefused, noteRetried, type RunRow, refusedRows } from '../../transfer/runs.ts';
import type { ListingMapping } from '../listing/row.ts';
import { batchSize, importBatch } from './batch.ts';

export interface Correction {
  readonly line: number;
  /** Column → cell: what it holds replaces the cells that were refused. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/**
 * Tries refused rows of a run again, with the corrections given; without any, all that wait (the mapping or the platforms
 * may have been mended). A row that is taken is marked so; one that is refused again keeps its corrected cells and says why.
 */
export async function retryRefused(
  deps: Deps,
  run: RunRow,
  platform: string | null,
  corrections: readonly Correction[] | null,
): Promise<void> {
  const corrected = new Map((corrections ?? []).map((c) => [c.line, c.raw]));
  let after = -1;
  for (;;) {
    const next = await deps.database.db.transaction().execute(async (trx) => {
      const waiting = await refusedRows(trx, run.id, { after, limit: batchSize, waiting: true });
      const rows = waiting
        .filter((r) => corrections === null || corrected.has(r.line))
        .map((r) => ({ line: r.line, raw: { ...(r.raw as object), ...corrected.get(r.line) } }));
      await retryBatch(deps, trx, run, platform, rows);
      return waiting.length < batchSize ? null : (waiting.at(-1)?.line ?? null);
    });
    if (next === null) return;
    after = next;
  }
}

async function retryBatch(
  deps: Deps,
  trx: Db,
  run: RunRow,
  platform: string | null,
  rows: Parameters<typeof importBatch>[2],
): Promise<void> {
  if (rows.length === 0) return;
  const mapping = run.mapping as ListingMapping;
  const result = await importBatch(deps, trx, rows, { mapping, platform, feedId: run.feedId, isLive: false });
  const lines = result.taken.map((t) => t.line);
  await noteRetried(trx, run.id, lines, result, deps.now());
  await keepRefused(trx, run.id, result.refused);
}
