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
import {
  createMatters,
  definitionOf,
  type Engine,
  importMode,
  type NewMatter,
  type RowOutcome,
} from '../engine/index.ts';
import type { ImportSink } from './import-run.ts';
import { cellValue, isBlank, type Mapping, stateColumn, stateOf } from './mapping.ts';
import type { Progress, RefusedSource, RunRow } from './runs.ts';
import type { TableRow } from './table.ts';

/** Rows of one transaction: few enough that a row waits for no other for long. Of a register many come, and few wait. */
const batchSize = 500;
const registerBatchSize = 2000;

/** So many rows change what the planner should know. */
const many = 1000;

/** Where rows of matters go: each becomes a record of the run's kind, made by who started the run. */
export const matterSink = (engine: Engine, { kind }: Pick<RunRow, 'kind'>): ImportSink => ({
  batchSize: engine.definitions.get(kind)?.register ? registerBatchSize : batchSize,
  write: (trx, rows, run) => importRows(engine, trx, rows, run),
  finish: async (trx, _run, done) => {
    if (done >= many) await noteRows(trx);
  },
});

/** The planner knows nothing of rows that have just come, and the embedded database never looks by itself. */
export const noteRows = async (db: Db): Promise<void> =>
  void (await sql`analyze matter, matter_action, matter_link`.execute(db));

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
  const mode = importMode(definition, actor);
  const read = rows.map((row) => ({ row, ...matterOf(definition, mapping, mode, row) }));
  const good = read.filter((r) => r.refusals.length === 0);
  const outcomes = await createMatters(
    engine,
    trx,
    run.kind,
    good.map((r) => r.matter),
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

/** What a row says, by the mapping; or each cell that cannot be read. */
function matterOf(
  definition: MatterDefinition,
  mapping: Mapping,
  mode: SchemaMode,
  { raw, broken }: TableRow,
): { readonly matter: NewMatter; readonly refusals: readonly Refusal[] } {
  if (broken) return { matter: { data: {} }, refusals: [broken] };
  const data: Record<string, unknown> = {};
  const refusals: Refusal[] = [];
  let state: string | undefined;
  for (const [name, column] of Object.entries(mapping)) {
    const field = definition.fields[name];
    const cell = raw[column];
    if (isBlank(cell) || (field?.automatic && mode !== 'system')) continue;
    try {
      if (field) data[name] = cellValue(field, cell);
      else if (name === stateColumn) state = stateOf(definition, cell);
    } catch (error) {
      if (!(error instanceof FieldTextError)) throw error;
      refusals.push({ code: error.code, field: name, message: error.label });
    }
  }
  return { matter: { data, ...(state !== undefined && { state }) }, refusals };
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
