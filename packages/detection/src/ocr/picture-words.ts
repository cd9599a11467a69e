import { shareOfSmaller } from '../image/box.ts';
import type { LogoFound } from '../image/find.ts';
import type { OpenedPicture } from '../image/opened.ts';
import type { ScoredHit } from '../score/identity.ts';
import { worthReading } from './gate.ts';
import { READ_SIDE, sharedReader, type TextInPicture, WORD } from './reader.ts';
import { type Stacked, stacked } from './stacked.ts';
import { STROKES_SIDE, strokesOf } from './strokes.ts';

/** What reading adds to what is known of a picture. */
export interface PictureWords {
  ref: string;
  /** For READ_SIDE. */
  opened: OpenedPicture;
  /** Regions in which a logo was seen. */
  candidateRegions: number;
  /** true: it is read whatever it looks like, and small print everywhere, in about twice the time. */
  thorough?: boolean;
}

/** Finds word marks in a line of text. */
export type MatchLine = (text: string) => ScoredHit[];

/** A word in a picture is worth less than in a title: it may belong to the scene, and may be misread. */
const IN_PICTURE = 0.9;
/** Lines of which one lies in the other by more than this share are one. */
const ONE_PLACE = 0.5;

/**
 * Word marks that are written in a picture, where reading it pays: one signal for each mark and line. Throws DetectionError
 * `picture_unreadable`, `reader_unavailable`.
 */
export async function findWordsInPicture(about: PictureWords, match: MatchLine): Promise<LogoFound[]> {
  const lines = await linesIn(about);
  const found = lines.flatMap((line) => inLine(about.ref, { ...line, seams: [] }, match));
  return oncePerPlace([...found, ...stacked(lines).flatMap((line) => inLine(about.ref, line, match))]);
}

/** Of a mark that was read twice at one place the surer reading. */
function oncePerPlace(found: readonly LogoFound[]): LogoFound[] {
  const kept: LogoFound[] = [];
  for (const f of [...found].sort((a, b) => b.signal.weight - a.signal.weight))
    if (!kept.some((k) => k.mark === f.mark && shareOfSmaller(k.signal.box!, f.signal.box!) > ONE_PLACE))
      kept.push(f);
  return found.filter((f) => kept.includes(f));
}

async function linesIn({ candidateRegions, opened, thorough }: PictureWords): Promise<TextInPicture[]> {
  if (thorough) return (await sharedReader()).readThoroughly(await opened.at(READ_SIDE));
  const strokes = strokesOf(await opened.at(STROKES_SIDE));
  if (!worthReading({ candidateRegions, strokes })) return [];
  return (await sharedReader()).readQuickly(await opened.at(READ_SIDE), strokes);
}

/** Of lines read as one only what begins in the first and ends in the last: the rest was found in each. */
function inLine(image: string, { text, score, box, seams }: Stacked, match: MatchLine): LogoFound[] {
  const best = new Map<string, LogoFound>();
  for (const hit of match(text)) {
    if (!WORD.test(hit.text)) continue;
    const [first, last] = [seams[0] ?? hit.span[1], seams.at(-1) ?? hit.span[0]];
    if (hit.span[0] >= first || hit.span[1] <= last) continue;
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
