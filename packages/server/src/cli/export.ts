import { createWriteStream } from 'node:fs';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.ts';
import { openDeps } from '../open-deps.ts';
import { type ExportFormat, openExport } from '../transfer/export-matters.ts';
import { cliActor } from './actor.ts';
import { terminalLocale } from './locale.ts';
import { unknownValue } from './refusals.ts';

export interface ExportFlags {
  readonly format: string;
  readonly out?: string;
  readonly as?: string;
}

const formats: readonly string[] = ['csv', 'xlsx'] satisfies ExportFormat[];

/** Writes the records of a kind as a table, to a file or to standard output. */
export async function exportKind(
  config: Config,
  kind: string,
  { format, out, as }: ExportFlags,
): Promise<void> {
  if (!formats.includes(format)) throw unknownValue('format', format, formats);
  const deps = await openDeps(config, { supervise: false });
  try {
    const known = [...deps.engine.definitions.keys()];
    if (!known.includes(kind)) throw unknownValue('kind', kind, known);
    const wanted = { kind, format: format as ExportFormat, query: {}, locale: terminalLocale() };
    const write = await openExport(deps.engine, deps.database.db, wanted, await cliActor(deps, as));
    const table = new PassThrough();
    const written = out
      ? pipeline(table, createWriteStream(out))
      : pipeline(table, process.stdout, { end: false });
    await Promise.all([write(table), written]);
  } finally {
    await deps.close();
  }
}
