import { writeFile } from 'node:fs/promises';
import { type Locale, systemActor } from '@citong/matters';
import type { Config } from '../config.ts';
import { CitongError } from '../errors.ts';
import { openDeps } from '../open-deps.ts';
import { paperFormats, publishedPaper, renderPaper, whitePaper } from '../whitepaper/index.ts';
import { unknownValue } from './refusals.ts';

export interface WhitePaperFlags {
  readonly year?: string;
  readonly format: string;
  readonly lang: string;
  readonly edition?: string;
  readonly out?: string;
}

/**
 * Writes the white paper of a year, to a file or to standard output: as the records have it now, or an edition that was
 * published. In Chinese unless said otherwise: it is a paper, not a message of the terminal.
 */
export async function writeWhitePaper(config: Config, flags: WhitePaperFlags): Promise<void> {
  const { out } = flags;
  const year = yearOf(flags.year);
  const format = oneOf('format', flags.format, paperFormats);
  const locale = oneOf('lang', flags.lang, ['zh', 'en'] as const);
  const edition = flags.edition === undefined ? null : editionOf(flags.edition);
  const deps = await openDeps(config, { supervise: false });
  try {
    const parts = { engine: deps.engine, db: deps.database.db, city: deps.city };
    const paper =
      edition === null
        ? await whitePaper(parts, year, systemActor, locale)
        : await editionIn(deps.database.db, year, edition, locale);
    const { body } = await renderPaper(paper, format, { demo: deps.demo, base: config.url ?? '' });
    if (out) await writeFile(out, body);
    else await print(body);
  } finally {
    await deps.close();
  }
}

async function editionIn(
  db: Parameters<typeof publishedPaper>[0],
  year: number,
  edition: number | 'latest',
  locale: Locale,
) {
  const found = await publishedPaper(db, year, edition === 'latest' ? undefined : edition);
  if (!found) throw notPublished(year);
  return found.papers[locale];
}

function yearOf(text = ''): number {
  if (!/^(?:19|2[01])\d\d$/.test(text)) throw unknownValue('year', text);
  return Number(text);
}

function editionOf(text: string): number | 'latest' {
  if (text !== 'latest' && !/^[1-9]\d{0,2}$/.test(text))
    throw unknownValue('edition', text, ['latest', '1', '2']);
  return text === 'latest' ? text : Number(text);
}

function oneOf<T extends string>(flag: string, text: string, known: readonly T[]): T {
  const found = known.find((k) => k === text);
  if (!found) throw unknownValue(flag, text, known);
  return found;
}

const notPublished = (year: number) =>
  new CitongError(404, 'not_published', {
    zh: `${year}年的白皮书没有这一版`,
    en: `The white paper of ${year} has no such edition`,
  });

/** Resolves once standard output has taken it all: a pipe takes it in pieces. */
const print = (body: string | Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(body, (error) => (error ? reject(error) : resolve()));
  });
