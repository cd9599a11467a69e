import { LogoBank } from './bank/logo-bank.ts';
import type { NegativeBank } from './duplicate/negative-bank.ts';
import { withoutNegatives } from './duplicate/negatives.ts';
import { DetectionError } from './error.ts';
import { findLogosIn, type LogoFound } from './image/find.ts';
import { PictureMemory } from './image/memory.ts';
import { OpenedPicture } from './image/opened.ts';
import { LogoNetwork, MODEL_VERSION } from './network/model.ts';
import { readSide } from './network/see.ts';
import { titleIsSure } from './ocr/gate.ts';
import { findWordsInPicture } from './ocr/picture-words.ts';
import { READ_SIDE, READER_VERSION } from './ocr/reader.ts';
import { findCues, findGoods } from './score/cues.ts';
import { type ScoredHit, scoreHits } from './score/identity.ts';
import type { RuleContext } from './score/rule.ts';
import { scoreMark } from './score/score.ts';
import { DEFAULT_THRESHOLD, RULES_VERSION } from './score/weights.ts';
import { type TextHit, WordMatcher } from './text/matcher.ts';
import { loadMatcher } from './text/matcher-file.ts';
import type { AuthorisedShop, Detection, ListingInput, Mark, Picture, PriceFloor, Signal } from './types.ts';

export interface DetectorOptions {
  marks: Mark[];
  authorisedShops?: AuthorisedShop[];
  priceFloors?: PriceFloor[];
  /** From this score on a detection is `suspect`; 0 to 1, default 0.5. */
  threshold?: number;
  /** false: only plain spellings are looked for, which is faster; default true. */
  disguises?: boolean;
  /** File of a matcher that `buildMatcher` made of the same word marks: it is loaded, and nothing is built. */
  matcher?: string;
  /**
   * true: words in pictures are read too, where it pays: the title does not name a mark surely, and the picture looks as
   * if it had text. Loads two networks at the first picture; default false.
   */
  readPictures?: boolean;
  /** true: small logos are looked for too, in two to three times the time; default false. */
  thorough?: boolean;
  /** Pictures that are no evidence: what is found in a near-duplicate of one does not count. */
  negatives?: Pick<NegativeBank, 'find'>;
  /** A logo that cannot be read: told here and left out. Without it, createDetector throws. */
  onBadMark?: (mark: string, error: DetectionError) => void;
  /** A listing picture that cannot be read: told here and passed over. */
  onBadPicture?: (ref: string, error: DetectionError) => void;
}

/** Finds marks in listings. Calls of `detect` may overlap. */
export interface Detector {
  /** One detection for each mark found, best score first, then by mark id. */
  detect(listing: ListingInput): Promise<Detection[]>;
  /** The detections of each listing. Where marks are many, this takes less time than one listing after the other. */
  detectAll(listings: readonly ListingInput[]): Promise<Detection[][]>;
  /** Word marks in a title, without score or context. */
  detectTitle(title: string): TextHit[];
  /** The same, each with how sure it is that the mark is named there; the use made of it is not judged. */
  matchTitle(title: string): ScoredHit[];
  /** Changes whenever the same input may give another result, but for what the bank of negatives holds. */
  readonly version: string;
  readonly size: { words: number; logos: number };
}

const NO_PICTURES: ReadonlyMap<string, Signal[]> = new Map();

function groupBy<T, V>(
  items: readonly T[],
  key: (item: T) => string,
  value: (item: T) => V,
): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(value(item));
    else groups.set(key(item), [value(item)]);
  }
  return groups;
}

/** Loaded once a process, and only by those who look for logos. */
let network: Promise<LogoNetwork> | undefined;

async function buildBank(logos: readonly Mark[], onBadMark: DetectorOptions['onBadMark']) {
  if (logos.length === 0) return undefined;
  network ??= LogoNetwork.load();
  const bank = new LogoBank(await network);
  for (const { id, image } of logos) {
    try {
      if (image === undefined) throw new DetectionError('mark_empty', `Logo ${id} has no image`);
      await bank.add(id, image);
    } catch (e) {
      if (!onBadMark || !(e instanceof DetectionError)) throw e;
      onBadMark(id, e);
    }
  }
  return bank.size > 0 ? bank : undefined;
}

/**
 * Builds the index of marks. Word marks without text match nothing. Throws DetectionError `mark_empty`,
 * `picture_unreadable` for a logo, unless `onBadMark` takes it; for `matcher` `index_unreadable`, `index_version`,
 * `index_of_other_marks`, `index_of_other_options`.
 */
