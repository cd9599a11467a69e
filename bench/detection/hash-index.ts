/**
 * Finding hashes of 256 bits that differ in few bits, among a million. Usage:
 *   npm exec -- node bench/detection/hash-index.ts [--hashes 1000000] [--queries 40]
 * Hashes: drawn at random, each bit by itself; a query is one of them with 20 to 80 bits changed. Hashes of pictures are less
 * even: docs/pictures.md. Peers: comparing all, and a BK-tree (bk-tree.ts).
 */
import { parseArgs } from 'node:util';
import { differingBits, WORDS } from '../../packages/detection/src/duplicate/bits.ts';
import { HashIndex } from '../../packages/detection/src/duplicate/hash-index.ts';
import { BkTree } from './bk-tree.ts';

const { values } = parseArgs({
  options: { hashes: { type: 'string', default: '1000000' }, queries: { type: 'string', default: '40' } },
});
const [N, QUERIES] = [Number(values.hashes), Number(values.queries)];
const print = (line: string) => void process.stdout.write(`${line}\n`);
const milliseconds = () => process.cpuUsage().user / 1000;

let state = 0x9e3779b9;
function next(): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
}

const words = Uint32Array.from({ length: N * WORDS }, next);
const queries = [20, 40, 60, 80].map((bits) =>
  Array.from({ length: QUERIES }, () => {
    const of = next() % N;
    const query = words.slice(of * WORDS, (of + 1) * WORDS);
    const places = new Set<number>();
    while (places.size < bits) places.add(next() % 256);
    for (const p of places) query[p >> 5]! ^= 1 << (p & 31);
    return { of, query };
  }),
);

/** How a search finds the hash that each query was made of; gives the numbers of what it finds. */
function judge(name: string, search: (query: Uint32Array) => Iterable<number>): void {
  const cells = queries.map((set) => {
    const from = milliseconds();
    const hits = set.filter(({ of, query }) => [...search(query)].includes(of)).length;
    return `${((100 * hits) / set.length).toFixed(0)}% ${((milliseconds() - from) / set.length).toFixed(2)} ms`;
  });
  print(`| ${name} | ${cells.join(' | ')} |`);
}

print(`node ${process.version}, ${N} hashes, ${QUERIES} queries a column`);
let started = milliseconds();
const index = new HashIndex(1);
for (let i = 0; i < N; i++) index.add(words.subarray(i * WORDS, (i + 1) * WORDS));
const added = milliseconds() - started;
started = milliseconds();
index.search(queries[0]![0]!.query, 0, 10, 0, () => {});
print(`added in ${added.toFixed(0)} ms, tables made in ${(milliseconds() - started).toFixed(0)} ms`);
started = milliseconds();
const tree = new BkTree(words);
print(`BK-tree built in ${(milliseconds() - started).toFixed(0)} ms`);
print('| bits changed | 20 | 40 | 60 | 80 |\n|---|---|---|---|---|');
const viaIndex = (radius: number, errors: number) => (query: Uint32Array) => {
  const found: number[] = [];
  index.search(query, 0, radius, errors, (record) => found.push(record));
  return found;
};
judge('index, 1 error a key, radius 90', viaIndex(90, 1));
judge('index, 2 errors a key, radius 90', viaIndex(90, 2));
judge('index, 2 errors a key, radius 47 (all)', viaIndex(47, 2));
judge('all compared, radius 90', (query) => {
  const found: number[] = [];
  for (let i = 0; i < N; i++) if (differingBits(query, words, 0, i * WORDS) <= 90) found.push(i);
  return found;
});
judge('BK-tree, radius 31', (query) => tree.search(query, 31));
judge('BK-tree, radius 47', (query) => tree.search(query, 47));
