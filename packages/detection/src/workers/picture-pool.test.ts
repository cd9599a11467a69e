import { afterEach, expect, it } from 'vitest';
import { scattered } from '../bank/vectors/sample.ts';
import { VectorIndex } from '../bank/vectors/vector-index.ts';
import type { PictureJob, PictureOutcome } from './jobs.ts';
import { PicturePool, type PoolOptions } from './picture-pool.ts';
import type { TestData, TestResult } from './pool-test-handler.ts';
import { ResultCache } from './result-cache.ts';

type Pool = PicturePool<TestData, TestResult>;
const pools: Pool[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

function pool(data: TestData, options: Partial<PoolOptions<TestData, TestResult>> = {}): Pool {
  const module = new URL('./pool-test-handler.ts', import.meta.url);
  const made = new PicturePool<TestData, TestResult>({ module, data, size: 2, batch: 4, ...options });
  pools.push(made);
  return made;
}

const jobs = (words: readonly string[]): PictureJob[] =>
  words.map((word, i) => ({ ref: `${i}`, picture: Buffer.from(word) }));
async function run(made: Pool, words: readonly string[]): Promise<PictureOutcome<TestResult>[]> {
  const outcomes: PictureOutcome<TestResult>[] = [];
  for await (const outcome of made.run(jobs(words))) outcomes.push(outcome);
  return outcomes;
}
const counter = (): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(4));

it('gives the outcomes in order, from all threads, in batches', async () => {
  const words = Array.from({ length: 60 }, (_, i) => (i % 8 === 0 ? 'slow' : `w${i}`));
  const outcomes = await run(pool({}), words);
  expect(outcomes.map((o) => o.ref)).toEqual(words.map((_, i) => `${i}`));
  expect(outcomes.map((o) => o.result?.word)).toEqual(words);
  expect(new Set(outcomes.map((o) => o.result?.thread)).size).toBe(2);
  expect(outcomes.every((o) => o.result?.batch === 4)).toBe(true);
});

it('loses only the picture that cannot be read, and the one that kills its thread', async () => {
  const words = ['a', 'bad', 'b', 'c', 'd', 'die', 'e', 'f', 'g', 'h'];
  const made = pool({});
  const outcomes = await run(made, words);
  expect(outcomes.map((o) => o.error?.code ?? o.result?.word)).toEqual([
    'a',
    'picture_unreadable',
    'b',
    'c',
    'd',
    'worker_lost',
    'e',
    'f',
    'g',
    'h',
  ]);
  // The lost thread was replaced.
  expect((await run(made, ['x']))[0]!.result?.word).toBe('x');
});

it('takes no more pictures than it can soon look at, and none while nobody asks for outcomes', async () => {
  let taken = 0;
  async function* source(): AsyncGenerator<PictureJob> {
    for (; taken < 1000; ) yield { ref: `${taken++}`, picture: Buffer.from('x') };
  }
  const outcomes = pool({}).run(source());
  expect(taken).toBe(0);
  await outcomes.next();
  await new Promise((resolve) => setTimeout(resolve, 200));
  // Two threads, a batch of 4 at work and one waiting for each.
  expect(taken).toBeLessThanOrEqual(16);
  for (let i = 0; i < 9; i++) await outcomes.next();
  expect(taken).toBeLessThanOrEqual(25);
  await outcomes.return(undefined);
  expect(taken).toBeLessThanOrEqual(25);
});

it('says so when a thread cannot be prepared', async () => {
  const words = Array.from({ length: 30 }, () => 'x');
  await expect(run(pool({ unready: true }), words)).rejects.toMatchObject({
    name: 'DetectionError',
    code: 'worker_unready',
    message: 'no network here',
  });
});

it('searches in the one index that the main thread changes', async () => {
  const dim = 32;
  const index = VectorIndex.create({ dim, model: 'm' });
  for (let seed = 0; seed < 500; seed++) index.add(`v${seed}`, scattered(1, dim, seed));
  const made = pool({ vectors: index.share() });
  const nearest = async (): Promise<(string | undefined)[]> =>
    (await run(made, ['7', '400', '600'])).map((o) => o.result?.nearest[0]);
  expect((await nearest()).slice(0, 2)).toEqual(['v7', 'v400']);
  index.remove('v7');
  index.add('v600', scattered(1, dim, 600));
  const now = await nearest();
  expect(now.slice(1)).toEqual(['v400', 'v600']);
  expect(now[0]).not.toBe('v7');
});

it('looks at the same bytes once for a network and a bank, and remembers no failure', async () => {
  const looked = counter();
  const results = new ResultCache<TestResult>(100);
  let bank = '1';
  const made = pool({ looked }, { cache: { results, version: () => ({ model: 'm', bank }) } });
  const outcomes = await run(made, ['a', 'b', 'a', 'a', 'b', 'c']);
  expect(outcomes.map((o) => [o.ref, o.result?.word])).toEqual(
    ['a', 'b', 'a', 'a', 'b', 'c'].map((word, i) => [`${i}`, word]),
  );
  expect(looked[0]).toBe(3);
  await run(made, ['c', 'a']);
  expect(looked[0]).toBe(3);
  bank = '2';
  await run(made, ['a']);
  expect(looked[0]).toBe(4);
  for (let i = 0; i < 2; i++) expect((await run(made, ['bad']))[0]!.error?.code).toBe('picture_unreadable');
  expect(looked[0]).toBe(6);
});

it('can be left in the middle and closed with work under way', async () => {
  const made = pool({});
  for await (const outcome of made.run(jobs(Array.from({ length: 40 }, () => 'slow')))) {
    expect(outcome.result?.word).toBe('slow');
    break;
  }
  const started = Date.now();
  await made.close();
  expect(Date.now() - started).toBeLessThan(10_000);
  await expect(run(made, ['a'])).rejects.toMatchObject({ code: 'worker_unready' });
});
