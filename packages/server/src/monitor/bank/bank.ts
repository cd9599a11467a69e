import {
  createDetector,
  DEFAULT_THRESHOLD,
  type Detection,
  type Detector,
  explainWhyNot,
  type ListingInput,
  type Mark,
  type Signal,
  type WhyNot,
} from '@citong/detection';
import type { ReadPictures } from '../../config.ts';
import type { FileStore } from '../../evidence/files.ts';
import { type Negatives, negativesFor } from '../negative/current-negatives.ts';
import { canRead } from './can-read.ts';
import type { BankMark } from './marks.ts';
import type { Watch } from './rights.ts';

/** A mark found in a listing, and under which watch. */
export interface Finding {
  readonly mark: BankMark;
  readonly detection: Detection;
  /** The watch that asks for a lead of it; null: none does (another platform, a score below its threshold). */
  readonly watch: Watch | null;
}

/** A listing as detection takes it. */
export type BankListing = ListingInput & { readonly platform: string };

/** The index of marks that listings are held against. */
export interface Bank {
  readonly marks: ReadonlyMap<string, BankMark>;
  /** Whether it looks at the pictures of every listing: for logos, for words, or for both. */
  readonly looksAtPictures: boolean;
  /** Whether it reads words in the pictures that it looks at. */
  readonly readsPictures: boolean;
  readonly version: string;
  find(listing: BankListing): Promise<Finding[]>;
  /**
   * Why a listing makes no lead for a mark of the bank, or a weak one, by its words or its picture, whichever comes
   * nearer; the threshold is that of the watches on the listing's platform. Null: the mark has nothing to look for.
   */
  whyNot(listing: BankListing, mark: BankMark): Promise<WhyNot | null>;
}

export interface BankOptions {
  /** What is found in one of these counts for nothing; it may change while the bank is in use. */
  readonly negatives?: Negatives;
  readonly readPictures: ReadPictures;
  readonly thorough?: boolean;
}

/** In which pictures a bank of some of the marks reads: `fetched` are all pictures where the whole bank looks at them. */
export const readBeside = (whole: Pick<Bank, 'looksAtPictures'>, reading: ReadPictures): ReadPictures =>
  reading === 'fetched' && whole.looksAtPictures ? 'all' : reading;

/** Builds the index. A picture of a mark that cannot be read leaves the mark's words. */
export async function buildBank(
  marks: readonly BankMark[],
  files: Pick<FileStore, 'bytes'>,
  { negatives, readPictures, thorough }: BankOptions,
): Promise<Bank> {
  const byId = new Map(marks.map((m) => [m.id, m]));
  const thresholds = marks.flatMap((m) => m.watches.flatMap((w) => w.threshold ?? []));
  const looked = (await Promise.all(marks.map((m) => looksOf(m, files)))).flat();
  const [words, logos] = [looked.some((l) => l.kind === 'word'), looked.some((l) => l.kind === 'logo')];
  const wouldRead = words && (readPictures === 'all' || (readPictures === 'fetched' && logos));
  const reads = wouldRead && (await canRead());
  const detector: Detector = await createDetector({
    marks: looked,
    authorisedShops: marks.flatMap((m) =>
      m.shops.map((s) => ({ platform: s.platform ?? undefined, seller: s.seller, marks: namesOf(m) })),
    ),
    priceFloors: marks.flatMap((m) =>
      m.floorFen === null ? [] : namesOf(m).map((mark) => ({ mark, yuan: (m.floorFen ?? 0) / 100 })),
    ),
    ...(negatives && { negatives: negativesFor(negatives, marks, namesOf) }),
    readPictures: reads,
    thorough,
    // Each watch has its own; the lowest decides what is told at all.
    threshold: Math.min(DEFAULT_THRESHOLD, ...thresholds),
  });
  return {
    marks: byId,
    looksAtPictures: reads || detector.size.logos > 0,
    readsPictures: reads,
    version: detector.version,
    async find(listing) {
      const found = Map.groupBy(await detector.detect(listing), (d) => d.mark.slice(2));
      return [...found].flatMap(([id, detections]) => {
        const mark = byId.get(id);
        if (!mark) return [];
        const detection = joined(id, detections);
        return [{ mark, detection, watch: watchFor(mark, detection, listing.platform) }];
      });
    },
    async whyNot(listing, mark) {
      const threshold = Math.min(...thresholdsOn(mark, listing.platform));
      const told: WhyNot[] = [];
      for (const look of looked.filter((l) => l.id.slice(2) === mark.id)) {
        // The words of a logo are a description: nobody looks for them.
        const sought = look.kind === 'logo' ? { ...look, text: undefined } : look;
        told.push(await explainWhyNot(detector, listing, sought, threshold));
      }
      const [surest] = told.toSorted((a, b) => b.score - a.score);
      return surest ? { ...surest, mark: mark.id } : null;
    },
  };
}

