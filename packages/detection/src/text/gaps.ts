import { CLASS, CLASSES } from './fold.ts';
import { type FoldedView, GAP } from './view.ts';

/** More signs than this between two characters part them: the one is a heading, the other the text. */
const MAX_GAP_UNITS = 4;
/** Fewest characters of a Latin spelling that signs may part; shorter ones meet by chance (S-M-L). */
const LATIN_MIN = 4;
/** Fewest Chinese characters of which two groups may be parted by a space (阿迪 达斯). */
const GROUPED_MIN = 4;

/** `plain`: written as the spelling is. `inserted`: signs or spaces were put into it. null: not the mark. */
export type GapVerdict = 'plain' | 'inserted' | null;

/** Short names lose their meaning without their sign: H&M is not "hm". */
const KEEP_SIGN_BELOW = 5;
const KEEP_SPACE_BELOW = 4;

function letterJoinedBySign(view: FoldedView, gapAt: number, other: number): boolean {
  const joined = (view.gap[gapAt]! & GAP.any) === GAP.soft;
  return joined && other >= 0 && other < view.length && CLASSES[view.units[other]!] === CLASS.letter;
}

/** Is unit i a letter on its own, as the letters of "U N I K E Y" are? */
function isLoneLetter(view: FoldedView, i: number): boolean {
  if (i < 0 || i >= view.length || CLASSES[view.units[i]!] !== CLASS.letter) return false;
  const before = i === 0 || (view.gap[i]! & GAP.any) !== 0;
  const after = i + 1 === view.length || (view.gap[i + 1]! & GAP.any) !== 0;
  return before && after;
}

/** No Chinese character is written directly against this edge of the match. */
function apart(view: FoldedView, edge: number, neighbour: number): boolean {
  const outside = neighbour < 0 || neighbour >= view.length || (view.gap[edge]! & GAP.any) !== 0;
  return outside || CLASSES[view.units[neighbour]!] !== CLASS.ideographic;
}

function latinMayBeParted(view: FoldedView, from: number, to: number, foreign: number, spaces: boolean) {
  const length = to - from;
  if (length < LATIN_MIN) return false;
  if (!spaces) return !letterJoinedBySign(view, from, from - 1) && !letterJoinedBySign(view, to, to);
  // Spaces are safe only when every letter stands alone, and no lone letter goes on outside.
  return foreign === length - 1 && !isLoneLetter(view, from - 1) && !isLoneLetter(view, to);
}

function chineseMayBeParted(view: FoldedView, from: number, to: number, foreign: number, spaces: boolean) {
  if (!spaces) return true;
  if (to - from >= GROUPED_MIN && foreign === 1) return true;
  if (!apart(view, from, from - 1)) return false;
  // "耐 克运动鞋": a first character that stands alone is no word. "三叶 草编鞋" may well be two.
  return (view.gap[from + 1]! & GAP.any) !== 0 || apart(view, to, to);
}

/**
 * Judges what stands between the characters of a match in units [from, to). "N·I·K·E", "耐-克" and "N I K E"
 * are the mark; "mini-key" and "忍耐 克服" are not. Invisible characters and markup part nothing.
 * `gaps[i]`: what the spelling itself has before its unit i.
 */
export function judgeGaps(view: FoldedView, from: number, to: number, gaps: Uint8Array): GapVerdict {
  let foreign = 0;
  let spaces = false;
  let latin = true;
  let chinese = true;
  for (let i = from; i < to; i++) {
    if (CLASSES[view.units[i]!] === CLASS.ideographic) latin = false;
    else chinese = false;
    if (i === from) continue;
    const own = gaps[i - from]! & GAP.any;
    const gap = view.gap[i]! & GAP.any;
    if (gap === 0) {
      if (own & (GAP.hard | GAP.soft) && to - from < KEEP_SIGN_BELOW) return null;
      if (own && to - from < KEEP_SPACE_BELOW) return null;
      continue;
    }
    if (own) {
      if (own & GAP.hard && !(gap & (GAP.hard | GAP.soft)) && to - from < KEEP_SIGN_BELOW) return null;
      continue;
    }
    const change =
      (CLASSES[view.units[i]!] === CLASS.ideographic) !== (CLASSES[view.units[i - 1]!] === CLASS.ideographic);
    if (change) continue;
    if (gap & GAP.hard || view.start[i]! - view.end[i - 1]! > MAX_GAP_UNITS) return null;
    foreign++;
    if (gap & GAP.space) spaces = true;
  }
  if (foreign === 0) return 'plain';
  const may = latin
    ? latinMayBeParted(view, from, to, foreign, spaces)
    : chinese
      ? chineseMayBeParted(view, from, to, foreign, spaces)
      : !spaces;
  return may ? 'inserted' : null;
}
