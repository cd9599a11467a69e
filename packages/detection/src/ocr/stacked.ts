import { around } from '../image/box.ts';
import type { TextInPicture } from './reader.ts';

/** Lines that stand one below or beside the other, read as one: a name may be set in two or three (UNDER, ARMOUR). */
export interface Stacked extends TextInPicture {
  /** Places in the text between two lines. */
  seams: number[];
}

/** Lines of one name at most. */
const MOST = 3;
/** Gap between two lines of one name, and how much higher one may be, in heights of the lower one. */
const GAP = 0.9;
const HIGHER = 2;
/** Share of the shorter one that lies above or below, or beside the other. */
const ALONG = 0.5;

/** Whether `b` goes on where `a` ends: below it, or to its right in one row. */
function follows(a: TextInPicture, b: TextInPicture): boolean {
  const [ax, ay, aw, ah] = a.box;
  const [bx, by, bw, bh] = b.box;
  const least = Math.min(ah, bh);
  if (Math.max(ah, bh) > HIGHER * least) return false;
  const common = (p: number, n: number, q: number, m: number) =>
    (Math.min(p + n, q + m) - Math.max(p, q)) / Math.min(n, m);
  const gap = (from: number, to: number) => to - from > -0.5 * least && to - from < GAP * least;
  return common(ax, aw, bx, bw) > ALONG
    ? gap(ay + ah, by)
    : common(ay, ah, by, bh) > ALONG && gap(ax + aw, bx);
}

/** All runs of two or three lines that follow each other; `lines` in reading order. */
export function stacked(lines: readonly TextInPicture[]): Stacked[] {
  const runs: Stacked[] = [];
  const last = new Map<Stacked, TextInPicture>();
  let ends: Stacked[] = lines.map((line) => ({ ...line, seams: [] }));
  for (const [i, run] of ends.entries()) last.set(run, lines[i]!);
  for (let n = 2; n <= MOST; n++) {
    const longer: Stacked[] = [];
    for (const run of ends)
      for (const next of lines) {
        const end = last.get(run)!;
        if (next === end || !follows(end, next)) continue;
        const joined = {
          text: `${run.text} ${next.text}`,
          score: Math.min(run.score, next.score),
          box: around(run.box, next.box),
          seams: [...run.seams, run.text.length],
        };
        last.set(joined, next);
        longer.push(joined);
      }
    runs.push(...longer);
    ends = longer;
  }
  return runs;
}
