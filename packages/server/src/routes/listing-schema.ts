import { z } from 'zod';

/** A listing, as `listingView` gives it. */
export const listingSchema = z
  .object({
    listingId: z.string(),
    platform: z.string(),
    key: z.string(),
    title: z.string(),
    seller: z.string().nullable(),
    priceFen: z.number().nullable(),
    url: z.string().nullable(),
    images: z.array(z.string()),
    region: z.string().nullable(),
    firstSeenAt: z.string(),
    lastSeenAt: z.string(),
    changedAt: z.string(),
  })
  .meta({ id: 'Listing' });
