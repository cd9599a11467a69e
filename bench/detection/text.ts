/**
 * Word marks: titles a second of processor time. Usage:
 *   npm exec -- node bench/detection/text.ts [--titles 100000] [--rounds 3]
 * For 1,000 and 100,000 marks: the whole of detectTitle (markup, folding, trie, boundaries, explanation), the
 * trie alone, `detect` and `detectAll` with context and score, npm fastscan, and a plain search with String.includes. The
 * rounds take turns, and the best of each counts; the first rounds of `detect` are slow, as its code is compiled. Processor time (user and system, collector included), not the
 * clock on the wall: the machine may be shared.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { createDetector } from '../../packages/detection/src/detector.ts';
import { Matches } from '../../packages/detection/src/text/matches.ts';
import { PackedStrings } from '../../packages/detection/src/text/packed.ts';
import { PatternTrie } from '../../packages/detection/src/text/pattern-trie.ts';
import { FoldedView, GAP } from '../../packages/detection/src/text/view.ts';
import { invent } from './titles.ts';

/** fastscan has no types. */
interface FastScanner {
  search(text: string): [number, string][];
}
const FastScan = createRequire(import.meta.url)('fastscan') as new (words: string[]) => FastScanner;

const { values } = parseArgs({
  options: { titles: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '3' } },
});
const TITLES = Number(values.titles);
const ROUNDS = Number(values.rounds);

interface Contender {
  name: string;
  buildMs: number;
  /** Titles to run: the slow ones get fewer. */
  count: number;
  run(titles: readonly string[]): number | Promise<number>;
}

async function timed<T>(build: () => T | Promise<T>): Promise<{ made: T; buildMs: number }> {
  const started = performance.now();
  const made = await build();
  return { made, buildMs: performance.now() - started };
}

const sum = (titles: readonly string[], hits: (title: string) => number): number => {
  let total = 0;
  for (const title of titles) total += hits(title);
  return total;
};

async function contenders(words: string[]): Promise<Contender[]> {
  const marks = words.map((text, i) => ({ id: String(i), kind: 'word' as const, text, classes: [25] }));
  const detector = await timed(() => createDetector({ marks }));
  const trie = await timed(() => PatternTrie.build(PackedStrings.from(words.toSorted())));
  const fastscan = await timed(() => new FastScan(words));
  const view = new FoldedView();
  const matches = new Matches();
  return [
    {
      name: 'detectTitle',
      buildMs: detector.buildMs,
      count: TITLES,
      run: (t) => sum(t, (s) => detector.made.detectTitle(s).length),
    },
    {
      name: 'detect (with context and score)',
      buildMs: detector.buildMs,
      count: TITLES,
      run: async (t) => {
        let total = 0;
        for (const title of t) total += (await detector.made.detect({ title })).length;
        return total;
      },
    },
    {
      name: 'detectAll, 64 listings together',
      buildMs: detector.buildMs,
      count: TITLES,
      run: async (t) => {
        let total = 0;
        for (let i = 0; i < t.length; i += 64) {
          const listings = t.slice(i, i + 64).map((title) => ({ title }));
          for (const found of await detector.made.detectAll(listings)) total += found.length;
        }
        return total;
      },
    },
    {
      name: 'trie alone',
      buildMs: trie.buildMs,
      count: TITLES,
      run: (t) =>
        sum(t, (s) => {
          for (let i = 0; i < s.length; i++) view.units[i] = s.charCodeAt(i);
          // Matches inside words count, as they do for the others.
          view.gap.fill(GAP.space);
          view.length = s.length;
          trie.made.scan(view, matches);
          return matches.length;
        }),
    },
    {
      name: 'npm fastscan 1.0.6',
      buildMs: fastscan.buildMs,
      count: Math.min(TITLES, 50_000),
      run: (t) => sum(t, (s) => fastscan.made.search(s).length),
    },
    {
      name: 'String.includes, mark by mark',
      buildMs: 0,
      count: Math.max(20, Math.round(2e6 / words.length)),
      run: (t) => sum(t, (s) => words.reduce((n, w) => n + (s.includes(w) ? 1 : 0), 0)),
    },
  ];
}

process.stdout.write(
  `node ${process.version}, ${new Date().toISOString()}, ${TITLES} titles, best of ${ROUNDS}\n`,
);
for (const size of [1_000, 100_000]) {
  const { words, titles } = invent(size, TITLES);
  const list = await contenders(words);
  const best = new Map<string, { rate: number; hits: number }>();
  for (let round = 0; round < ROUNDS; round++)
    for (const c of list) {
      const part = titles.slice(0, c.count);
      const before = process.cpuUsage();
      const hits = await c.run(part);
      const { user, system } = process.cpuUsage(before);
      const rate = part.length / ((user + system) / 1e6);
      if (rate > (best.get(c.name)?.rate ?? 0)) best.set(c.name, { rate, hits });
    }
  const peer = best.get('npm fastscan 1.0.6')!.rate;
  process.stdout.write(`${size} word marks\n`);
  for (const c of list) {
    const { rate, hits } = best.get(c.name)!;
    const cells = [
      `${Math.round(rate)} titles/cpu s`,
      `${(rate / peer).toFixed(2)} x fastscan`,
      `build ${Math.round(c.buildMs)} ms`,
    ];
    process.stdout.write(
      `  ${c.name.padEnd(32)} ${cells.map((s) => s.padStart(18)).join(' ')}  ${(hits / c.count).toFixed(2)} hits a title\n`,
    );
  }
}
