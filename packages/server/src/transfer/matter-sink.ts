import {
  type Actor,
  FieldTextError,
  type Label,
  type MatterDefinition,
  type Refusal,
  type SchemaMode,
} from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { createMatters, definitionOf, type Engine, type RowOutcome } from '../engine/index.ts';
import type { ImportSink } from './import-run.ts';
import { cellValue, isBlank, type Mapping } from './mapping.ts';
import type { Progress, RefusedSource, RunRow } from './runs.ts';
import type { TableRow } from './table.ts';

/** Rows of one transaction: few enough that a row waits for no other for long. */
const batchSize = 500;

/** Where rows of matters go: each becomes a record of the run's kind, made by who started the run. */
export const matterSink = (engine: Engine): ImportSink => ({
  batchSize,
  write: (trx, rows, run) => importRows(engine, trx, rows, run),
  // The planner knows nothing of rows that have just come, and the embedded database never looks by itself.
  finish: async (trx) => void (await sql`analyze matter, matter_action, matter_link`.execute(trx)),
});

/** Takes rows of a run in the caller's transaction. */
export async function importRows(
  engine: Engine,
  trx: Db,
  rows: readonly TableRow[],
  run: Pick<RunRow, 'kind' | 'mapping' | 'actor' | 'onDuplicate'>,
): Promise<Omit<Progress, 'rows'>> {
  const definition = definitionOf(engine, run.kind);
  const actor = run.actor as Actor;
  const mapping = run.mapping as Mapping;
  const mode = importMode(actor);
  const read = rows.map((row) => ({ row, ...dataOf(definition, mapping, mode, row) }));
  const good = read.filter((r) => r.refusals.length === 0);
  const outcomes = await createMatters(
    engine,
    trx,
    run.kind,
    good.map((r) => ({ data: r.data })),
    actor,
    { mode, onDuplicate: run.onDuplicate ?? 'refuse' },
  );
  const late = good.map(({ row }, i) => ({ row, refusals: refusalsIn(outcomes[i]) }));
  const count = (outcome: RowOutcome['outcome']) => outcomes.filter((o) => o.outcome === outcome).length;
  return {
    new: count('created'),
    changed: count('updated'),
    unchanged: count('unchanged'),
    refused: [...read, ...late]
      .filter((r) => r.refusals.length > 0)
      .map(({ row, refusals }) => refusedRow(definition, mapping, row, refusals)),
  };
}

const refusalsIn = (outcome: RowOutcome | undefined): readonly Refusal[] =>
  outcome?.outcome === 'refused' ? outcome.refusals : [];

/** The IP office's own imports may bring what the system otherwise writes (a register's dates and numbers). */
export const importMode = (actor: Actor): SchemaMode =>
  actor.role === 'ipOfficer' || actor.role === 'admin' || actor.role === 'system' ? 'system' : 'create';

function dataOf(
  definition: MatterDefinition,
  mapping: Mapping,
  mode: SchemaMode,
  { raw, broken }: TableRow,
): { readonly data: Record<string, unknown>; readonly refusals: readonly Refusal[] } {
  if (broken) return { data: {}, refusals: [broken] };
  const data: Record<string, unknown> = {};
  const refusals: Refusal[] = [];
  for (const [name, column] of Object.entries(mapping)) {
    const field = definition.fields[name];
    const cell = raw[column];
    if (!field || isBlank(cell) || (field.automatic && mode !== 'system')) continue;
    try {
      data[name] = cellValue(field, cell);
    } catch (error) {
      if (!(error instanceof FieldTextError)) throw error;
      refusals.push({ code: error.code, field: name, message: error.label });
    }
  }
  return { data, refusals };
}

/** One row, one reason: the first, with its column named, and the others behind it. */
function refusedRow(
  definition: MatterDefinition,
  mapping: Mapping,
  { line, raw }: TableRow,
  refusals: readonly Refusal[],
): RefusedSource {
  const [first] = refusals;
  const worded = (locale: keyof Label) =>
    refusals
      .map((r) => `${columnOf(definition, mapping, r, locale)}${r.message[locale]}`)
      .join(locale === 'zh' ? '；' : '; ');
  return {
    line,
    raw,
    field: first?.field ?? null,
    code: first?.code ?? 'invalid',
    message: { zh: worded('zh'), en: worded('en') },
  };
}

function columnOf(
  definition: MatterDefinition,
  mapping: Mapping,
  { field }: Refusal,
  locale: keyof Label,
): string {
  if (!field) return '';
  const column = mapping[field] ?? definition.fields[field]?.label[locale] ?? field;
  return locale === 'zh' ? `“${column}”：` : `"${column}": `;
}
