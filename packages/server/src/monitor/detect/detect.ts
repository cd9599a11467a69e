import type { Deps } from '../../deps.ts';
import type { Bank, BankListing } from '../bank/bank.ts';
import { currentBank } from '../bank/current-bank.ts';
import { claimListings, type ListingRecord } from './claim.ts';
import type { Examined } from './lead-data.ts';
import { type ListingPicture, type PictureDeps, picturesOf } from './pictures.ts';
import { type WriteDeps, type Written, writeFindings } from './write.ts';

export type DetectDeps = PictureDeps & WriteDeps & Pick<Deps, 'send'>;

/** Listings of one transaction: fewer where pictures are fetched and searched, which takes most of a second each. */
export const batchSizeOf = ({ looksAtPictures }: Bank): number => (looksAtPictures ? 50 : 200);

/**
 * Holds the listings that wait against the marks, batch by batch, until none waits or the time is up.
 * Returns how many listings were looked at, and what came of them.
 */
export async function detectWaiting(
  deps: DetectDeps,
  until: () => boolean = () => false,
): Promise<Written & { readonly listings: number }> {
  const total = { listings: 0, leads: 0, refreshed: 0, suppressed: 0 };
  while (!until()) {
    const most = batchSizeOf((await currentBank(deps)).bank);
    const claimed = await claimListings(deps.database.db, most, deps.now());
    if (claimed.length === 0) break;
    // Asked for once more: what changed before the claim is not swept for these listings.
    const { bank } = await currentBank(deps);
    const written = await writeFindings(deps, await examine(deps, claimed, bank), bank.version);
    total.listings += claimed.length;
    total.leads += written.leads;
    total.refreshed += written.refreshed;
    total.suppressed += written.suppressed;
  }
  return total;
}

/**
 * Looks for the bank's marks in the listings. Pictures are fetched where the bank looks at them, and otherwise only of the
 * listings that are suspect by their titles: for evidence, and to know the same picture again.
 */
export async function examine(
  deps: DetectDeps,
  listings: readonly ListingRecord[],
  bank: Bank,
): Promise<Examined[]> {
  if (bank.marks.size === 0) return listings.map((listing) => ({ listing, pictures: [], findings: [] }));
  const early = bank.looksAtPictures ? await picturesOf(deps, listings) : new Map<string, never[]>();
  const found: Examined[] = [];
  for (const listing of listings) {
    const pictures = early.get(listing.listingId) ?? [];
    const findings = await bank.find(await bankListing(deps, listing, pictures));
    found.push({ listing, pictures, findings });
  }
  if (bank.looksAtPictures) return found;
  const suspects = found.filter((e) => e.findings.some((f) => f.watch));
  const late = await picturesOf(
    deps,
    suspects.map((e) => e.listing),
  );
  return found.map((e) => ({ ...e, pictures: late.get(e.listing.listingId) ?? [] }));
}

/** The listing as detection takes it, with the bytes of the pictures that could be had. */
export async function bankListing(
  deps: Pick<DetectDeps, 'files'>,
  listing: ListingRecord,
  pictures: readonly ListingPicture[],
): Promise<BankListing> {
  const images = pictures.flatMap((p) => (p.fileId ? [withBytes(deps, p.ref, p.fileId)] : []));
  return {
    platform: listing.platform,
    key: listing.key,
    title: listing.title,
    seller: listing.seller ?? undefined,
    price: listing.priceFen === null ? undefined : listing.priceFen / 100,
    url: listing.url ?? undefined,
    images: await Promise.all(images),
  };
}

const withBytes = async ({ files }: Pick<DetectDeps, 'files'>, ref: string, fileId: string) => ({
  ref,
  data: await files.bytes(fileId),
});
