import type { MatterDefinition } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { mainOf } from './columns.ts';
import { isListField, kindOf } from './field-kinds.ts';

/** Begins the comment of every view that we made, so that those of kinds that are gone can be found. */
const mark = 'citong: ';

const coreColumns = [
  'id',
  'state',
  'version',
  'office',
  'region',
  'created_by',
  'created_at',
  'updated_at',
  'due_at',
] as const;

const snake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

interface View {
  readonly name: string;
  readonly definition: MatterDefinition;
}

/**
 * Makes one typed view for each kind, named after it (`<kind>_matter` where a table has that name), so that analysts
 * read `pre_examination.amount`. Field names are in snake_case; money is in fen; a value of several parts shows its
 * main part, and whole under `<field>_data`. Fields that only some roles see are left out. Returns the names.
 */
export async function createViews(db: Db, definitions: Iterable<MatterDefinition>): Promise<string[]> {
  return await db.transaction().execute(async (trx) => {
    // Two processes may start at once.
    await sql`select pg_advisory_xact_lock(hashtext('citong views'))`.execute(trx);
    for (const old of await ours(trx)) await sql`drop view ${sql.table(old)}`.execute(trx);
    const taken = await relations(trx);
    const views = [...definitions].map((definition): View => {
      const { kind } = definition;
      return { name: taken.has(kind) ? `${kind}_matter` : kind, definition };
    });
    for (const view of views) {
      await sql`create view ${sql.table(view.name)} as ${selectOf(view.definition)}`.execute(trx);
    }
    await comment(trx, views);
    return views.map((v) => v.name);
  });
}

function selectOf(definition: MatterDefinition) {
  const columns = [
    ...coreColumns.map((c) => sql`matter.${sql.raw(c)}`),
    ...shownFields(definition).map(
      (name) => sql`${mainOf(definition, name).sql} as ${sql.raw(`"${snake(name)}"`)}`,
    ),
    ...composites(definition).map(
      (name) => sql`(matter.data -> ${sql.lit(name)}) as ${sql.raw(`"${snake(name)}_data"`)}`,
    ),
  ];
  return sql`select ${sql.join(columns)} from matter where matter.kind = ${sql.lit(definition.kind)}`;
}

const shownFields = (definition: MatterDefinition): string[] =>
  Object.keys(definition.fields).filter((name) => !definition.fields[name]?.visibleTo);

const composites = (definition: MatterDefinition): string[] =>
  shownFields(definition).filter((name) => {
    const field = definition.fields[name];
    return field && kindOf(field).mainPart && !isListField(field);
  });

/** Labels become comments, which BI tools show. One statement: the embedded database takes no more at a time. */
async function comment(trx: Db, views: readonly View[]): Promise<void> {
  const quoted = (text: string) => `'${text.replace(/'/g, "''")}'`;
  const statements = views.flatMap(({ name, definition: d }) => [
    `comment on view "${name}" is ${quoted(`${mark}${d.label.zh} ${d.label.en}`)};`,
    ...shownFields(d).map((f) => {
      const label = d.fields[f]?.label;
      return `comment on column "${name}"."${snake(f)}" is ${quoted(`${label?.zh} ${label?.en}`)};`;
    }),
  ]);
  if (statements.length > 0)
    await sql.raw(`do $citong$ begin ${statements.join(' ')} end $citong$`).execute(trx);
}

async function relations(trx: Db): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema()`.execute(trx);
  return new Set(rows.map((r) => r.name));
}

async function ours(trx: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'v' and obj_description(c.oid, 'pg_class') like ${`${mark}%`}
    order by 1`.execute(trx);
  return rows.map((r) => r.name);
}
