/**
 * Pictures a second through the pool of threads: decoding, search in the bank, results by content; no network. Usage:
 *   npm exec -- node bench/detection/pool.ts [--vectors 300000] [--pictures 200] [--each 16]
 * Pictures are drawn: soft noise of several sizes, which compresses like a photograph. Beside it: the same work in a
 * loop without threads, and decoding without shrink-on-load.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { clustered, disturbed, seeded } from '../../packages/detection/src/bank/vectors/sample.ts';
import { VectorIndex } from '../../packages/detection/src/bank/vectors/vector-index.ts';
import { decodePicture } from '../../packages/detection/src/image/decode.ts';
import type { PictureJob } from '../../packages/detection/src/workers/jobs.ts';
import { PicturePool } from '../../packages/detection/src/workers/picture-pool.ts';
import { ResultCache } from '../../packages/detection/src/workers/result-cache.ts';
import { type PoolBenchData, prepare } from './pool-handler.ts';

const { values } = parseArgs({
  options: {
    vectors: { type: 'string', default: '300000' },
    pictures: { type: 'string', default: '200' },
    each: { type: 'string', default: '16' },
  },
});
const [count, pictureCount, each] = [values.vectors, values.pictures, values.each].map(Number) as [
  number,
  number,
  number,
];
const DIM = 128;
sharp.concurrency(1);
sharp.cache(false);

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Noise at three sizes, one upon the other. */
async function drawn(side: number, seed: number): Promise<Buffer> {
  const random = seeded(seed);
  const layer = async (grain: number): Promise<Buffer> => {
    const raw = { width: grain, height: grain, channels: 3 as const };
    const noise = Buffer.from(Uint8Array.from({ length: grain * grain * 3 }, () => 256 * random.uniform()));
    return await sharp(noise, { raw }).resize(side, side, { kernel: 'cubic' }).png().toBuffer();
  };
  const [coarse, middle, fine] = [await layer(5), await layer(40), await layer(200)];
  return await sharp(coarse)
    .composite([
      { input: middle, blend: 'soft-light' },
      { input: fine, blend: 'soft-light' },
    ])
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** Processor milliseconds of a piece of work, the least of several tries. */
async function least(tries: number, work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) {
    const from = cpu();
    await work();
    best = Math.min(best, cpu() - from);
  }
  return best;
}

async function decoding(): Promise<void> {
  print(
    '\n| JPEG to 224 px, ms of one core | decodePicture | without fast shrink-on-load | decoded whole, then shrunk |',
  );
  print('|---|---:|---:|---:|');
  for (const side of [800, 3000]) {
    const jpeg = await drawn(side, side);
    const whole = async (): Promise<unknown> => {
      const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
      const raw = { width: info.width, height: info.height, channels: info.channels };
      return await sharp(data, { raw }).resize(224, 224).raw().toBuffer();
    };
    const slow = (): Promise<unknown> =>
      sharp(jpeg).resize(224, 224, { fastShrinkOnLoad: false }).raw().toBuffer();
    const times = [
      await least(30, () => decodePicture(jpeg, 224)),
      await least(30, slow),
      await least(30, whole),
    ];
    const size = `${side} × ${side}, ${Math.round(jpeg.length / 1024)} KB`;
    print(`| ${size} | ${times.map((t) => t.toFixed(1)).join(' | ')} |`);
  }
}

async function throughput(): Promise<void> {
  const all = clustered(count, DIM);
  const ids = Array.from({ length: count }, (_, i) => String(i));
  const index = VectorIndex.build({ ids, vectors: all, dim: DIM, model: 'bench' });
  const random = seeded(4);
  const queries = Array.from({ length: 1000 }, () => {
    const i = Math.floor(random.uniform() * count);
    return disturbed(all.subarray(i * DIM, (i + 1) * DIM), 0.5 + 0.45 * random.uniform(), random);
  });
  const bytes: Buffer[] = [];
  for (let i = 0; i < pictureCount; i++) bytes.push(await drawn(800, i));
  const jobs: PictureJob[] = bytes.map((picture, i) => ({ ref: String(i), picture }));
  const data = (n: number): PoolBenchData => ({ vectors: index.share(), queries, each: n });
  print(`\n${pictureCount} JPEGs of 800 × 800, ${each} queries each, bank of ${count}`);
  print('| | ms of one core a picture | pictures a second of one core | pictures a second by the clock |');
  print('|---|---:|---:|---:|');

  async function row(name: string, work: () => Promise<unknown>): Promise<void> {
    const [fromCpu, from] = [cpu(), performance.now()];
    await work();
    const [ms, clock] = [(cpu() - fromCpu) / pictureCount, (performance.now() - from) / 1000];
    print(
      `| ${name} | ${ms.toFixed(2)} | ${(1000 / ms).toFixed(0)} | ${(pictureCount / clock).toFixed(0)} |`,
    );
  }

  const loop = prepare(data(each));
  await loop(jobs.slice(0, 16));
  await row('a loop, one picture at a time', async () => {
    for (const job of jobs) await loop([job]);
  });
  const results = new ResultCache<unknown>(10_000);
  const version = () => ({ model: 'bench', bank: index.revision });
  for (const size of [1, 2])
    for (const n of [0, each]) {
      const options = { module: new URL('./pool-handler.ts', import.meta.url), data: data(n), size };
      await using pool = new PicturePool<PoolBenchData, unknown>(options);
      await drain(pool, jobs.slice(0, 32));
      await row(`pool of ${size}, ${n === 0 ? 'decoding alone' : 'decoding and search'}`, () =>
        drain(pool, jobs),
      );
      if (n === 0 || size === 1) continue;
      const remembering = new PicturePool<PoolBenchData, unknown>({
        ...options,
        cache: { results, version },
      });
      await drain(remembering, jobs);
      await row('the same pictures again, by content', () => drain(remembering, jobs));
      await remembering.close();
    }
}

async function drain(pool: PicturePool<PoolBenchData, unknown>, jobs: readonly PictureJob[]): Promise<void> {
  for await (const { error } of pool.run(jobs)) if (error) throw new Error(error.message);
}

print(`node ${process.version}, sharp ${sharp.versions.sharp}, load ${loadavg()[0]!.toFixed(1)}`);
await decoding();
await throughput();
print(`load at the end ${loadavg()[0]!.toFixed(1)}`);
