import { findCues, findGoods } from './score/cues.ts';
import type { RuleContext } from './score/rule.ts';
import { scoreMark } from './score/score.ts';
import { DEFAULT_THRESHOLD, RULES_VERSION } from './score/weights.ts';
import { type TextHit, WordMatcher } from './text/matcher.ts';
import type { AuthorisedShop, Detection, ListingInput, Mark, PriceFloor, Signal } from './types.ts';

export interface DetectorOptions {
  marks: Mark[];
  authorisedShops?: AuthorisedShop[];
  priceFloors?: PriceFloor[];
  /** From this score on a detection is `suspect`; 0 to 1, default 0.5. */
  threshold?: number;
}

/** Finds marks in listings. Calls of `detect` may overlap. */
export interface Detector {
  /** One detection for each mark found, best score first, then by mark id. */
  detect(listing: ListingInput): Promise<Detection[]>;
  /** Word marks in a title, without score or context. */
  detectTitle(title: string): TextHit[];
  /** Changes whenever the same input may give another result. */
  readonly version: string;
  readonly size: { words: number; logos: number };
}

function groupByMark<T extends { mark: string }>(hits: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const hit of hits) {
    const group = groups.get(hit.mark);
    if (group) group.push(hit);
    else groups.set(hit.mark, [hit]);
  }
  return groups;
}

/** Builds the index of marks. Word marks without text match nothing. */
export async function createDetector(options: DetectorOptions): Promise<Detector> {
  const marks = new Map(options.marks.map((m) => [m.id, m]));
  const words = options.marks.filter((m) => m.kind === 'word');
  const logos = options.marks.filter((m) => m.kind === 'logo');
  const matcher = new WordMatcher(words);
  const floors = new Map((options.priceFloors ?? []).map((f) => [f.mark, f.yuan]));
  const shops = options.authorisedShops ?? [];
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;

  function score(listing: ListingInput, hits: TextHit[], pictures: Map<string, Signal[]>): Detection[] {
    const title = listing.title ?? '';
    const byMark = groupByMark(hits);
    const cues = findCues(title);
    const goods = findGoods(title);
    const detections: Detection[] = [];
    for (const id of new Set([...byMark.keys(), ...pictures.keys()])) {
      const found = pictures.get(id) ?? [];
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
        pictures: found.length,
      };
      detections.push({ mark: id, ...scoreMark(context, found, threshold) });
    }
    return detections.sort((a, b) => b.score - a.score || (a.mark < b.mark ? -1 : 1));
  }

  return {
    async detect(listing) {
      const hits = matcher.find(listing.title ?? '');
      return hits.length === 0 ? [] : score(listing, hits, new Map());
    },
    detectTitle: (title) => matcher.find(title),
    version: `rules-${RULES_VERSION}`,
    size: { words: words.length, logos: logos.length },
  };
}
