import { shareOfSmaller } from '../image/box.ts';
import type { Line } from './find-lines.ts';
import { type Rectangle, uprightBox } from './rectangle.ts';

/** Lines that share more than this of the smaller one are the same place. */
const SAME = 0.5;
/** A line found from afar stands for one found from near when it is so much longer: the near one was cut off. */
const LONGER = 1.1;

/** Lines of a near and of a far look: of those at one place the nearer, unless the farther shows more of it. */
export function once(near: readonly Line[], far: readonly Line[]): Line[] {
  const cutOff = new Set<Line>();
  const known = new Set<Line>();
  for (const f of far) {
    const same = near.filter((n) => shareOfSmaller(uprightBox(n.place), uprightBox(f.place)) > SAME);
    const most = Math.max(0, ...same.map((n) => length(n.place)));
    if (length(f.place) > LONGER * most) for (const n of same) cutOff.add(n);
    else known.add(f);
  }
  return [...near.filter((n) => !cutOff.has(n)), ...far.filter((f) => !known.has(f))];
}

const length = ({ width, height }: Rectangle): number => Math.max(width, height);
