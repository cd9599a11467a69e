import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { listingFields } from '../monitor/listing/row.ts';
import type { DemoListing } from './listings.ts';

/** The columns of the demo's CSV feed; the JSONL feed has the same names. Prices are yuan, pictures paths below the feed. */
export const feedColumns = listingFields;

const fenPerYuan = 100;
const imagesOf = (listing: DemoListing): string[] => listing.pictures.map((p) => `images/${p.name}`);

/** One line of JSONL, without its end. */
export const toJsonLine = (listing: DemoListing): string =>
  JSON.stringify({
    platform: listing.platform,
    key: listing.key,
    title: listing.title,
    seller: listing.seller,
    price: listing.priceFen / fenPerYuan,
    url: listing.url,
    images: imagesOf(listing),
    region: listing.region,
    seenAt: listing.listedAt,
  });

/** One CSV record with its end; several pictures stand apart by `|`. */
export const toCsvLine = (listing: DemoListing): string =>
  stringify([
    [
      listing.platform,
      listing.key,
      listing.title,
      listing.seller,
      (listing.priceFen / fenPerYuan).toFixed(2),
      listing.url,
      imagesOf(listing).join('|'),
      listing.region,
      listing.listedAt,
    ],
  ]);

export interface WrittenFeed {
  readonly jsonl: string;
  readonly csv: string;
  readonly images: string;
  readonly listings: number;
}

/** Writes `listings.jsonl`, `listings.csv` (UTF-8) and `images/` into the folder, each picture once. */
export async function writeDemoFeed(
  folder: string,
  listings: AsyncIterable<DemoListing>,
): Promise<WrittenFeed> {
  const images = join(folder, 'images');
  await mkdir(images, { recursive: true });
  const jsonl = join(folder, 'listings.jsonl');
  const csv = join(folder, 'listings.csv');
  const seen = new Set<string>();
  const rows: string[] = [`${feedColumns.join(',')}\n`];
  let count = 0;
  await pipeline(async function* () {
    for await (const listing of listings) {
      for (const picture of listing.pictures.filter((p) => !seen.has(p.name))) {
        seen.add(picture.name);
        await writeFile(join(images, picture.name), picture.data);
      }
      rows.push(toCsvLine(listing));
      count += 1;
      yield `${toJsonLine(listing)}\n`;
    }
  }, createWriteStream(jsonl));
  await writeFile(csv, rows.join(''));
  return { jsonl, csv, images, listings: count };
}
