/** The handler of the tests: the picture's bytes are a word that says what is to happen. */
import { threadId } from 'node:worker_threads';
import { scattered } from '../bank/vectors/sample.ts';
import { type SharedVectors, VectorReader } from '../bank/vectors/vector-reader.ts';
import { DetectionError } from '../error.ts';
import type { Handler } from './jobs.ts';

export interface TestData {
  unready?: boolean;
  vectors?: SharedVectors;
  /** Counts the pictures that were looked at, in all threads. */
  looked?: Int32Array<SharedArrayBuffer>;
}

export interface TestResult {
  word: string;
  thread: number;
  batch: number;
  /** Ids nearest to the vector with the seed that the word is. */
  nearest: string[];
}

export function prepare({ unready, vectors, looked }: TestData): Handler<TestResult> {
  if (unready) throw new Error('no network here');
  const reader = vectors && new VectorReader(vectors);
  return async (jobs) => {
    const words = jobs.map(({ picture }) => Buffer.from(picture as Uint8Array).toString('utf8'));
    if (looked) Atomics.add(looked, 0, words.length);
    if (words.includes('die')) process.exit(3);
    if (words.includes('bad')) throw new DetectionError('picture_unreadable', 'bad');
    if (words.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 300));
    return words.map((word) => ({
      word,
      thread: threadId,
      batch: jobs.length,
      nearest: reader ? nearest(reader, Number(word)) : [],
    }));
  };
}

function nearest(reader: VectorReader, seed: number): string[] {
  const [found] = reader.nearest([scattered(1, reader.dim, seed)], 3);
  return found!.map((n) => n.id);
}
