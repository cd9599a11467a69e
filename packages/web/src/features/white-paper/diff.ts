/** A run of text that both have, or that only the one before or the one after has. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More pairs than this are not compared one by one: what lies between the common ends is one change. */
const mostPairs = 1_000_000;

/** How one text became another: placeholders and Latin words as wholes, all else by the character. */
export function diffOf(before: string, after: string): Run[] {
  const a = tokensOf(before);
  const b = tokensOf(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = readable(changesOf(a.slice(head, a.length - tail), b.slice(head, b.length - tail)));
  const same = (tokens: readonly string[]): Run[] => tokens.map((text) => ({ kind: 'same', text }));
  return joined([...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))]);
}

const tokensOf = (text: string): string[] => text.match(/\{[^{}]*\}|[A-Za-z0-9]+|[\s\S]/gu) ?? [];

/** By the longest common subsequence. */
function changesOf(a: readonly string[], b: readonly string[]): Run[] {
  if (a.length * b.length > mostPairs)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  const width = b.length + 1;
  // common[i * width + j]: how much a from i on and b from j on have in common.
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const runs: Run[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.push({ kind: 'same', text: a[i] ?? '' });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1)))
      runs.push({ kind: 'removed', text: a[i++] ?? '' });
    else runs.push({ kind: 'added', text: b[j++] ?? '' });
  }
  return runs;
}

/** Texts that share only scraps are told as one taken out and one put in: nobody reads a word put together from both. */
function readable(runs: readonly Run[]): readonly Run[] {
  const lengthOf = (...kinds: Run['kind'][]) =>
    runs.reduce((sum, r) => sum + (kinds.includes(r.kind) ? r.text.length : 0), 0);
  const textOf = (kind: Run['kind']) =>
    runs.flatMap((r) => (r.kind === kind || r.kind === 'same' ? [r.text] : [])).join('');
  if (lengthOf('same') * 3 > Math.min(lengthOf('same', 'removed'), lengthOf('same', 'added'))) return runs;
  return [
    { kind: 'removed', text: textOf('removed') },
    { kind: 'added', text: textOf('added') },
  ];
}

function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = out.at(-1);
    if (last?.kind === run.kind) out[out.length - 1] = { kind: run.kind, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}