/** From which scores on the watches of a platform ask for a lead; the default where none looks there. */
function thresholdsOn({ watches }: BankMark, platform: string): number[] {
  const here = watches.filter((w) => looksAt(w, platform));
  return here.length > 0 ? here.map((w) => w.threshold ?? DEFAULT_THRESHOLD) : [DEFAULT_THRESHOLD];
}

/** Whether the watch covers the platform; one that names none covers all. */
export const looksAt = ({ platforms }: Watch, platform: string): boolean =>
  platforms.length === 0 || platforms.includes(platform);

/** The detector knows words and pictures as marks of their own: `w:` and `l:` before the id. */
const namesOf = (mark: BankMark): string[] => [`w:${mark.id}`, `l:${mark.id}`];

async function looksOf(mark: BankMark, files: Pick<FileStore, 'bytes'>): Promise<Mark[]> {
  const [{ text: registered, markType, image, owner }] = mark.registrations;
  const common = { classes: [...mark.classes], owner: owner?.name };
  const names = [...mark.otherNames];
  const looks: Mark[] = [];
  // The words of a logo are a description; what it is called beside that is looked for.
  const text = markType === 'logo' ? undefined : registered;
  if (text !== undefined || names.length > 0)
    looks.push({ ...common, id: `w:${mark.id}`, kind: 'word', ...(text && { text }), names });
  const picture = markType !== 'word' && image !== null ? await files.bytes(image).catch(() => null) : null;
  if (picture) looks.push({ ...common, id: `l:${mark.id}`, kind: 'logo', text: registered, image: picture });
  return looks;
}

/** Evidence is what shows the mark; the rest is context, which words and picture share. */
const isEvidence = ({ rule }: Signal): boolean => rule.startsWith('word.') || rule.startsWith('image.');
/** What the second of two sure kinds of evidence adds at least, so that it is seen to count. */
const leastGain = 1e-4;

/**
 * Words and picture of one mark in one listing: the surer leads. Where it is suspected, the other's evidence adds what
 * an independent one does, so that the weights still add up to the score; else it is shown and counts nothing.
 */
export function joined(id: string, detections: readonly Detection[]): Detection {
  const [best, ...others] = detections.toSorted((a, b) => b.score - a.score);
  if (!best) throw new Error('a detection without a mark');
  let { score } = best;
  const signals = [...best.signals];
  for (const other of others) {
    const evidence = other.signals.filter(isEvidence);
    const whole = evidence.reduce((sum, s) => sum + s.weight, 0);
    const counts = best.verdict === 'suspect' && whole > 0;
    const gain = counts ? Math.max(leastGain, (1 - score) * other.score) : 0;
    signals.push(...evidence.map((s) => ({ ...s, weight: counts ? (gain * s.weight) / whole : 0 })));
    score = Math.min(1, score + gain);
  }
  return { ...best, mark: id, score, signals };
}

function watchFor(mark: BankMark, { verdict, score }: Detection, platform: string): Watch | null {
  if (verdict !== 'suspect') return null;
  const asks = (w: Watch) => looksAt(w, platform) && score >= (w.threshold ?? DEFAULT_THRESHOLD);
  return mark.watches.find(asks) ?? null;
}
