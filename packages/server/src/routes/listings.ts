import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { picturesOf } from '../monitor/detect/pictures.ts';
import { listListings, readListing } from '../monitor/listing/read.ts';
import { listingView } from '../monitor/listing/view.ts';
import { listSellers, readSeller } from '../monitor/sellers.ts';
import { listingSchema } from './listing-schema.ts';
import { sendPicture } from './send-picture.ts';

const tags = ['monitor'];
const place = z.object({ platform: z.string().max(50), key: z.string().max(200) });
const query = z.object({
  platform: z.string().max(50).optional(),
  seller: z.string().max(200).optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});
const page = z.object({ rows: z.array(listingSchema), nextCursor: z.string().nullable() });
const seller = z
  .object({
    platform: z.string(),
    seller: z.string(),
    leads: z.number(),
    confirmed: z.number(),
    rejected: z.number(),
    complaints: z.number(),
    removals: z.number(),
    listings: z.number(),
    lastLeadAt: z.string().nullable(),
  })
  .meta({ id: 'Seller' });
const sellerQuery = query.omit({ seller: true });
const sellerPage = z.object({
  sellers: z.array(seller),
  nextCursor: z.string().nullable(),
  total: z.number().nullable(),
});

/** Listings as they were last seen, their pictures, and the shops behind them. */
export async function listingRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;

  app.get(
    '/api/listings',
    { schema: { tags, querystring: query, response: { 200: page } } },
    async (request) => listListings(db, deps.city, request.query, actorOf(request)),
  );

  app.get(
    '/api/listings/:platform/:key',
    { schema: { tags, params: place, response: { 200: z.object({ listing: listingSchema }) } } },
    async (request) => ({
      listing: listingView(await readListing(db, deps.city, request.params, actorOf(request))),
    }),
  );

  app.get(
    '/api/listings/:platform/:key/image/:n',
    { schema: { tags, params: place.extend({ n: z.coerce.number().int().min(0).max(99) }) } },
    async (request, reply) => {
      const listing = await readListing(db, deps.city, request.params, actorOf(request));
      const pictures = (await picturesOf(deps, [listing])).get(listing.listingId) ?? [];
      const file = pictures.find((p) => p.position === request.params.n)?.file;
      return sendPicture(deps, reply, file ?? undefined);
    },
  );

  app.get(
    '/api/sellers',
    { schema: { tags, querystring: sellerQuery, response: { 200: sellerPage } } },
    async (request) => listSellers(deps, db, request.query, actorOf(request)),
  );

  app.get(
    '/api/sellers/:platform/:seller',
    {
      schema: {
        tags,
        params: z.object({ platform: z.string().max(50), seller: z.string().max(200) }),
        response: { 200: seller },
      },
    },
    async (request) => readSeller(deps, db, request.params, actorOf(request)),
  );
}
