import {
  type Actor,
  type Field,
  type Json,
  label,
  type MatterData,
  type MatterDefinition,
  type Refusal,
  readCondition,
} from '@citong/matters';
import type { Db } from '../db/open.ts';
import { conditionSql } from './condition-sql.ts';
import type { Engine } from './engine.ts';
import { refsIn } from './field-kinds.ts';

const refUnknown = label('找不到所关联的记录', 'The record referred to was not found');
const officeUnknown = label('没有这个机构', 'There is no such office');

/**
 * What of the data names a record or office that is not there, or that the actor may not see (the two answer alike).
 * One list of refusals for each entry, in order. Rights may name register entries of other systems: those are not asked.
 */
export async function danglingIn(
  engine: Engine,
  db: Db,
  definition: MatterDefinition,
  entries: readonly MatterData[],
  actor: Actor,
): Promise<Refusal[][]> {
  const refs = entries.map((data) => refsIn(definition, data).filter((r) => r.to !== null));
  const wanted = Map.groupBy(refs.flat(), (r) => r.to);
  const found = new Set<string>();
  for (const [kind, ofKind] of wanted)
    for (const id of await readableIds(engine, db, kind ?? '', ofKind, actor)) found.add(id);
  const officeFields = Object.entries(definition.fields).filter(([, field]) => field.kind === 'office');
  const offices = entries.map((data) => officesIn(officeFields, data));
  const known = await knownOffices(db, offices.flat(), actor);
  return refs.map((ofEntry, i) => [
    ...ofEntry
      .filter((r) => !found.has(r.id))
      .map((r) => ({ code: 'ref_unknown', field: r.field, message: refUnknown })),
    ...(offices[i] ?? [])
      .filter((o) => !known(o))
      .map((o) => ({ code: 'office_unknown', field: o.field, message: officeUnknown })),
  ]);
}

async function readableIds(
  engine: Engine,
  db: Db,
  kind: string,
  refs: readonly { id: string }[],
  actor: Actor,
): Promise<string[]> {
  const target = engine.definitions.get(kind);
  if (!target) return [];
  const rows = await db
    .selectFrom('matter')
    .select('matter.id')
    .where('kind', '=', kind)
    .where('id', 'in', [...new Set(refs.map((r) => r.id))])
    .where(conditionSql(readCondition(target, actor), { definition: target, actor }))
    .execute();
  return rows.map((r) => r.id);
}

interface OfficeRef {
  readonly field: string;
  readonly id: string;
  readonly kind: string | null;
}

function officesIn(fields: readonly (readonly [string, Field])[], data: MatterData): OfficeRef[] {
  return fields.flatMap(([name, field]) => {
    const id = officeId(data[name]);
    return id === null ? [] : [{ field: name, id, kind: (field.officeKind as string | undefined) ?? null }];
  });
}

const officeId = (value: Json | undefined): string | null => {
  const id = (value as { office?: unknown } | null | undefined)?.office;
  return typeof id === 'string' ? id : null;
};

/** Jobs and effects name offices that the city pack gave; what people type is looked up. */
async function knownOffices(
  db: Db,
  refs: readonly OfficeRef[],
  actor: Actor,
): Promise<(ref: OfficeRef) => boolean> {
  if (actor.role === 'system' || refs.length === 0) return () => true;
  const rows = await db
    .selectFrom('office')
    .select(['id', 'kind'])
    .where('id', 'in', [...new Set(refs.map((r) => r.id))])
    .execute();
  const kindOf = new Map(rows.map((r) => [r.id, r.kind]));
  return (ref) => kindOf.has(ref.id) && (ref.kind === null || kindOf.get(ref.id) === ref.kind);
}
