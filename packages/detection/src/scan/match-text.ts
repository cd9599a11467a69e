import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { DetectionError } from '../error.ts';
import { type ScoredHit, scoreHits } from '../score/identity.ts';
import { DEFAULT_THRESHOLD } from '../score/weights.ts';
import { WordMatcher } from '../text/matcher.ts';
import { loadMatcher } from '../text/matcher-file.ts';
import { inGroups } from './in-groups.ts';
import { type BadLine, readMarks } from './marks.ts';

export interface MatchTextReport {
  /** Titles read, empty ones included. */
  lines: number;
  hits: number;
  seconds: number;
}

export interface MatchTextOptions {
  /** Path of MARKS.csv; logos are passed over. */
  marksCsv: string;
  /** Path of a file with a title a line, UTF-8. */
  titles: string;
  /** Receives JSONL, a line a title; it is not ended. */
  out: Writable;
  /** Hits below this score are left out; 0 to 1, default 0.5. */
  threshold?: number;
  /** File of a matcher that `buildMatcher` made of the same marks: it is loaded, and nothing is built. */
  matcher?: string;
  onProgress?: (progress: MatchTextReport) => void;
  onBadLine?: (bad: BadLine) => void;
}

const PROGRESS_EVERY_MS = 1000;
/** Output is handed on in pieces of about this many characters. */
const CHUNK = 1 << 16;
/** The matcher is given so many titles at a time; it takes less time for many together. */
const TOGETHER = 256;

function format(line: number, hits: readonly ScoredHit[]): string {
  const shown = hits.map(({ mark, span, rule, score, otherName }) => {
    return { mark, span, rule, score, ...(otherName && { name: 'other' }) };
  });
  return `${JSON.stringify({ line, hits: shown })}\n`;
}

async function* readLines(path: string): AsyncGenerator<string> {
  let first = true;
  try {
    const input = createReadStream(path, 'utf8');
    for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield first ? raw.replace(/^\uFEFF/, '') : raw;
      first = false;
    }
  } catch (e) {
    if (e instanceof Error && 'code' in e && 'syscall' in e)
      throw new DetectionError('listings_unreadable', `${path}: ${e.message}`, e);
    throw e;
  }
}

/**
 * Finds the word marks of a file in the titles of another: for each title, in order, the hits of at least the
 * threshold, best first. Says where a mark is named, not whether that is allowed. Throws DetectionError when a
 * file is unreadable, or `matcher` is refused (see loadMatcher); bad rows of the marks go to `onBadLine`.
 */
export async function matchText(options: MatchTextOptions): Promise<MatchTextReport> {
  const started = performance.now();
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const { marks, byId } = await readMarks(options.marksCsv, (bad) => options.onBadLine?.(bad));
  const words = marks.filter((m) => m.kind === 'word');
  const matcher =
    options.matcher === undefined
      ? new WordMatcher(words, { disguises: true })
      : loadMatcher(options.matcher, words, { disguises: true });
  const report: MatchTextReport = { lines: 0, hits: 0, seconds: 0 };
  const tell = () => {
    report.seconds = (performance.now() - started) / 1000;
    options.onProgress?.({ ...report });
  };
  let buffer = '';
  let told = performance.now();
  for await (const titles of inGroups(readLines(options.titles), TOGETHER)) {
    for (const [i, hits] of matcher.findAll(titles).entries()) {
      const scored = scoreHits(titles[i]!, hits, (id) => byId.get(id)!);
      const found = scored.filter((h) => h.score >= threshold);
      found.sort((a, b) => b.score - a.score || a.span[0] - b.span[0]);
      report.lines++;
      report.hits += found.length;
      buffer += format(report.lines, found);
    }
    if (buffer.length < CHUNK) continue;
    if (!options.out.write(buffer)) await once(options.out, 'drain');
    buffer = '';
    if (performance.now() - told < PROGRESS_EVERY_MS) continue;
    told = performance.now();
    tell();
  }
  if (buffer !== '' && !options.out.write(buffer)) await once(options.out, 'drain');
  tell();
  return report;
}
