import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { dirname, isAbsolute, resolve, sep } from 'node:path';
import type { Writable } from 'node:stream';
import { createDetector, type DetectorOptions } from '../detector.ts';
import type { Detection, ListingInput, Signal } from '../types.ts';
import { inGroups } from './in-groups.ts';
import { readListings } from './listings.ts';
import { type BadLine, readMarks } from './marks.ts';

export type { BadLine } from './marks.ts';

export interface ScanProgress {
  /** Lines of LISTINGS.jsonl done, bad ones included. */
  listings: number;
  /** Lines written. */
  detections: number;
  seconds: number;
}

export interface ScanOptions
  extends Pick<DetectorOptions, 'threshold' | 'authorisedShops' | 'priceFloors' | 'matcher'> {
  /** Path of MARKS.csv. */
  marksCsv: string;
  /** Path of LISTINGS.jsonl. */
  listings: string;
  /** Folder of the listings' pictures; default: the folder of `listings`. URLs are never fetched. */
  images?: string;
  /** Receives JSONL; it is not ended. */
  out: Writable;
  /** Called now and then, and once at the end. */
  onProgress?: (progress: ScanProgress) => void;
  onBadLine?: (bad: BadLine) => void;
}

export interface ScanReport extends ScanProgress {
  words: number;
  logos: number;
  badLines: number;
  /** Listings with at least one detection. */
  listingsWithHits: number;
  verdicts: Record<Detection['verdict'], number>;
  /** Pictures opened; named but not there (URLs, missing files); opened, but no picture. All 0 without logos. */
  pictures: { read: number; missing: number; unreadable: number };
  version: string;
}

const PROGRESS_EVERY_MS = 1000;
/** So many listings are looked at together where there are words alone: their titles take less time so. */
const TOGETHER = 64;

const formatSignal = ({ rule, span, text, image, box, weight, detail }: Signal) => ({
  rule,
  ...(span && { span }),
  ...(text !== undefined && { text }),
  ...(image !== undefined && { image }),
  ...(box && { box }),
  weight,
  ...(detail && { detail }),
});

/** One output line of `scan`, without its line end. `key` falls back to the line number of the listing. */
export function formatDetection(listing: ListingInput, detection: Detection, line: number): string {
  return JSON.stringify({
    platform: listing.platform ?? null,
    key: listing.key ?? String(line),
    mark: detection.mark,
    score: detection.score,
    signals: detection.signals.map(formatSignal),
    verdict: detection.verdict,
  });
}

/** A picture's path inside `folder`, if it is there. A listing may not name files outside the folder. */
async function findPicture(folder: string, ref: string): Promise<string | undefined> {
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(ref) || isAbsolute(ref)) return undefined;
  const path = resolve(folder, ref);
  if (!path.startsWith(resolve(folder) + sep)) return undefined;
  return access(path).then(
    () => path,
    () => undefined,
  );
}

/** Gives the pictures of a listing their paths, and counts them. */
async function findPictures(
  folder: string,
  { images = [] }: ListingInput,
  counted: ScanReport['pictures'],
): Promise<void> {
  for (const image of images) {
    const path = await findPicture(folder, image.ref);
    if (path) {
      image.data = path;
      counted.read++;
    } else counted.missing++;
  }
}

/**
 * Scans a file of listings for the marks of a file, without a database. Output keeps the order of the listings;
 * within one, the best score comes first. Throws DetectionError when a whole file is unreadable or `matcher` is refused
 * (see createDetector); bad lines go to `onBadLine` and are skipped.
 */
export async function scan(options: ScanOptions): Promise<ScanReport> {
  const started = performance.now();
  let badLines = 0;
  const onBadLine = (bad: BadLine) => {
    badLines++;
    options.onBadLine?.(bad);
  };
  const pictures = { read: 0, missing: 0, unreadable: 0 };
  const { marks, lines } = await readMarks(options.marksCsv, onBadLine);
  const detector = await createDetector({
    marks,
    threshold: options.threshold,
    authorisedShops: options.authorisedShops,
    priceFloors: options.priceFloors,
    matcher: options.matcher,
    onBadMark: (id, e) =>
      onBadLine({ file: 'marks', line: lines.get(id) ?? 0, code: e.code, reason: e.message }),
    onBadPicture: () => {
      pictures.unreadable++;
    },
  });
  const folder = resolve(options.images ?? dirname(options.listings));
  const verdicts = { suspect: 0, authorised: 0, compatible: 0, weak: 0 };
  let listings = 0;
  let detections = 0;
  let listingsWithHits = 0;
  let told = started;
  const progress = (): ScanProgress => ({
    listings,
    detections,
    seconds: (performance.now() - started) / 1000,
  });

  const withLogos = detector.size.logos > 0;
  const together = withLogos ? 1 : TOGETHER;
  for await (const group of inGroups(readListings(options.listings, onBadLine), together)) {
    if (withLogos) for (const { listing } of group) await findPictures(folder, listing, pictures);
    const found = await detector.detectAll(group.map((g) => g.listing));
    for (const [i, { listing, line }] of group.entries()) {
      listings++;
      if (found[i]!.length === 0) continue;
      listingsWithHits++;
      detections += found[i]!.length;
      for (const detection of found[i]!) verdicts[detection.verdict]++;
      const text = found[i]!.map((d) => `${formatDetection(listing, d, line)}\n`).join('');
      if (!options.out.write(text)) await once(options.out, 'drain');
    }
    if (performance.now() - told >= PROGRESS_EVERY_MS) {
      told = performance.now();
      options.onProgress?.(progress());
    }
  }
  const last = progress();
  options.onProgress?.(last);
  const { words, logos } = detector.size;
  return { ...last, words, logos, badLines, listingsWithHits, verdicts, pictures, version: detector.version };
}
