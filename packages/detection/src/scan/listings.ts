import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { DetectionError } from '../error.ts';
import type { ListingInput } from '../types.ts';
import type { BadLine } from './marks.ts';

const TEXT_FIELDS = ['platform', 'key', 'title', 'seller', 'url'] as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Yuan from a number or from text such as "2399.00", "¥1,299" and "59.9-89" (the lower one). */
function parsePrice(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = String(value).normalize('NFKC').replaceAll(',', '');
  const price = typeof value === 'number' ? value : Number.parseFloat(/\d+(?:\.\d+)?/.exec(text)?.[0] ?? '');
  if (!Number.isFinite(price) || price < 0)
    throw new DetectionError('field_invalid', `price: ${text.slice(0, 40)}`);
  return price;
}

/**
 * A listing from one line of LISTINGS.jsonl. Missing and null fields are allowed, as are fields we do not know.
 * Throws DetectionError `line_not_json`, `line_not_an_object`, `field_invalid`.
 */
export function parseListing(line: string): ListingInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (e) {
    throw new DetectionError('line_not_json', e instanceof Error ? e.message : String(e), e);
  }
  if (!isRecord(value)) throw new DetectionError('line_not_an_object', 'The line is JSON, but not an object');
  const listing: ListingInput = {};
  for (const name of TEXT_FIELDS) {
    const field = value[name];
    if (field === undefined || field === null) continue;
    if (typeof field !== 'string' && typeof field !== 'number')
      throw new DetectionError('field_invalid', `${name}: text expected`);
    listing[name] = String(field);
  }
  const price = parsePrice(value.price);
  if (price !== undefined) listing.price = price;
  const images = value.images ?? [];
  if (!Array.isArray(images) || !images.every((i) => typeof i === 'string'))
    throw new DetectionError('field_invalid', 'images: list of paths or URLs expected');
  if (images.length > 0) listing.images = images.map((ref: string) => ({ ref }));
  return listing;
}

/** One listing and the number of its line, counted from 1. */
export interface ListingLine {
  line: number;
  listing: ListingInput;
}

/**
 * Reads LISTINGS.jsonl as a stream (UTF-8, byte order mark allowed, empty lines passed over). A bad line is
 * reported and skipped. Throws `listings_unreadable` when the file cannot be read.
 */
export async function* readListings(
  path: string,
  onBadLine: (bad: BadLine) => void,
): AsyncGenerator<ListingLine> {
  let line = 0;
  try {
    const lines = createInterface({
      input: createReadStream(path, 'utf8'),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const raw of lines) {
      line++;
      const text = line === 1 ? raw.replace(/^\uFEFF/, '') : raw;
      if (text.trim() === '') continue;
      let listing: ListingInput;
      try {
        listing = parseListing(text);
      } catch (e) {
        if (!(e instanceof DetectionError)) throw e;
        onBadLine({ file: 'listings', line, code: e.code, reason: e.message });
        continue;
      }
      yield { line, listing };
    }
  } catch (e) {
    if (e instanceof Error && 'code' in e && 'syscall' in e)
      throw new DetectionError('listings_unreadable', `${path}: ${e.message}`, e);
    throw e;
  }
}
