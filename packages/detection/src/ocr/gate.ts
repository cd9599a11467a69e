import type { Luma } from '../duplicate/luma.ts';
import { textLikeness } from './text-likeness.ts';

/** What is known of a picture before reading it. */
export interface BeforeReading {
  /** Regions of the picture that may show a mark. */
  candidateRegions: number;
  /** The picture in grey; see textLikeness. */
  luma: Luma;
}

/** A title this sure has said what the picture could say. */
const TITLE_SURE = 0.8;
/** From this share of blocks that look like text on a picture is read; a lower one where it may show a mark. */
const LIKE_TEXT = 0.01;
const LIKE_TEXT_AT_REGION = 0.004;

/** Whether the title says already what the picture could say: then it need not even be decoded. `score`: 0 to 1. */
export const titleIsSure = (score: number): boolean => score >= TITLE_SURE;

/**
 * Whether looking for text in a picture pays: it has something that looks like text. Seams and laces look like it too: see
 * `Reader.hasWord` for the second look.
 */
export function worthReading({ candidateRegions, luma }: BeforeReading): boolean {
  return textLikeness(luma) >= (candidateRegions > 0 ? LIKE_TEXT_AT_REGION : LIKE_TEXT);
}
