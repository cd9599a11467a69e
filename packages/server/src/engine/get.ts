import {
  type Actor,
  type MatterDefinition,
  type MatterRecord,
  mayEdit,
  mayRead,
  openTransitions,
  readCondition,
  warningsOf,
} from '@citong/matters';
import type { Db } from '../db/open.ts';
import { notFound } from '../errors.ts';
import { conditionSql } from './condition-sql.ts';
import type { Warned } from './create.ts';
import { definitionOf, type Engine } from './engine.ts';
import { refFields } from './field-kinds.ts';
import { recordColumns, recordOf } from './record.ts';
import { type Titled, titlesFor } from './titles.ts';
import { seesField, visibleRecord } from './visible.ts';

/** Records of another kind whose field names this one. */
export interface Linked {
  readonly kind: string;
  readonly field: string;
  /** The newest, at most `linkedRows`. */
  readonly rows: readonly MatterRecord[];
  readonly total: number;
}

export interface MatterView {
  readonly matter: MatterRecord;
  /** Those that the actor may press now. */
  readonly transitions: readonly string[];
  readonly mayEdit: boolean;
  readonly refs: Record<string, Titled>;
  readonly linked: readonly Linked[];
  readonly warnings: readonly Warned[];
}

const linkedRows = 50;

/** The record as it is in the database, unmasked. Throws `not_found` also when the actor may not read it. */
export async function readRecord(
  engine: Engine,
  db: Db,
  kind: string,
  id: string,
  actor: Actor,
): Promise<MatterRecord> {
  const definition = definitionOf(engine, kind);
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw notFound();
  const row = await db
    .selectFrom('matter')
    .select(recordColumns)
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  const record = row && recordOf(row);
  if (!record || !mayRead(definition, record, actor)) throw notFound();
  return record;
}

/** One record with everything that its page shows. Throws `not_found`. */
export async function getMatter(
  engine: Engine,
  db: Db,
  kind: string,
  id: string,
  actor: Actor,
): Promise<MatterView> {
  const definition = definitionOf(engine, kind);
  const record = await readRecord(engine, db, kind, id, actor);
  const matter = visibleRecord(definition, record, actor);
  const linked = await linkedTo(engine, db, record, actor);
  return {
    matter,
    transitions: openTransitions(definition, record, actor),
    mayEdit: mayEdit(definition, record, actor),
    refs: await titlesFor(engine, db, [matter, ...linked.flatMap((l) => l.rows)], actor),
    linked,
    warnings: warningsOf(definition, matter.data, engine.time()),
  };
}

/** Who names this record, as far as the actor may read it there. */
async function linkedTo(engine: Engine, db: Db, record: MatterRecord, actor: Actor): Promise<Linked[]> {
  const named = await db
    .selectFrom('matterLink')
    .select(['fromKind', 'field'])
    .where('toId', '=', record.id)
    .distinct()
    .orderBy('fromKind')
    .orderBy('field')
    .execute();
  const linked: Linked[] = [];
  for (const { fromKind, field } of named) {
    const definition = engine.definitions.get(fromKind);
    if (!definition || !isLink(definition, field, record.kind) || !seesField(definition, field, actor))
      continue;
    const query = db
      .selectFrom('matter')
      .innerJoin('matterLink', 'matterLink.fromId', 'matter.id')
      .where('matterLink.toId', '=', record.id)
      .where('matterLink.fromKind', '=', fromKind)
      .where('matterLink.field', '=', field)
      .where(conditionSql(readCondition(definition, actor), { definition, actor }));
    const rows = await query
      .select(recordColumns)
      .orderBy('matter.createdAt', 'desc')
      .orderBy('matter.id', 'desc')
      .limit(linkedRows)
      .execute();
    if (rows.length === 0) continue;
    const { total } = await query
      .select((e) => e.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    linked.push({
      kind: fromKind,
      field,
      rows: rows.map((r) => visibleRecord(definition, recordOf(r), actor)),
      total,
    });
  }
  return linked;
}

/** Rights name register entries too; they carry no kind of their own. */
const isLink = (definition: MatterDefinition, name: string, to: string): boolean =>
  definition.fields[name]?.kind === 'right' ||
  (definition.fields[name]?.of as { kind?: string } | undefined)?.kind === 'right' ||
  refFields(definition).some((r) => r.name === name && r.to === to);
