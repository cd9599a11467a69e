import { mostTurns, type Strokes } from './strokes.ts';

/** What is known of a picture before reading it. */
export interface BeforeReading {
  /** Regions of the picture that may show a mark. */
  candidateRegions: number;
  /** See strokesOf. */
  strokes: Strokes;
}

/** A title this sure has said what the picture could say. */
const TITLE_SURE = 0.8;
/** From so many turns in its densest block a picture is read; from fewer where it may show a mark. */
const LIKE_TEXT = 24;
const LIKE_TEXT_AT_REGION = 16;

/** Whether the title says already what the picture could say: then it need not even be decoded. `score`: 0 to 1. */
export const titleIsSure = (score: number): boolean => score >= TITLE_SURE;

/** Whether looking for text in a picture pays: it has strokes. Only plain pictures have none. */
export function worthReading({ candidateRegions, strokes }: BeforeReading): boolean {
  return mostTurns(strokes) >= (candidateRegions > 0 ? LIKE_TEXT_AT_REGION : LIKE_TEXT);
}
