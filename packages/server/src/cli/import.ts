import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Actor } from '@citong/matters';
import type { Config } from '../config.ts';
import type { Deps } from '../deps.ts';
import { listingSink } from '../monitor/import/run-file.ts';
import { guessListingMapping } from '../monitor/listing/parse.ts';
import { openDeps } from '../open-deps.ts';
import { startMatterImport } from '../transfer/import-matters.ts';
import { runImport } from '../transfer/import-run.ts';
import { matterSink } from '../transfer/matter-sink.ts';
import { previewTable } from '../transfer/preview.ts';
import { createRun, type RunRow, refusedRows, refusedView } from '../transfer/runs.ts';
import { cliActor } from './actor.ts';
import { say, terminalLocale } from './locale.ts';
import { noFile, unknownValue } from './refusals.ts';
import { texts } from './texts.ts';

export interface ImportFlags {
  /** column=field, as often as wanted; the rest is guessed from the header. */
  readonly map?: readonly string[];
  readonly update?: boolean;
  readonly feed?: string;
  readonly as?: string;
}

/**
 * Imports a table of listings or of one kind of matter. A run that was cut off goes on where it was when the same file
 * is imported again. Exit code 1 when rows were refused: they are printed and kept with the run.
 */
export async function importFile(
  config: Config,
  kind: string,
  file: string,
  flags: ImportFlags,
): Promise<void> {
  if (!existsSync(file)) throw noFile(file);
  const deps = await openDeps(config, { supervise: false });
  try {
    const actor = await cliActor(deps, flags.as);
    const kept = await deps.files.put(deps.database.db, createReadStream(file), {
      name: basename(file),
      createdBy: actor.userId,
    });
    const run = (await unfinished(deps, kind, kept.id)) ?? (await begin(deps, kind, kept, flags, actor));
    const telling = setInterval(() => void tell(deps, run.id), 2_000);
    try {
      await runImport(deps, run.id, (begun) =>
        kind === 'listing' ? listingSink(deps) : matterSink(deps.engine, begun),
      );
    } finally {
      clearInterval(telling);
    }
    await report(deps, run.id);
  } finally {
    await deps.close();
  }
}

async function begin(
  deps: Deps,
  kind: string,
  { id: fileId, name: fileName }: { readonly id: string; readonly name: string },
  flags: ImportFlags,
  actor: Actor,
): Promise<RunRow> {
  const { columns } = await previewTable(() => deps.files.read(fileId), { name: fileName });
  const given = mappingOf(flags.map ?? [], columns);
  if (kind !== 'listing') {
    const onDuplicate = flags.update ? 'update' : 'refuse';
    const mapping = Object.keys(given).length > 0 ? given : undefined;
    return startMatterImport(deps, { kind, fileId, fileName, mapping, onDuplicate }, actor);
  }
  const { db } = deps.database;
  const feed = flags.feed
    ? await db
        .selectFrom('feed')
        .select('id')
        .where((eb) =>
          eb.or([
            eb('name', '=', flags.feed ?? ''),
            eb(eb.cast<string>('id', 'text'), '=', flags.feed ?? ''),
          ]),
        )
        .executeTakeFirst()
    : null;
  if (feed === undefined) throw unknownValue('feed', flags.feed ?? '');
  const mapping = { ...guessListingMapping(columns), ...given };
  const start = {
    kind,
    feedId: feed?.id ?? null,
    fileId,
    fileName,
    mapping,
    status: 'queued',
    actor,
  } as const;
  return createRun(db, start, deps.now());
}

/** `商标=text` → { text: '商标' }. Throws 422 for one that names no column of the table. */
function mappingOf(pairs: readonly string[], columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      const [column, field] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      if (at < 1 || !field || !columns.includes(column)) throw unknownValue('map', pair, columns);
      return [field, column];
    }),
  );
}

const unfinished = (deps: Deps, kind: string, fileId: string): Promise<RunRow | undefined> =>
  deps.database.db
    .selectFrom('importRun')
    .selectAll()
    .where('kind', '=', kind)
    .where('fileId', '=', fileId)
    .where('status', 'in', ['queued', 'running'])
    .executeTakeFirst();

async function tell(deps: Deps, runId: string): Promise<RunRow> {
  const run = await deps.database.db
    .selectFrom('importRun')
    .selectAll()
    .where('id', '=', runId)
    .executeTakeFirstOrThrow();
  const { rowsDone, rowsNew, rowsChanged, rowsUnchanged, rowsRefused } = run;
  const counts = { done: rowsDone, new: rowsNew, changed: rowsChanged, unchanged: rowsUnchanged };
  console.error(say(texts.importProgress, { ...counts, refused: rowsRefused }));
  return run;
}

/** At most so many refused rows are printed; all of them are kept. */
const mostPrinted = 50;

async function report(deps: Deps, runId: string): Promise<void> {
  const run = await tell(deps, runId);
  for (const row of await refusedRows(deps.database.db, runId, { limit: mostPrinted })) {
    const { line, field, message, code } = refusedView(row, terminalLocale());
    console.error(say(texts.refusedRow, { line, field: field ?? '', message, code }));
  }
  if (run.error) console.error(run.error);
  if (run.status === 'failed' || run.rowsRefused > 0) process.exitCode = 1;
}
