import {
  type Actor,
  type Locale,
  type MatterDefinition,
  type MatterRecord,
  readCondition,
} from '@citong/matters';
import type { Db } from '../db/open.ts';
import { conditionSql } from './condition-sql.ts';
import { definitionOf, type Engine } from './engine.ts';
import { kindOf, refsIn } from './field-kinds.ts';
import { seesField } from './visible.ts';

/** What a record is called, for links to it. */
export interface Titled {
  readonly kind: string;
  readonly title: string;
}

/** The title of a record as text: its title field by the main part. Empty when it holds nothing. */
export const titleOf = (
  definition: MatterDefinition,
  data: MatterRecord['data'],
  locale: Locale = 'zh',
): string => fieldText(definition, definition.title, data, locale);

/** A field of a record as text, by the main part. Empty when it holds nothing. */
export function fieldText(
  definition: MatterDefinition,
  name: string,
  data: MatterRecord['data'],
  locale: Locale = 'zh',
): string {
  const field = definition.fields[name];
  const held = data[name];
  if (!field || held === undefined || held === null) return '';
  const part = kindOf(field).mainPart;
  if (part && typeof held === 'object' && !Array.isArray(held))
    return String((held as Record<string, unknown>)[part] ?? '');
  return kindOf(field).toText(held, field, locale);
}

/** Titles of all records that these name, as far as the actor may read them, by id. One query for each kind named. */
export async function titlesFor(
  engine: Engine,
  db: Db,
  records: readonly MatterRecord[],
  actor: Actor,
): Promise<Record<string, Titled>> {
  const refs = records.flatMap((r) => refsIn(definitionOf(engine, r.kind), r.data));
  const byKind = Map.groupBy(refs, (r) => r.to);
  const unsure = byKind.get(null) ?? [];
  byKind.delete(null);
  const wanted = new Map(
    [...byKind].map(([kind, ofKind]) => [kind as string, new Set(ofKind.map((r) => r.id))]),
  );
  if (unsure.length > 0) {
    const ids = [...new Set(unsure.map((r) => r.id))];
    const rows = await db.selectFrom('matter').select(['id', 'kind']).where('id', 'in', ids).execute();
    for (const row of rows) wanted.set(row.kind, (wanted.get(row.kind) ?? new Set()).add(row.id));
  }
  const titles: Record<string, Titled> = {};
  for (const [kind, ids] of wanted) Object.assign(titles, await titlesOf(engine, db, kind, [...ids], actor));
  return titles;
}

/** Titles of records of one kind, as far as the actor may read them. */
export async function titlesOf(
  engine: Engine,
  db: Db,
  kind: string,
  ids: readonly string[],
  actor: Actor,
): Promise<Record<string, Titled>> {
  const definition = engine.definitions.get(kind);
  if (!definition) return {};
  const rows = await db
    .selectFrom('matter')
    .select(['matter.id', 'matter.data'])
    .where('kind', '=', kind)
    .where('id', 'in', ids)
    .where(conditionSql(readCondition(definition, actor), { definition, actor }))
    .execute();
  const seen = seesField(definition, definition.title, actor);
  return Object.fromEntries(
    rows.map((r) => [r.id, { kind, title: seen ? titleOf(definition, r.data) : '' }]),
  );
}
