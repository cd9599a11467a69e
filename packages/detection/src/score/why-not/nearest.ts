import { cleanMarkup } from '../../text/markup.ts';
import { FoldedView } from '../../text/view.ts';

/** One step from the spelling to what stands in the title. */
export interface Change {
  kind: 'missing' | 'other' | 'inserted';
  /** The character of the spelling; absent where one was inserted. */
  expected?: string;
  /** The character of the title; absent where one is missing. */
  found?: string;
}

/** The place of a title that comes nearest to a spelling. */
export interface Nearest {
  spelling: string;
  /** UTF-16 units in the title, end exclusive. */
  span: [number, number];
  text: string;
  /** Characters to change, add or take away. */
  distance: number;
  changes: Change[];
}

const view = new FoldedView();

/**
 * The piece of a title that a spelling is made of with the fewest changes, by folded letters (what stands between them
 * is passed over); none where more than half of the spelling would have to change.
 */
export function nearestPlace(title: string, spelling: string): Nearest | undefined {
  view.fold(spelling);
  const want = view.text();
  const { text, map } = cleanMarkup(title);
  view.fold(text);
  const have = view.text();
  const n = want.length;
  const m = have.length;
  if (n === 0 || m === 0) return undefined;
  const width = m + 1;
  const cost = new Uint16Array((n + 1) * width); // the first row stays 0: a match may begin anywhere
  for (let i = 1; i <= n; i++) {
    cost[i * width] = i;
    for (let j = 1; j <= m; j++) {
      const same = want[i - 1] === have[j - 1] ? 0 : 1;
      cost[i * width + j] = Math.min(
        cost[(i - 1) * width + j - 1]! + same,
        cost[(i - 1) * width + j]! + 1,
        cost[i * width + j - 1]! + 1,
      );
    }
  }
  let end = 1;
  for (let j = 2; j <= m; j++) if (cost[n * width + j]! < cost[n * width + end]!) end = j;
  const distance = cost[n * width + end]!;
  if (distance * 2 > n) return undefined;
  const changes: Change[] = [];
  let [i, j] = [n, end];
  while (i > 0) {
    const here = cost[i * width + j]!;
    const expected = want[i - 1]!;
    const found = have[j - 1];
    const same = expected === found ? 0 : 1;
    if (j > 0 && here === cost[(i - 1) * width + j - 1]! + same) {
      if (same === 1) changes.unshift({ kind: 'other', expected, found: found! });
      i--;
      j--;
    } else if (here === cost[(i - 1) * width + j]! + 1) {
      changes.unshift({ kind: 'missing', expected });
      i--;
    } else {
      changes.unshift({ kind: 'inserted', found: found! });
      j--;
    }
  }
  if (j === end) return undefined;
  const [start, stop] = [view.start[j]!, view.end[end - 1]!];
  const span: [number, number] = map ? [map.start[start]!, map.end[stop - 1]!] : [start, stop];
  return { spelling, span, text: title.slice(...span), distance, changes };
}
