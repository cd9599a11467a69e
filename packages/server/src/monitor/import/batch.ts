import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import type { RefusedSource } from '../../transfer/runs.ts';
import type { TableRow } from '../../transfer/table.ts';
import { parseListing } from '../listing/parse.ts';
import type { ListingMapping, ListingRow } from '../listing/row.ts';
import { type ListingOutcome, upsertListings } from '../listing/sink.ts';
import { detectQueue } from '../queues.ts';
import { noteRelisted } from '../recheck/relisted.ts';

export interface BatchResult {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedSource[];
  /** In the order of the rows that were taken. */
  readonly taken: readonly {
    readonly line: number;
    readonly row: ListingRow;
    readonly outcome: ListingOutcome;
  }[];
}

export interface BatchSource {
  readonly mapping: ListingMapping;
  /** For rows that do not tell theirs. */
  readonly platform: string | null;
  readonly feedId: string | null;
  /** The rows say what is on sale now (a pull, a push); a file may be old, and only the time in a row tells. */
  readonly isLive: boolean;
}

/** Rows of one transaction: large enough that the round trips do not count, small enough that progress is seen. */
export const batchSize = 1_000;

/**
 * Takes a batch of rows into the listings, in the caller's transaction; what is new or changed is sent to detection in
 * the same one. A row that cannot be taken comes back with its reason and keeps no other from being taken.
 */
export async function importBatch(
  deps: Pick<Deps, 'city' | 'engine' | 'send' | 'files' | 'now'>,
  trx: Db,
  rows: readonly TableRow[],
  { mapping, platform, feedId, isLive }: BatchSource,
): Promise<BatchResult> {
  const now = deps.now();
  const parsed = rows.map((source) => ({
    source,
    listing: source.broken
      ? ({ ok: false, refusal: { field: null, ...source.broken } } as const)
      : parseListing(source.raw, { mapping, city: deps.city, platform, now }),
  }));
  const refused = parsed.flatMap(({ source, listing }) =>
    listing.ok ? [] : [{ line: source.line, raw: source.raw, ...listing.refusal }],
  );
  const good = parsed.flatMap(({ source, listing }) =>
    listing.ok ? [{ line: source.line, row: listing.value }] : [],
  );
  const outcomes = await upsertListings(
    trx,
    good.map((g) => g.row),
    { now, feedId },
  );
  const ofRow = (row: ListingRow): ListingOutcome => outcomes.get(row.listingId) ?? 'unchanged';
  const count = (wanted: ListingOutcome) => [...outcomes.values()].filter((o) => o === wanted).length;
  const fresh = count('new');
  const changed = count('changed');
  const sights = good.flatMap(({ row }): [string, string][] => {
    const seenAt = row.seenAt ?? (isLive ? now : null);
    return seenAt === null || ofRow(row) === 'new' ? [] : [[row.listingId, seenAt]];
  });
  await noteRelisted(deps, trx, new Map(sights));
  if (fresh + changed > 0) await deps.send(trx, detectQueue, {});
  return {
    new: fresh,
    changed,
    unchanged: good.length - fresh - changed,
    refused,
    taken: good.map(({ line, row }) => ({ line, row, outcome: ofRow(row) })),
  };
}
