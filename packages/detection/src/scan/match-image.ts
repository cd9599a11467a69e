import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Writable } from 'node:stream';
import type { MarkDescription } from '../bank/describe-mark.ts';
import { logoIndex } from '../bank/logo-index.ts';
import type { VectorIndex } from '../bank/vectors/vector-index.ts';
import { DetectionError } from '../error.ts';
import type { Mark } from '../types.ts';
import type { PictureJob } from '../workers/jobs.ts';
import { PicturePool } from '../workers/picture-pool.ts';
import { type BadLine, readMarks } from './marks.ts';
import type { PictureHit } from './picture-hits.ts';
import type { SeeSetup } from './see-handler.ts';

export interface MatchImageReport {
  /** Marks described so far, and pictures looked at. */
  marks: number;
  pictures: number;
  /** Pictures in which a mark was seen with a score of 0.5 or more. */
  withMark: number;
  seconds: number;
}

export interface MatchImageOptions {
  /**
   * Path of BANK.csv with the columns `id,image`, `image` relative to the file, and `text` and `names`, parted by `/`, for the
   * words of a mark: where any mark has some, pictures are read too.
   */
  bankCsv: string;
  /** A folder; pictures in the folders below it count too. */
  images: string;
  /** Receives JSONL, a line a picture; it is not ended. */
  out: Writable;
  /** Hits kept for a picture; default 10. */
  top?: number;
  /** Hits below this score are left out; default 0.0001, below which the library calls nothing seen. */
  threshold?: number;
  /** true: small marks are looked for too, in two to three times the time; default false. */
  thorough?: boolean;
  /** Threads; default: one for each core. */
  threads?: number;
  onProgress?: (progress: MatchImageReport) => void;
  /** A mark or a picture that cannot be read; such a picture has no hits in the output. */
  onBad?: (what: string, code: string, reason: string) => void;
  onBadLine?: (bad: BadLine) => void;
}

const PICTURE = /\.(?:jpe?g|png|webp|gif|avif|tiff?|svg)$/i;
const PROGRESS_EVERY_MS = 1000;
const SURE = 0.5;

/** Pictures of a folder by their paths in it, with `/`, in the order of these. */
async function picturesIn(folder: string): Promise<PictureJob[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((e) => e.isFile() && PICTURE.test(e.name))
      .map((e) => join(e.parentPath, e.name))
      .map((picture) => ({ ref: relative(folder, picture).split(sep).join('/'), picture }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  } catch (e) {
    throw new DetectionError('images_unreadable', `${folder}: ${(e as Error).message}`, e);
  }
}

async function buildBank(
  marks: readonly Mark[],
  size: number | undefined,
  onBad: MatchImageOptions['onBad'],
  onMark: () => void,
): Promise<VectorIndex> {
  const module = new URL('../bank/describe-handler.ts', import.meta.url);
  const ids: string[] = [];
  const described: MarkDescription[] = [];
  await using pool = new PicturePool<null, MarkDescription>({ module, data: null, size });
  for await (const { ref, result, error } of pool.run(marks.map((m) => ({ ref: m.id, picture: m.image! })))) {
    onMark();
    if (error) onBad?.(ref, error.code, error.message);
    else {
      described.push(result);
      ids.push(ref);
    }
  }
  return logoIndex(ids, described);
}

function format(image: string, found: readonly PictureHit[]): string {
  const hits = found.map(({ mark, score, ...where }) => ({
    id: mark,
    score: Math.round(score * 1e5) / 1e5,
    ...where,
  }));
  return `${JSON.stringify({ image, hits })}\n`;
}

/**
 * Finds the marks of a bank in the pictures of a folder, by their drawings and, where the bank has them, by their words: for
 * each picture, in the order of their paths, its hits, best first, none when it shows no mark. Throws DetectionError when the bank or the folder is unreadable; a single mark or
 * picture that is goes to `onBad`.
 */
export async function matchImage(options: MatchImageOptions): Promise<MatchImageReport> {
  const started = performance.now();
  const { onBad, top = 10, threshold = 0, thorough = false, threads: size } = options;
  const report: MatchImageReport = { marks: 0, pictures: 0, withMark: 0, seconds: 0 };
  let told = started;
  const tell = (always = false) => {
    if (!always && performance.now() - told < PROGRESS_EVERY_MS) return;
    told = performance.now();
    report.seconds = (told - started) / 1000;
    options.onProgress?.({ ...report });
  };
  const pictures = await picturesIn(options.images);
  const { marks } = await readMarks(options.bankCsv, (bad) => options.onBadLine?.(bad), 'logo');
  const logos = marks.filter((m) => m.kind === 'logo');
  const bank = await buildBank(logos, size, onBad, () => {
    report.marks++;
    tell();
  });
  const module = new URL('./see-handler.ts', import.meta.url);
  const words = marks.filter((m) => m.text).map(({ image: _, ...m }): Mark => ({ ...m, kind: 'word' }));
  const data = { bank: bank.share(), words, top, thorough };
  await using pool = new PicturePool<SeeSetup, PictureHit[]>({ module, data, size });
  for await (const { ref, result, error } of pool.run(pictures)) {
    if (error) onBad?.(ref, error.code, error.message);
    const hits = (result ?? []).filter((h) => h.score >= threshold);
    report.pictures++;
    if (hits[0] && hits[0].score >= SURE) report.withMark++;
    if (!options.out.write(format(ref, hits))) await once(options.out, 'drain');
    tell();
  }
  tell(true);
  return report;
}
