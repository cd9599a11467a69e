/**
 * Near-duplicate pictures. Usage:
 *   npm exec -- node bench/detection/duplicates.ts [--photos 300] [--kinds crop] [--methods index] [--fill 400]
 * Pictures: ../shared/data/images/shoes-train. Every second one chooses the thresholds, the others are measured. Peers: npm
 * sharp-phash, and PDQ as pdq.ts writes it, each with its mirror image. The index at a million hashes: hash-index.ts beside this file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { HASH_BITS, WORDS } from '../../packages/detection/src/duplicate/bits.ts';
import { DuplicateIndex } from '../../packages/detection/src/duplicate/duplicate-index.ts';
import { type Fingerprint, fingerprintOf } from '../../packages/detection/src/duplicate/fingerprint.ts';
import { hashDistance, imageHash } from '../../packages/detection/src/duplicate/picture-hash.ts';
import { SAME_EDGES, SAME_PICTURE } from '../../packages/detection/src/duplicate/thresholds.ts';
import { VIEW_COUNT } from '../../packages/detection/src/duplicate/views.ts';
import { interval } from '../lib/interval.ts';
import { COPIES, copyOf } from './copies.ts';
import { pdq } from './pdq.ts';
import { seeded } from './seeded.ts';

const phash = createRequire(import.meta.url)('sharp-phash') as (picture: Buffer) => Promise<string>;
const { values } = parseArgs({
  options: {
    photos: { type: 'string', default: '300' },
    kinds: { type: 'string', default: '' },
    methods: { type: 'string', default: '' },
    fill: { type: 'string', default: '0' },
  },
});
/** Kinds of copies and methods whose names have these words in them. */
const KINDS = Object.keys(COPIES).filter((kind) => kind.includes(values.kinds));
const FOLDER = new URL('../../../shared/data/images/shoes-train/', import.meta.url).pathname;
/** Wrong pairs in all pairs of a copy and another picture, when a threshold is chosen. */
const WRONG = 1e-4;
sharp.concurrency(1);

/** Likeness of one picture to each known one, greater is more alike; -Infinity: not at all. */
type Look = (picture: Buffer) => Promise<number[]>;
interface Method {
  name: string;
  know(pictures: Buffer[]): Promise<Look>;
  /** A threshold that the product uses, judged beside the chosen one. */
  shipped?: number;
}

const hamming = (a: ArrayLike<unknown>, b: ArrayLike<unknown>): number => {
  let bits = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) bits++;
  return bits;
};

/** Adds hashes drawn at random under ids from 1,000,000 on, so that the index is large enough to be searched by its tables. */
function fill(index: DuplicateIndex, records: number, print: Fingerprint): void {
  const random = seeded(31);
  const word = () => Math.floor(random() * 2 ** 32);
  for (let i = 0; i < records; i++)
    index.add(String(1_000_000 + i), print, Uint32Array.from({ length: VIEW_COUNT * WORDS }, word));
}

const METHODS: Method[] = [
  {
    name: 'index',
    shipped: SAME_EDGES,
    async know(pictures) {
      const index = new DuplicateIndex();
      for (const [i, p] of pictures.entries()) index.add(String(i), await fingerprintOf(p));
      fill(index, Number(values.fill), await fingerprintOf(pictures[0]!));
      return async (picture) => {
        const scores = pictures.map(() => Number.NEGATIVE_INFINITY);
        for (const d of index.find(await fingerprintOf(picture), { top: pictures.length, least: 0 }))
          if (Number(d.id) < pictures.length) scores[Number(d.id)] = d.likeness;
        return scores;
      };
    },
  },
  {
    name: 'hashDistance',
    shipped: -SAME_PICTURE,
    async know(pictures) {
      const known = await Promise.all(pictures.map(imageHash));
      return async (picture) => {
        const hash = await imageHash(picture);
        return known.map((k) => -hashDistance(k, hash));
      };
    },
  },
  {
    name: 'PDQ',
    async know(pictures) {
      const known = await Promise.all(pictures.map(pdq));
      return async (picture) => {
        const [straight, mirror] = await pdq(picture);
        return known.map(([k]) => -Math.min(hamming(k, straight), hamming(k, mirror)));
      };
    },
  },
  {
    name: 'sharp-phash',
    async know(pictures) {
      const known = await Promise.all(pictures.map((p) => phash(p)));
      return async (picture) => {
        const straight = await phash(picture);
        const mirror = await phash(await sharp(picture).flop().png().toBuffer());
        return known.map((k) => -Math.min(hamming(k, straight), hamming(k, mirror)));
      };
    },
  },
];

