import type { CoreColumn, MatterDefinition, SqlType } from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import { isListField, kindOf } from './field-kinds.ts';

export type Sql = RawBuilder<unknown>;

/** How a value compares: as JavaScript would compare the JSON value, told from the field's kind. */
export type Comparable = 'text' | 'number' | 'boolean' | 'unknown';

const comparables: Record<SqlType, Comparable> = {
  text: 'text',
  date: 'text',
  timestamptz: 'text',
  numeric: 'number',
  bigint: 'number',
  boolean: 'boolean',
  jsonb: 'unknown',
};

/** How a field (or a part of it) compares; 'unknown' where only the value itself can tell. */
export function comparableOf(definition: MatterDefinition, name: string, part?: string): Comparable {
  const field = definition.fields[name];
  if (!field) throw new Error(`${definition.kind} has no field "${name}"`);
  const kind = kindOf(field);
  if (part !== undefined || kind.mainPart || isListField(field)) return 'unknown';
  return comparables[kind.sqlType];
}

/** The JSON value of a field or part. Names come from definitions, never from a request. */
export const jsonOf = (name: string, part?: string): Sql =>
  part === undefined
    ? sql`(matter.data -> ${sql.lit(name)})`
    : sql`(matter.data -> ${sql.lit(name)} -> ${sql.lit(part)})`;

/** The same as text. */
export const textOf = (name: string, part?: string): Sql =>
  part === undefined
    ? sql`(matter.data ->> ${sql.lit(name)})`
    : sql`(matter.data -> ${sql.lit(name)} ->> ${sql.lit(part)})`;

/** The value that stands for a field in lists, filters, sorting and typed views: its main part, with the kind's SQL type. */
export function mainOf(
  definition: MatterDefinition,
  name: string,
): { readonly type: SqlType; readonly sql: Sql } {
  const field = definition.fields[name];
  if (!field) throw new Error(`${definition.kind} has no field "${name}"`);
  const kind = kindOf(field);
  if (isListField(field)) return { type: 'jsonb', sql: jsonOf(name) };
  if (kind.mainPart) return { type: 'text', sql: textOf(name, kind.mainPart) };
  switch (kind.sqlType) {
    case 'text':
      return { type: 'text', sql: textOf(name) };
    case 'jsonb':
      return { type: 'jsonb', sql: jsonOf(name) };
    default:
      return { type: kind.sqlType, sql: sql`(${textOf(name)})::${sql.raw(kind.sqlType)}` };
  }
}

/** A value to order and compare by. */
export interface Ordered {
  /** The type that the value's text is cast back to. */
  readonly cast: 'text' | 'numeric' | 'boolean';
  readonly sql: Sql;
  /** The same without its collation, as the planner knows what it has statistics of. */
  readonly bare: Sql;
}

/**
 * The value of a field by which lists order, filters compare and the indexes of registers go: all three must write it
 * alike, or no index serves. Text goes by code point. Days and instants are written so that their texts compare, and a
 * cast would hang on settings of the session, which no index may.
 */
export function orderedOf(definition: MatterDefinition, name: string): Ordered {
  const main = mainOf(definition, name);
  switch (main.type) {
    case 'numeric':
    case 'bigint':
      return plain('numeric', sql`(${main.sql})::numeric`);
    case 'boolean':
      return plain('boolean', main.sql);
    case 'date':
    case 'timestamptz':
      return byCodePoint(textOf(name));
    default:
      return byCodePoint(sql`(${main.sql})::text`);
  }
}

const plain = (cast: Ordered['cast'], bare: Sql): Ordered => ({ cast, sql: bare, bare });
const byCodePoint = (bare: Sql): Ordered => ({ cast: 'text', sql: sql`${bare} collate "C"`, bare });

const instantText = (column: string): Sql =>
  sql`to_char(matter.${sql.raw(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A core column as the text that `MatterRecord` carries. */
export function coreText(column: CoreColumn): Sql {
  switch (column) {
    case 'id':
      return sql`matter.id::text`;
    case 'createdAt':
      return instantText('created_at');
    case 'updatedAt':
      return instantText('updated_at');
    case 'dueAt':
      return instantText('due_at');
    case 'createdBy':
      return sql`matter.created_by`;
    default:
      return sql`matter.${sql.raw(column)}`;
  }
}
