import type { Actor } from '@citong/matters';
import type { z } from 'zod';
import { transact } from '../../db/transact.ts';
import type { Deps } from '../../deps.ts';
import { invalid } from '../../errors.ts';
import { previewTable } from '../../transfer/preview.ts';
import { createRun, type RunRow } from '../../transfer/runs.ts';
import { guessListingMapping } from '../listing/parse.ts';
import { type ListingMapping, listingFields } from '../listing/row.ts';
import { importQueue } from '../queues.ts';
import { type FeedRow, rememberMapping } from './feeds.ts';
import type { FeedFile } from './receive.ts';

/** The first rows of a file, and how its columns would be taken: as the feed remembers, else as their names suggest. */
export async function previewFeedFile(deps: Deps, feed: FeedRow, { file }: FeedFile) {
  const table = await previewTable(() => deps.files.read(file.id), { name: file.name });
  return {
    encoding: table.encoding,
    format: table.format,
    columns: [...table.columns],
    rows: table.rows.map((r) => JSON.parse(JSON.stringify(r)) as Record<string, z.core.util.JSONType>),
    mapping: { ...mappingOf(feed, table.columns) } as Record<string, string>,
    rowsTotal: null,
  };
}

/** Starts the import of a file into a feed; its mapping is remembered for the next. Throws `invalid`. */
export async function startFeedFile(
  deps: Deps,
  feed: FeedRow,
  { file, mapping: said }: FeedFile,
  actor: Actor,
): Promise<RunRow> {
  const { columns } = await previewTable(() => deps.files.read(file.id), { name: file.name }, 5);
  const mapping = said ?? mappingOf(feed, columns);
  check(mapping, columns);
  return await transact(deps.database.db, async (trx) => {
    await rememberMapping(trx, feed.id, mapping);
    const run = await createRun(
      trx,
      {
        kind: 'listing',
        feedId: feed.id,
        fileId: file.id,
        fileName: file.name,
        mapping,
        status: 'queued',
        actor,
      },
      deps.now(),
    );
    await deps.send(trx, importQueue, { run: run.id });
    return run;
  });
}

/** A remembered column that the file lacks is no use; then the names are asked. */
function mappingOf(feed: FeedRow, columns: readonly string[]): ListingMapping {
  const known = Object.entries(feed.mapping as Record<string, string>).filter(([, c]) => isThere(c, columns));
  return { ...guessListingMapping(columns), ...Object.fromEntries(known) };
}

const isThere = (column: string, columns: readonly string[]): boolean =>
  columns.includes(column) || columns.includes(column.split('.')[0] ?? '');

function check(mapping: Readonly<Record<string, string>>, columns: readonly string[]): void {
  const refuse = (code: string, zh: string, en: string) =>
    invalid([{ field: 'mapping', code, message: { zh, en } }]);
  const foreign = Object.keys(mapping).find((f) => !listingFields.some((l) => l === f));
  if (foreign !== undefined)
    throw refuse('mapping_unknown', `没有字段“${foreign}”`, `There is no field "${foreign}"`);
  if (!mapping.title || !isThere(mapping.title, columns))
    throw refuse('mapping_title', '请指定哪一列是商品标题', 'Say which column is the title');
}
