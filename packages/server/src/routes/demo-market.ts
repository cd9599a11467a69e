import { sql } from 'kysely';
import { z } from 'zod';
import type { App } from '../app.ts';
import type { Db } from '../db/open.ts';
import { type MarketListing, renderMarketGone, renderMarketListing } from '../demo/index.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { mayShowInline } from '../evidence/file-type.ts';
import { localeOf } from '../http/locale.ts';
import { readSetting, writeSetting } from '../installation.ts';
import type { ListingRecord } from '../monitor/detect/claim.ts';
import { picturesOf } from '../monitor/detect/pictures.ts';
import { listingIdOf } from '../monitor/listing/row.ts';

const place = z.object({ platform: z.string().max(50), key: z.string().max(200) });
const relistedName = 'demo.relisted';
type Relisted = Readonly<Record<string, string>>;

/**
 * The demo's own market: a page for each listing, so that captures and re-checks have something to open. It answers 404
 * while the platform has taken the goods down, until somebody lists them again. Only in a demo.
 */
export async function demoMarketRoutes(app: App, deps: Deps): Promise<void> {
  if (!deps.demo) return;
  const { db } = deps.database;
  const hidden = { hide: true } as const;

  app.get('/demo/market/:platform/:key', { schema: { ...hidden, params: place } }, async (request, reply) => {
    const { platform, key } = request.params;
    const listing = await find(db, platform, key);
    const locale = localeOf(request);
    reply.type('text/html; charset=utf-8');
    if (!listing || (await isDown(db, listing.listingId)))
      return reply.status(404).send(renderMarketGone(locale));
    return reply.send(renderMarketListing(offer(deps, listing), locale));
  });

  app.get(
    '/demo/market/:platform/:key/image/:n',
    { schema: { ...hidden, params: place.extend({ n: z.coerce.number().int().min(0).max(9) }) } },
    async (request, reply) => {
      const listing = await find(db, request.params.platform, request.params.key);
      const pictures = listing ? (await picturesOf(deps, [listing])).get(listing.listingId) : undefined;
      const file = pictures?.find((p) => p.position === request.params.n)?.file;
      if (!file || !mayShowInline(file.type)) throw notFound();
      return reply.type(file.type).send(await deps.files.read(file.id));
    },
  );

  app.post(
    '/demo/market/:platform/:key/relist',
    { schema: { ...hidden, params: place } },
    async (request) => {
      const { platform, key } = request.params;
      const listing = await find(db, platform, key);
      if (!listing) throw notFound();
      const at = deps.now();
      const before = (await readSetting<Relisted>(db, relistedName)) ?? {};
      await writeSetting(db, relistedName, { ...before, [listing.listingId]: at });
      return { platform, key, relistedAt: at };
    },
  );
}

async function find(db: Db, platform: string, key: string): Promise<ListingRecord | undefined> {
  return await db
    .selectFrom('listing')
    .selectAll()
    .where('listingId', '=', listingIdOf(platform, key))
    .executeTakeFirst();
}

/** A lead of the listing stands as removed, and it was not listed again since. */
async function isDown(db: Db, listingId: string): Promise<boolean> {
  const removed = await db
    .selectFrom('matter')
    .select(['id', 'updatedAt'])
    .where('kind', '=', 'lead')
    .where(sql<boolean>`data->>'listing' = ${listingId}`)
    .where('state', '=', 'removed')
    .execute();
  const back = (await readSetting<Relisted>(db, relistedName))?.[listingId] ?? '';
  return removed.some((lead) => lead.updatedAt >= back);
}

function offer({ city }: Deps, listing: ListingRecord): MarketListing {
  const { platform, key, title, seller, priceFen, firstSeenAt } = listing;
  const path = `/demo/market/${encodeURIComponent(platform)}/${encodeURIComponent(key)}`;
  return {
    platform: city.platforms.find((p) => p.id === platform)?.name ?? { zh: platform, en: platform },
    key,
    title,
    seller: seller ?? '',
    priceFen,
    pictures: (listing.images as string[]).map((_, n) => `${path}/image/${n}`),
    listedAt: firstSeenAt.slice(0, 10),
  };
}
