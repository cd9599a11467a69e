import { createHash } from 'node:crypto';
import type { Label } from '@citong/matters';

/** What a source may say of a listing. Each is filled from one column (or a dotted path into a JSON row). */
export const listingFields = [
  'platform',
  'key',
  'title',
  'seller',
  'price',
  'url',
  'images',
  'region',
  'seenAt',
] as const;
export type ListingField = (typeof listingFields)[number];

/** Field → column of the source. */
export type ListingMapping = Readonly<Partial<Record<ListingField, string>>>;

/** A listing as a source reports it, parsed: what goes into the `listing` table. */
export interface ListingRow {
  /** See `listingIdOf`. */
  readonly listingId: string;
  /** Id of a platform of the city. */
  readonly platform: string;
  /** The platform's own number of the goods; `h-…` where the source gives none. */
  readonly key: string;
  /** Without markup of the page it came from. */
  readonly title: string;
  readonly seller: string | null;
  readonly priceFen: number | null;
  readonly url: string | null;
  /** http(s) URLs, or paths inside the feed's picture folder. */
  readonly images: readonly string[];
  /** GB/T 2260 code, where the source says it and it lies in the city. */
  readonly region: string | null;
  /** When the source saw it, ISO 8601 UTC; null: now. */
  readonly seenAt: string | null;
  readonly contentHash: string;
}

/** A row that cannot be taken: which field, why (stable code), and the words for the person. */
export interface RowRefusal {
  readonly field: string | null;
  readonly code: string;
  readonly message: Label;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: RowRefusal };

export const taken = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refused = (field: string | null, code: string, zh: string, en: string): Parsed<never> => ({
  ok: false,
  refusal: { field, code, message: { zh, en } },
});

/** The name of a listing everywhere: SHA-256 of platform and key, first 32 hex digits. Also its shard key. */
export const listingIdOf = (platform: string, key: string): string => digest(`${platform}\n${key}`);

/** Over everything that a person would call a change of the listing; the time it was seen is none. */
export const contentHashOf = (row: Omit<ListingRow, 'listingId' | 'contentHash' | 'seenAt'>): string =>
  digest(JSON.stringify([row.title, row.seller, row.priceFen, row.url, row.images, row.region]));

/** First 32 hex digits of the SHA-256. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
