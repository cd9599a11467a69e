import type { Detector } from '../../detector.ts';
import type { Detection, ListingInput, Mark, Signal } from '../../types.ts';
import { findGoods } from '../cues.ts';
import { type NamingPart, namingParts } from '../naming/model.ts';
import { isDisguised } from '../rules/disguised.ts';
import { DEFAULT_THRESHOLD } from '../weights.ts';
import { type Nearest, nearestPlace } from './nearest.ts';

/**
 * Why a listing makes no lead for a mark.
 * - found: it does: the score reaches the threshold.
 * - authorised: the shop is.
 * - lowered: the mark is found, and what lowered its score is in `lowered` and `doubts`.
 * - inside-word, parted: the letters of a spelling stand there, as a piece of a longer word, or with what parts words
 *   between them (`nearest`).
 * - changed: only something like it stands there (`nearest` says what differs); it says too little to be a disguise.
 * - absent: nothing like it stands there.
 * - no-words: the mark has no text; only a picture could show it.
 */
export type WhyNotCode =
  | 'found'
  | 'authorised'
  | 'lowered'
  | 'inside-word'
  | 'parted'
  | 'changed'
  | 'absent'
  | 'no-words';

export interface WhyNot {
  mark: string;
  code: WhyNotCode;
  /** 0 where nothing is found. */
  score: number;
  threshold: number;
  detection?: Detection;
  /** Signals that lowered the score, the strongest first. */
  lowered: Signal[];
  /** What in the place speaks against its being the mark, in log-odds, the strongest first. */
  doubts: NamingPart[];
  nearest?: Nearest;
}

const MOST_DOUBTS = 4;
const LETTER = /[\p{L}\p{N}]/u;

function nearestOf(title: string, mark: Mark): Nearest | undefined {
  const spellings = [mark.text ?? '', ...(mark.names ?? [])].flatMap((s) => s.split('/'));
  const places = spellings.flatMap((s) => nearestPlace(title, s.trim()) ?? []);
  const share = (n: Nearest) => n.distance / n.spelling.length;
  return places.sort((a, b) => share(a) - share(b) || b.spelling.length - a.spelling.length)[0];
}

function absentCode(title: string, nearest: Nearest | undefined): WhyNotCode {
  if (!nearest) return 'absent';
  if (nearest.distance > 0) return 'changed';
  const [from, to] = nearest.span;
  const beside = LETTER.test(title[from - 1] ?? '') || LETTER.test(title[to] ?? '');
  return beside && nearest.text.length <= nearest.spelling.length ? 'inside-word' : 'parted';
}

/**
 * Says why a listing makes no lead for a mark: what came nearest, what is missing, and what of the context lowered the
 * score. `mark` is one of the detector's. Rejects with what `detect` rejects with.
 */
export async function explainWhyNot(
  detector: Detector,
  listing: ListingInput,
  mark: Mark,
  threshold: number = DEFAULT_THRESHOLD,
): Promise<WhyNot> {
  const title = listing.title ?? '';
  const detection = (await detector.detect(listing)).find((d) => d.mark === mark.id);
  const common = { mark: mark.id, threshold, lowered: [], doubts: [] };
  if (!detection) {
    if (!mark.text) return { ...common, code: 'no-words', score: 0 };
    const nearest = nearestOf(title, mark);
    return { ...common, code: absentCode(title, nearest), score: 0, ...(nearest && { nearest }) };
  }
  const { score, signals, verdict } = detection;
  const lowered = signals.filter((s) => s.weight < 0).sort((a, b) => a.weight - b.weight);
  const code = verdict === 'authorised' ? 'authorised' : score >= threshold ? 'found' : 'lowered';
  const doubts = code === 'lowered' ? doubtsOf(detector, title, signals[0]!) : [];
  return { ...common, code, score, detection, lowered, doubts };
}

/** What speaks against the surest place; a disguise is judged by what it says, not by where it stands. */
function doubtsOf(detector: Detector, title: string, { span }: Signal): NamingPart[] {
  const hits = detector.detectTitle(title);
  const hit = hits.find((h) => h.span[0] === span?.[0] && h.span[1] === span[1]);
  if (!hit || isDisguised(hit)) return [];
  return namingParts(title, hit, hits, findGoods(title))
    .filter((p) => p.logOdds < 0)
    .slice(0, MOST_DOUBTS);
}
