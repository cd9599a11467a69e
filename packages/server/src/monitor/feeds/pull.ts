import type { Actor } from '@citong/matters';
import type { Db } from '../../db/open.ts';
import { transact } from '../../db/transact.ts';
import type { Deps } from '../../deps.ts';
import { CitongError, invalid } from '../../errors.ts';
import { guardedFetch } from '../../fetch/guarded-fetch.ts';
import { addProgress, createRun, finishRun, type RunRow } from '../../transfer/runs.ts';
import type { TableRow } from '../../transfer/table.ts';
import { mayFetchInside } from '../detect/pictures.ts';
import { batchSize, importBatch } from '../import/batch.ts';
import { guessListingMapping } from '../listing/parse.ts';
import type { ListingMapping } from '../listing/row.ts';
import { pullQueue } from '../queues.ts';
import { type FeedRow, feedOf } from './feeds.ts';
import { type Next, pullPage } from './reply.ts';

const limits = { maxBytes: 50_000_000, timeoutMs: 60_000, maxRedirects: 3 };
/** A feed that never ends its pages is a fault of its own; the next pull goes on where this one stopped. */
const mostPages = 1_000;
const placeholder = '{cursor}';

/** Asks for a pull of the feed; the job does it. Throws `invalid` for a feed that is not pulled. */
export async function startPull(deps: Deps, feed: FeedRow, actor: Actor): Promise<RunRow> {
  if (feed.source !== 'pull' || feed.url === null) throw notPulled();
  return await transact(deps.database.db, async (trx) => {
    const mapping = feed.mapping as Record<string, string>;
    const run = await createRun(
      trx,
      { kind: 'listing', feedId: feed.id, mapping, status: 'queued', fileName: feed.url, actor },
      deps.now(),
    );
    await deps.send(trx, pullQueue, { run: run.id });
    return run;
  });
}

/**
 * Does a pull, page by page. A page and the cursor after it are written in one transaction, so that a pull that was killed
 * goes on after the last page it took. A feed that cannot be reached or read ends the run as failed, with the reason.
 */
export async function runPull(deps: Deps, runId: string): Promise<void> {
  const { db } = deps.database;
  const run = await db
    .updateTable('importRun')
    .set((eb) => ({ status: 'running', startedAt: eb.fn.coalesce('startedAt', eb.val(deps.now())) }))
    .where('id', '=', runId)
    .where('status', 'in', ['queued', 'running'])
    .returningAll()
    .executeTakeFirst();
  if (!run?.feedId) return;
  try {
    const feed = await feedOf(db, run.feedId);
    let at = run.rowsDone;
    let url: string | null = firstUrl(feed);
    for (let page = 0; url !== null && page < mostPages; page++) {
      const { rows, next } = await pullPage(await fetchPage(deps, url));
      await takePage(deps, run, feed, at, rows, cursorAfter(feed, next));
      at += rows.length;
      url = rows.length === 0 ? null : nextUrl(feed, url, next);
    }
    await finishRun(db, run.id, deps.now());
  } catch (error) {
    if (!(error instanceof CitongError)) throw error;
    await finishRun(db, run.id, deps.now(), `${error.code}: ${error.label.zh} / ${error.label.en}`);
  }
}

/** The feeds whose next pull is due. */
export async function duePulls(db: Db, now: string): Promise<FeedRow[]> {
  const feeds = await db
    .selectFrom('feed')
    .selectAll()
    .where('source', '=', 'pull')
    .where('active', '=', true)
    .where('everyMinutes', 'is not', null)
    .execute();
  const due: FeedRow[] = [];
  for (const feed of feeds) {
    const last = await db
      .selectFrom('importRun')
      .select(['createdAt', 'status'])
      .where('feedId', '=', feed.id)
      .orderBy('createdAt', 'desc')
      .executeTakeFirst();
    const isOpen = last?.status === 'queued' || last?.status === 'running';
    const dueAt = Date.parse(last?.createdAt ?? feed.createdAt) + (feed.everyMinutes ?? 0) * 60_000;
    if (!isOpen && (!last || dueAt <= Date.parse(now))) due.push(feed);
  }
  return due;
}

/** Pulls that were begun and are not over. */
export async function openPulls(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('importRun')
    .innerJoin('feed', 'feed.id', 'importRun.feedId')
    .select('importRun.id')
    .where('importRun.kind', '=', 'listing')
    .where('importRun.fileId', 'is', null)
    .where('importRun.status', 'in', ['queued', 'running'])
    .where('feed.source', '=', 'pull')
    .execute();
  return rows.map((r) => r.id);
}

async function takePage(
  deps: Deps,
  run: RunRow,
  feed: FeedRow,
  before: number,
  rows: readonly TableRow[],
  cursor: string | null,
): Promise<void> {
  const mapping = mappingFor(feed, rows);
  const numbered = rows.map((row, i) => ({ ...row, line: before + i + 1 }));
  await transact(deps.database.db, async (trx) => {
    for (let at = 0; at < numbered.length; at += batchSize) {
      const batch = numbered.slice(at, at + batchSize);
      const source = { mapping, platform: feed.platform, feedId: feed.id, isLive: true };
      const result = await importBatch(deps, trx, batch, source);
      await addProgress(trx, run.id, { rows: batch.length, ...result });
    }
    await trx.updateTable('feed').set({ cursor }).where('id', '=', feed.id).execute();
  });
}

function mappingFor(feed: FeedRow, rows: readonly TableRow[]): ListingMapping {
  const said = feed.mapping as ListingMapping;
  return Object.keys(said).length > 0 ? said : guessListingMapping(Object.keys(rows[0]?.raw ?? {}));
}

async function fetchPage(deps: Deps, url: string) {
  const fetched = await guardedFetch(url, { ...limits, allowPrivate: mayFetchInside(deps) });
  if (fetched.status < 200 || fetched.status > 299) throw refusedBy(fetched.status);
  return fetched;
}

/** A feed without a placeholder is asked from its beginning, unless a kill left it in the middle of its pages. */
function firstUrl({ url, cursor }: FeedRow): string {
  const base = url ?? '';
  if (base.includes(placeholder)) return base.replaceAll(placeholder, encodeURIComponent(cursor ?? ''));
  return cursor !== null && /^https?:/.test(cursor) ? cursor : base;
}

function nextUrl(feed: FeedRow, asked: string, next: Next | null): string | null {
  if (next === null) return null;
  const base = feed.url ?? '';
  const url =
    'url' in next
      ? (URL.parse(next.url, asked)?.href ?? null)
      : base.includes(placeholder)
        ? base.replaceAll(placeholder, encodeURIComponent(next.cursor))
        : null;
  return url === asked ? null : url;
}

/** What a later pull begins with: the last cursor said; or, amid pages, the next page. */
function cursorAfter(feed: FeedRow, next: Next | null): string | null {
  if (feed.url?.includes(placeholder)) return next && 'cursor' in next ? next.cursor : feed.cursor;
  return next && 'url' in next ? (URL.parse(next.url, feed.url ?? undefined)?.href ?? null) : null;
}

const notPulled = () =>
  invalid([
    {
      field: 'source',
      code: 'feed_not_pulled',
      message: { zh: '这个来源不是拉取方式', en: 'This feed is not one that is pulled' },
    },
  ]);

const refusedBy = (status: number) =>
  new CitongError(502, 'pull_refused', {
    zh: `对方答复 HTTP ${status}`,
    en: `The feed answered HTTP ${status}`,
  });