interface Scores {
  own: Record<string, number[]>;
  other: number[];
  ms: number;
}

async function scoresOf(
  method: Method,
  pictures: Buffer[],
  copies: Record<string, Buffer[]>,
): Promise<Scores> {
  const look = await method.know(pictures);
  const scores: Scores = { own: {}, other: [], ms: 0 };
  const from = process.cpuUsage().user;
  let looks = 0;
  for (const [kind, made] of Object.entries(copies)) {
    const own: number[] = [];
    for (const [i, copy] of made.entries()) {
      const found = await look(copy);
      looks++;
      own.push(found[i]!);
      for (const [j, score] of found.entries()) if (j !== i) scores.other.push(score);
    }
    scores.own[kind] = own;
  }
  scores.ms = (process.cpuUsage().user - from) / 1000 / looks;
  return scores;
}

/** Share in per cent with its interval of 95%. */
function share(n: number, of: number): string {
  const [low, high] = interval(n, of);
  return `${((100 * n) / of).toFixed(0)} (${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)})`;
}

/** The threshold that at most WRONG of the wrong pairs reach. */
function thresholdOf({ other }: Scores): number {
  const first = other.toSorted((a, b) => b - a)[Math.floor(other.length * WRONG)]!;
  return Math.max(first, -HASH_BITS) + 1e-9;
}

const print = (line: string) => void process.stdout.write(`${line}\n`);

if (!existsSync(FOLDER)) print('skipped: no ../shared/data/images/shoes-train');
else {
  const photos = readdirSync(FOLDER)
    .flatMap((brand) => readdirSync(FOLDER + brand).map((name) => `${FOLDER}${brand}/${name}`))
    .slice(0, Number(values.photos))
    .map((path) => readFileSync(path));
  const halves = [photos.filter((_, i) => i % 2 === 0), photos.filter((_, i) => i % 2 === 1)];
  const copies: Record<string, Buffer[]>[] = [{}, {}];
  for (const [half, pictures] of halves.entries())
    for (const kind of KINDS) copies[half]![kind] = await Promise.all(pictures.map((p) => copyOf(p, kind)));
  print(`node ${process.version}, ${photos.length} photographs, ${KINDS.length} kinds of copies`);
  const columns: string[][] = [];
  for (const method of METHODS.filter((m) => m.name.includes(values.methods))) {
    const chosen = thresholdOf(await scoresOf(method, halves[0]!, copies[0]!));
    const scores = await scoresOf(method, halves[1]!, copies[1]!);
    for (const [how, threshold] of [
      ['chosen', chosen],
      ['shipped', method.shipped],
    ] as const) {
      if (threshold === undefined) continue;
      const wrong = scores.other.filter((s) => s >= threshold).length;
      columns.push([
        `${method.name}, ${how}`,
        threshold.toFixed(2),
        `${wrong} of ${scores.other.length}`,
        scores.ms.toFixed(1),
        ...Object.values(scores.own).map((own) =>
          share(own.filter((s) => s >= threshold).length, own.length),
        ),
      ]);
    }
  }
  const rows = ['', 'threshold', 'wrong pairs', 'ms a picture', ...KINDS];
  rows.forEach((row, i) => void print(`| ${row} | ${columns.map((c) => c[i]).join(' | ')} |`));
}
