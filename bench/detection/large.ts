/**
 * A national register: 642,800 word marks with all views and disguises. Usage:
 *   npm exec -- node --expose-gc bench/detection/large.ts [--marks 642800] [--titles 50000] [--rounds 3]
 * Build time, memory, and titles a second of processor time; invented marks and titles (titles.ts). The matcher alone
 * without disguises and with them, take turns; the best round counts.
 */
import { parseArgs } from 'node:util';
import { WordMatcher } from '../../packages/detection/src/text/matcher.ts';
import { invent } from './titles.ts';

const { values } = parseArgs({
  options: {
    marks: { type: 'string', default: '642800' },
    titles: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '3' },
  },
});
const { words, titles } = invent(Number(values.marks), Number(values.titles));
const collect = (globalThis as { gc?: () => void }).gc;

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const made: { name: string; matcher: WordMatcher }[] = [];
for (const disguises of [false, true]) {
  const started = performance.now();
  let matcher: WordMatcher | undefined;
  const cpu = cpuSeconds(() => {
    matcher = new WordMatcher(
      words.map((text, i) => ({ id: String(i), text })),
      { disguises },
    );
  });
  const wall = (performance.now() - started) / 1000;
  collect?.();
  const mb = Math.round(process.memoryUsage().rss / 1e6);
  const name = disguises ? 'with disguises' : 'plain';
  process.stdout.write(
    `${name}: built in ${wall.toFixed(1)} s (${cpu.toFixed(1)} processor s), process ${mb} MB\n`,
  );
  made.push({ name, matcher: matcher! });
}
const best = new Map<string, { rate: number; hits: number }>();
for (let round = 0; round < Number(values.rounds); round++)
  for (const { name, matcher } of made) {
    let hits = 0;
    const cpu = cpuSeconds(() => {
      for (const title of titles) hits += matcher.find(title).length;
    });
    const rate = titles.length / cpu;
    if (rate > (best.get(name)?.rate ?? 0)) best.set(name, { rate, hits });
  }
for (const [name, { rate, hits }] of best)
  process.stdout.write(
    `${name}: ${Math.round(rate)} titles per processor second, ${(hits / titles.length).toFixed(3)} hits a title\n`,
  );
