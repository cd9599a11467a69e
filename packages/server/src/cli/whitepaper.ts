import { writeFile } from 'node:fs/promises';
import { systemActor } from '@citong/matters';
import type { Config } from '../config.ts';
import { openDeps } from '../open-deps.ts';
import { whitePaper, whitePaperHtml } from '../whitepaper/index.ts';
import { terminalLocale } from './locale.ts';
import { unknownValue } from './refusals.ts';

export interface WhitePaperFlags {
  readonly year: string;
  readonly format: string;
  readonly out?: string;
}

const formats = ['json', 'html'];

/** Writes the white paper of a year in the terminal's language, to a file or to standard output. */
export async function writeWhitePaper(config: Config, { year, format, out }: WhitePaperFlags): Promise<void> {
  if (!formats.includes(format)) throw unknownValue('format', format, formats);
  if (!/^(?:19|2[01])\d\d$/.test(year)) throw unknownValue('year', year);
  const deps = await openDeps(config, { supervise: false });
  try {
    const parts = { engine: deps.engine, db: deps.database.db, city: deps.city };
    const paper = await whitePaper(parts, Number(year), systemActor, terminalLocale());
    const text =
      format === 'json'
        ? `${JSON.stringify(paper, null, 2)}\n`
        : whitePaperHtml(paper, { demo: deps.demo, base: config.url ?? '' });
    if (out) await writeFile(out, text);
    else await print(text);
  } finally {
    await deps.close();
  }
}

/** Resolves once standard output has taken it all: a pipe takes it in pieces. */
const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