export async function createDetector(options: DetectorOptions): Promise<Detector> {
  const marks = new Map(options.marks.map((m) => [m.id, m]));
  const words = options.marks.filter((m) => m.kind === 'word');
  const logos = options.marks.filter((m) => m.kind === 'logo');
  const disguises = options.disguises ?? true;
  const matcher =
    options.matcher === undefined
      ? new WordMatcher(words, { disguises })
      : loadMatcher(options.matcher, words, { disguises });
  const bank = await buildBank(logos, options.onBadMark);
  const memory = new PictureMemory();
  const readBefore = new PictureMemory();
  const floors = new Map((options.priceFloors ?? []).map((f) => [f.mark, f.yuan]));
  const shops = options.authorisedShops ?? [];
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;

  const thorough = options.thorough ?? false;
  const logoSide = readSide(thorough);
  const readPictures = (options.readPictures ?? false) && words.length > 0;
  const looksAtPictures = bank !== undefined || readPictures;
  const matchTitle = (title: string): ScoredHit[] => {
    const hits = matcher.find(title);
    return hits.length === 0 ? [] : scoreHits(title, hits, (id) => marks.get(id)!);
  };

  async function seePicture(ref: string, data: Picture, title: string): Promise<LogoFound[]> {
    const reads = readPictures && !titleIsSure(Math.max(0, ...matchTitle(title).map((h) => h.score)));
    const opened = new OpenedPicture(data, reads ? READ_SIDE : logoSide);
    const found = bank
      ? await memory.recall(ref, data, async () =>
          findLogosIn(ref, await opened.at(logoSide), bank, thorough),
        )
      : [];
    if (reads) {
      const about = { ref, opened, candidateRegions: found.length, thorough };
      found.push(...(await readBefore.recall(ref, data, () => findWordsInPicture(about, matchTitle))));
    }
    if (found.length === 0 || !options.negatives) return found;
    return withoutNegatives(ref, found, await options.negatives.find(data));
  }

  async function seePictures(listing: ListingInput): Promise<Map<string, Signal[]>> {
    const found: LogoFound[] = [];
    for (const { ref, data } of listing.images ?? []) {
      if (data === undefined) continue;
      try {
        found.push(...(await seePicture(ref, data, listing.title ?? '')));
      } catch (e) {
        if (!(e instanceof DetectionError)) throw e;
        options.onBadPicture?.(ref, e);
      }
    }
    return groupBy(
      found,
      (f) => f.mark,
      (f) => f.signal,
    );
  }

  function score(
    listing: ListingInput,
    hits: TextHit[],
    pictures: ReadonlyMap<string, Signal[]>,
  ): Detection[] {
    const title = listing.title ?? '';
    const byMark = groupBy(
      hits,
      (h) => h.mark,
      (h) => h,
    );
    const cues = findCues(title);
    const goods = findGoods(title);
    const detections = [...new Set([...byMark.keys(), ...pictures.keys()])].map((id): Detection => {
      const seen = pictures.get(id) ?? [];
      const context: RuleContext = {
        listing,
        title,
        mark: marks.get(id)!,
        hits: byMark.get(id) ?? [],
        allHits: hits,
        cues,
        goods,
        shops,
        floor: floors.get(id),
        pictures: seen.filter((s) => s.weight > 0).length,
      };
      return { mark: id, ...scoreMark(context, seen, threshold) };
    });
    return detections.sort((a, b) => b.score - a.score || (a.mark < b.mark ? -1 : 1));
  }

  async function detectAll(listings: readonly ListingInput[]): Promise<Detection[][]> {
    const hits = matcher.findAll(listings.map((l) => l.title ?? ''));
    const detections: Detection[][] = [];
    for (const [i, listing] of listings.entries()) {
      const pictures = looksAtPictures ? await seePictures(listing) : NO_PICTURES;
      const nothing = hits[i]!.length === 0 && pictures.size === 0;
      detections.push(nothing ? [] : score(listing, hits[i]!, pictures));
    }
    return detections;
  }

  return {
    detect: async (listing) => (await detectAll([listing]))[0]!,
    detectAll,
    detectTitle: (title) => matcher.find(title),
    matchTitle,
    version: `rules-${RULES_VERSION}/${MODEL_VERSION}${thorough ? '/thorough' : ''}${readPictures ? `/${READER_VERSION}` : ''}`,
    size: { words: words.length, logos: bank?.size ?? 0 },
  };
}
