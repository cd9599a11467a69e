import type { Label } from '@citong/matters';
import type { FoldStep } from './explain.ts';

/** One character of the registered spelling over what stands for it in the title. */
export interface Pair {
  /** Empty: the title puts something in. */
  readonly expected: string;
  /** Empty: the title leaves it out. */
  readonly found: string;
  /** same: as registered, but for upper and lower case. alike: read as it, `why` says by which likeness. */
  readonly kind: 'same' | 'alike' | 'other' | 'missing' | 'inserted';
  readonly why?: Label;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
/** What each step costs; a pair that is read alike is nearly as good as the same. */
const cost = { same: 0, alike: 0.25, other: 1.5, missing: 1, inserted: 1 } as const;

/** The title's text in characters, several that stand for one (a split character, a syllable) together. */
function pieces(text: string, folds: readonly FoldStep[]): string[] {
  const long = folds.map((f) => f.from).filter((from) => [...from].length > 1 && !from.startsWith('U+'));
  const cut: string[] = [];
  for (let at = 0; at < text.length; ) {
    const whole = long.find((from) => same(text.slice(at, at + from.length), from));
    const piece = whole ? text.slice(at, at + whole.length) : String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (piece.trim() !== '') cut.push(piece);
    at += piece.length;
  }
  return cut;
}

/**
 * Lays a registered spelling over what stands in the title, with the fewest changes; `folds` say which characters are
 * read as which.
 */
export function align(spelling: string, text: string, folds: readonly FoldStep[] = []): Pair[] {
  const want = [...spelling].filter((c) => c.trim() !== '');
  const have = pieces(text, folds);
  const foldOf = (expected: string, found: string) =>
    folds.find((f) => f.to !== '' && same(f.from, found) && same(f.to, expected));
  const match = (i: number, j: number): Pair => {
    const [expected, found] = [want[i] ?? '', have[j] ?? ''];
    if (same(expected, found)) return { expected, found, kind: 'same' };
    const fold = foldOf(expected, found);
    return fold ? { expected, found, kind: 'alike', why: fold.why } : { expected, found, kind: 'other' };
  };
  const best: { cost: number; pairs: Pair[] }[][] = [];
  for (let i = 0; i <= want.length; i++) {
    const row: { cost: number; pairs: Pair[] }[] = [];
    for (let j = 0; j <= have.length; j++) {
      const ways: { cost: number; pairs: Pair[] }[] = [];
      const step = (from: { cost: number; pairs: Pair[] } | undefined, pair: Pair) => {
        if (from) ways.push({ cost: from.cost + cost[pair.kind], pairs: [...from.pairs, pair] });
      };
      if (i > 0 && j > 0) step(best[i - 1]?.[j - 1], match(i - 1, j - 1));
      if (i > 0) step(best[i - 1]?.[j], { expected: want[i - 1] ?? '', found: '', kind: 'missing' });
      if (j > 0) step(row[j - 1], { expected: '', found: have[j - 1] ?? '', kind: 'inserted' });
      row.push(ways.length === 0 ? { cost: 0, pairs: [] } : ways.reduce((a, b) => (b.cost < a.cost ? b : a)));
    }
    best.push(row);
  }
  return best.at(-1)?.at(-1)?.pairs ?? [];
}

/**
 * Whether laying them over each other shows something: they differ, and half of the spelling is still there. Not for what
 * is read as a whole, such as pinyin for a name.
 */
export function isTelling(pairs: readonly Pair[]): boolean {
  const wanted = pairs.filter((p) => p.expected !== '');
  const kept = wanted.filter((p) => p.kind === 'same' || p.kind === 'alike');
  return kept.length * 2 >= wanted.length && pairs.some((p) => p.kind !== 'same');
}
