import { readFile, writeFile } from 'node:fs/promises';
import { systemActor } from '@citong/matters';
import type { Config } from '../config.ts';
import { openDeps } from '../open-deps.ts';
import {
  type CheckReport,
  checkDraft,
  figuresToCheck,
  isWrong,
  readDraft,
  reportText,
} from '../whitepaper/check/index.ts';
import { terminalLocale } from './locale.ts';
import { noFile, unknownValue } from './refusals.ts';

export interface CheckFlags {
  readonly year: string;
  readonly format: string;
  readonly out?: string;
}

const formats = ['text', 'json'];

/** Holds a draft against the figures of a year. Exit code 1 when a number of it is wrong. */
export async function checkWhitePaper(config: Config, file: string, flags: CheckFlags): Promise<void> {
  const { year, format, out } = flags;
  if (!formats.includes(format)) throw unknownValue('format', format, formats);
  if (!/^(?:19|2[01])\d\d$/.test(year)) throw unknownValue('year', year);
  const paragraphs = await readDraft(await bytesOf(file));
  const report = await reportOn(config, paragraphs, Number(year));
  const text =
    format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, terminalLocale());
  if (out) await writeFile(out, text);
  else process.stdout.write(text);
  if (isWrong(report)) process.exitCode = 1;
}

async function reportOn(
  config: Config,
  paragraphs: Awaited<ReturnType<typeof readDraft>>,
  year: number,
): Promise<CheckReport> {
  const deps = await openDeps(config, { supervise: false });
  try {
    const parts = { engine: deps.engine, db: deps.database.db, city: deps.city };
    return checkDraft({ paragraphs, figures: await figuresToCheck(parts, year, systemActor), year });
  } finally {
    await deps.close();
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw noFile(file);
    throw error;
  }
}
