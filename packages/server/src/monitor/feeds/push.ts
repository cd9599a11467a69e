import type { Actor, Locale } from '@citong/matters';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { CitongError, notPermitted } from '../../errors.ts';
import { addProgress, createRun, finishRun, type RefusedSource } from '../../transfer/runs.ts';
import type { TableRow } from '../../transfer/table.ts';
import { platformsOf } from '../access.ts';
import { importBatch } from '../import/batch.ts';
import { platformNamed } from '../listing/platform.ts';
import type { ListingOutcome } from '../listing/sink.ts';
import { feedOf } from './feeds.ts';

/** The most listings of one push. */
export const largestPush = 1_000;

export interface PushedRow {
  readonly index: number;
  readonly result: ListingOutcome | 'refused';
  readonly platform?: string;
  readonly key?: string;
  readonly error?: { readonly code: string; readonly field: string | null; readonly message: string };
}

export interface PushReply {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  /** The run that keeps the refused rows for another try; null when none was. */
  readonly runId: string | null;
  readonly results: readonly PushedRow[];
}

/**
 * Takes a batch that a program sends. The same batch again changes nothing: listings are told by platform and key. A
 * platform may push its own only. Throws `not_permitted`, `batch_too_large`, `not_found` for an unknown feed.
 */
export async function pushListings(
  deps: Deps,
  listings: readonly Readonly<Record<string, unknown>>[],
  { feed: feedId, actor, locale }: { feed?: string; actor: Actor; locale: Locale },
): Promise<PushReply> {
  if (listings.length > largestPush) throw tooLarge();
  return await deps.database.db.transaction().execute(async (trx) => {
    const feed = feedId === undefined ? null : await feedOf(trx, feedId);
    const own = ownPlatform(deps, actor, listings);
    const rows = listings.map((raw, index): TableRow => ({ line: index + 1, raw }));
    const mapping = (feed?.mapping ?? {}) as Record<string, string>;
    const result = await importBatch(deps, trx, rows, {
      mapping,
      platform: own ?? feed?.platform ?? null,
      feedId: feed?.id ?? null,
      isLive: true,
    });
    if (actor.role === 'platform')
      onlyOwn(
        deps,
        actor,
        result.taken.map((t) => t.row.platform),
      );
    const runId =
      result.refused.length > 0
        ? await keepRun(deps, trx, feed?.id ?? null, actor, rows.length, result, mapping)
        : null;
    const done = result.taken.map(
      ({ line, row, outcome }): PushedRow => ({
        index: line - 1,
        result: outcome,
        platform: row.platform,
        key: row.key,
      }),
    );
    const refused = result.refused.map((r) => refusedRow(r, locale));
    return {
      new: result.new,
      changed: result.changed,
      unchanged: result.unchanged,
      refused: refused.length,
      runId,
      results: [...done, ...refused].sort((a, b) => a.index - b.index),
    };
  });
}

async function keepRun(
  deps: Deps,
  trx: Db,
  feedId: string | null,
  actor: Actor,
  rows: number,
  result: Awaited<ReturnType<typeof importBatch>>,
  mapping: Record<string, string>,
): Promise<string> {
  const run = await createRun(
    trx,
    { kind: 'listing', feedId, mapping, status: 'running', rowsTotal: rows, actor },
    deps.now(),
  );
  await addProgress(trx, run.id, { rows, ...result });
  await finishRun(trx, run.id, deps.now());
  return run.id;
}

const refusedRow = (r: RefusedSource, locale: Locale): PushedRow => ({
  index: r.line - 1,
  result: 'refused',
  error: { code: r.code, field: r.field, message: r.message[locale] },
});

/** Rows that name a platform that is not the sender's are refused before anything is written. */
function ownPlatform(
  deps: Deps,
  actor: Actor,
  listings: readonly Readonly<Record<string, unknown>>[],
): string | null {
  if (actor.role !== 'platform') return null;
  const named = listings.flatMap((l) => (typeof l.platform === 'string' ? [l.platform] : []));
  onlyOwn(
    deps,
    actor,
    named.flatMap((n) => platformNamed(deps.city, n) ?? []),
  );
  return platformsOf(deps.city, actor)[0] ?? null;
}

function onlyOwn(deps: Deps, actor: Actor, platforms: readonly string[]): void {
  const own = platformsOf(deps.city, actor);
  if (own.length === 0 || platforms.some((p) => !own.includes(p))) throw notPermitted();
}

const tooLarge = () =>
  new CitongError(422, 'batch_too_large', {
    zh: `每批最多 ${largestPush} 条`,
    en: `At most ${largestPush} listings in a batch`,
  });
