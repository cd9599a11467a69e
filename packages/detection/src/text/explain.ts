import { foldCodePoint } from './fold.ts';
import { TAG_FILL } from './markup.ts';
import { type FoldedView, GAP } from './view.ts';

export const AS_REGISTERED: Explanation = { folds: [], inserted: '' };

export interface Explanation {
  folds: string[];
  inserted: string;
}

/**
 * Which characters of a match were read as others and by which rule, and what was put between them. Case is
 * not named; nor is a fold that the registered spelling itself needs (a mark registered in traditional
 * characters, found in traditional characters).
 */
export function explainFolds(
  view: FoldedView,
  from: number,
  to: number,
  text: string,
  spelling: string,
): Explanation {
  const written = text.slice(view.start[from], view.end[to - 1]);
  if (written === spelling || written.toLowerCase() === spelling.toLowerCase()) return AS_REGISTERED;
  const folds: string[] = [];
  let inserted = '';
  let last = -1;
  for (let i = from; i < to; i++) {
    if (i > from) {
      const between = text.slice(view.end[i - 1], view.start[i]).replaceAll(TAG_FILL, '');
      if (view.gap[i]! & GAP.any) inserted += between;
      else if (between !== '') folds.push(`${codePoints(between)}→ invisible`);
    }
    const start = view.start[i]!;
    if (start === last) continue; // second unit of an expansion
    last = start;
    const source = text.slice(start, view.end[i]!);
    if (spelling.includes(source)) continue;
    const { to: folded, rules } = foldCodePoint(source.codePointAt(0)!);
    const named = rules.filter((r) => r !== 'case');
    if (named.length > 0) folds.push(`${source}→${folded} ${named.join('+')}`);
  }
  return { folds, inserted };
}

function codePoints(s: string): string {
  return [...s].map((c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}
