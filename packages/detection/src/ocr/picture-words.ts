import { decodeLuma } from '../duplicate/luma.ts';
import { decodePicture } from '../image/decode.ts';
import type { LogoFound } from '../image/find.ts';
import type { ScoredHit } from '../score/identity.ts';
import type { Picture } from '../types.ts';
import { titleIsSure, worthReading } from './gate.ts';
import { READ_SIDE, sharedReader, type TextInPicture } from './reader.ts';

/** What reading adds to what is known of a picture. */
export interface PictureWords {
  ref: string;
  picture: Picture;
  /** How surely the title names a mark already, 0 to 1. */
  titleScore: number;
  /** Regions in which a logo was seen. */
  candidateRegions: number;
}

/** Finds word marks in a line of text. */
export type MatchLine = (text: string) => ScoredHit[];

/** A word in a picture is worth less than in a title: it may belong to the scene, and may be misread. */
const IN_PICTURE = 0.9;

/**
 * Word marks that are written in a picture, where reading it pays: one signal for each mark and line. Throws DetectionError
 * `picture_unreadable`, `reader_unavailable`.
 */
export async function findWordsInPicture(about: PictureWords, match: MatchLine): Promise<LogoFound[]> {
  const { titleScore, candidateRegions, picture } = about;
  if (titleIsSure(titleScore)) return [];
  if (!worthReading({ candidateRegions, luma: await decodeLuma(picture) })) return [];
  const reader = await sharedReader();
  const raster = await decodePicture(picture, READ_SIDE);
  if (!(await reader.hasWord(raster))) return [];
  const lines = await reader.readRaster(raster);
  return lines.flatMap((line) => inLine(about.ref, line, match));
}

function inLine(image: string, { text, score, box }: TextInPicture, match: MatchLine): LogoFound[] {
  const best = new Map<string, LogoFound>();
  for (const hit of match(text)) {
    const weight = IN_PICTURE * score * hit.score;
    if ((best.get(hit.mark)?.signal.weight ?? 0) >= weight) continue;
    const detail: Record<string, string | number> = {
      line: text,
      read: Math.round(score * 1e3) / 1e3,
      how: hit.rule,
      spelling: hit.spelling,
    };
    if (hit.otherName) detail.name = 'other';
    if (hit.folds.length > 0) detail.folds = hit.folds.join('; ');
    best.set(hit.mark, {
      mark: hit.mark,
      signal: { rule: 'word.in-picture', text: hit.text, image, box, weight, detail },
    });
  }
  return [...best.values()];
}
