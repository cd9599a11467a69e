/**
 * A national register: 642,800 word marks with all views and disguises. Usage:
 *   npm exec -- node --expose-gc bench/detection/large.ts [--marks 642800] [--titles 20000] [--rounds 3]
 * Build time, memory, time to save and to load, and titles a second of processor time on invented titles (titles.ts)
 * and on real ones when ../shared/data is there, given all together and one by one. The matcher without disguises and
 * with them take turns; the best round counts. Then the disguises of some of the marks are looked for, family by family.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WordMatcher } from '../../packages/detection/src/text/matcher.ts';
import { loadMatcher, saveMatcher } from '../../packages/detection/src/text/matcher-file.ts';
import { FAMILIES, isHan } from './families.ts';
import { pinyinOfMark } from './families-data.ts';
import { seeded } from './seeded.ts';
import { controlTitles, hasShared, readLabelled } from './taobao.ts';
import { invent } from './titles.ts';

const { values } = parseArgs({
  options: {
    marks: { type: 'string', default: '642800' },
    titles: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { words, titles } = invent(Number(values.marks), Number(values.titles));
const marks = words.map((text, i) => ({ id: String(i), text }));
const collect = (globalThis as { gc?: () => void }).gc;

interface Cost {
  wall: number;
  cpu: number;
}
function measure<T>(work: () => T): { made: T } & Cost {
  const started = performance.now();
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return { made, wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
}
const seconds = ({ wall, cpu }: Cost): string => `${wall.toFixed(1)} s (${cpu.toFixed(1)} processor s)`;

const folder = mkdtempSync(join(tmpdir(), 'citong-large-'));
const made: { name: string; matcher: WordMatcher }[] = [];
for (const disguises of [false, true]) {
  const name = disguises ? 'with disguises' : 'plain';
  const path = join(folder, name);
  let built: WordMatcher | null = null;
  const build = measure(() => {
    built = new WordMatcher(marks, { disguises });
  });
  collect?.();
  say(`${name}: built in ${seconds(build)}, process ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  const save = measure(() => saveMatcher(path, built!, marks));
  built = null;
  const load = measure(() => loadMatcher(path));
  const checked = measure(() => loadMatcher(path, marks));
  say(
    `${name}: file ${Math.round(statSync(path).size / 1e6)} MB, saved in ${seconds(save)}, loaded in ${seconds(load)}, ` +
      `with the marks compared in ${seconds(checked)}`,
  );
  made.push({ name, matcher: load.made });
}
rmSync(folder, { recursive: true });
collect?.();
say(`both loaded: process ${Math.round(process.memoryUsage().rss / 1e6)} MB, the marks themselves included`);

const lists = [{ kind: 'invented titles', list: titles }];
if (hasShared())
  lists.push({
    kind: 'real titles',
    list: [...readLabelled('train').map((t) => t.title), ...controlTitles(true)],
  });
/** Hits of a list of titles. */
const ways = {
  together: (matcher: WordMatcher, list: readonly string[]) =>
    matcher.findAll(list).reduce((n, hits) => n + hits.length, 0),
  'one by one': (matcher: WordMatcher, list: readonly string[]) =>
    list.reduce((n, title) => n + matcher.find(title).length, 0),
};
for (const { kind, list } of lists) {
  const best = new Map<string, { rate: number; hits: number }>();
  for (let round = 0; round < Number(values.rounds); round++)
    for (const { name, matcher } of made)
      for (const [way, count] of Object.entries(ways)) {
        const run = measure(() => count(matcher, list));
        const rate = list.length / run.cpu;
        const key = `${name}, ${way}`;
        if (rate > (best.get(key)?.rate ?? 0)) best.set(key, { rate, hits: run.made });
      }
  for (const [name, { rate, hits }] of best)
    say(
      `${kind}, ${name}: ${Math.round(rate)} per processor second, ${(hits / list.length).toFixed(3)} hits a title`,
    );
}

if (hasShared()) {
  const random = seeded(99);
  // Rare characters without a known reading have no pinyin to be written in.
  const readable = (i: number) => !isHan(words[i]!) || pinyinOfMark(words[i]!).every(Boolean);
  const drawn = Array.from({ length: 2000 }, () => Math.floor(random() * words.length));
  const sample = drawn.filter(readable);
  const { matcher } = made[1]!;
  const [short, long] = [new Map<string, [number, number]>(), new Map<string, [number, number]>()];
  for (const [family, disguise] of Object.entries(FAMILIES))
    for (const i of sample) {
      const word = words[i]!;
      const written = disguise(word, random);
      if (written === null || written === word) continue;
      const counts = word.length >= (/[a-z]/.test(word) ? 8 : 4) ? long : short;
      const [found, all] = counts.get(family) ?? [0, 0];
      const hit = matcher.find(`新款 ${written} 正品`).some((h) => h.mark === String(i));
      counts.set(family, [found + (hit ? 1 : 0), all + 1]);
    }
  const percent = (c: Map<string, [number, number]>, family: string): string => {
    const [found, all] = c.get(family) ?? [0, 0];
    return all === 0 ? '-' : `${((100 * found) / all).toFixed(0)}% of ${all}`;
  };
  say('found in disguise: marks of 4 characters or 8 letters and more; shorter ones');
  for (const family of Object.keys(FAMILIES))
    say(`  ${family.padEnd(26)} ${percent(long, family).padEnd(14)} ${percent(short, family)}`);
}
