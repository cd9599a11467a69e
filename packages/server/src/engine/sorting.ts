import { type Actor, issueLabel, type MatterDefinition } from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import { invalid } from '../errors.ts';
import { mainOf, type Sql } from './columns.ts';
import { seesField } from './visible.ts';

/** An order of a list: by one value, then by id, so that equal values keep their places from page to page. */
export interface Sorting {
  readonly spec: string;
  readonly descending: boolean;
  readonly key: Sql;
  /** The type that the key's text is cast back to. */
  readonly cast: 'text' | 'numeric' | 'boolean' | 'timestamptz';
  readonly nullable: boolean;
}

/** Where a page ended. */
interface Place {
  readonly key: string | null;
  readonly id: string;
}

/** `field`, `-field` (descending), `createdAt`, `updatedAt`, `dueAt`, `state`. Throws `invalid` for anything else. */
export function sortingOf(definition: MatterDefinition, spec: string, actor: Actor): Sorting {
  const descending = spec.startsWith('-');
  const name = descending ? spec.slice(1) : spec;
  const core = coreKey(name);
  if (core) return { spec, descending, ...core };
  if (!Object.hasOwn(definition.fields, name) || !seesField(definition, name, actor)) throw refusedSort();
  const main = mainOf(definition, name);
  switch (main.type) {
    case 'numeric':
    case 'bigint':
      return { spec, descending, key: sql`(${main.sql})::numeric`, cast: 'numeric', nullable: true };
    case 'boolean':
      return { spec, descending, key: main.sql, cast: 'boolean', nullable: true };
    case 'timestamptz':
      return { spec, descending, key: main.sql, cast: 'timestamptz', nullable: true };
    default:
      return { spec, descending, key: sql`(${main.sql})::text collate "C"`, cast: 'text', nullable: true };
  }
}

function coreKey(name: string): Pick<Sorting, 'key' | 'cast' | 'nullable'> | null {
  switch (name) {
    case 'createdAt':
      return { key: sql`matter.created_at`, cast: 'timestamptz', nullable: false };
    case 'updatedAt':
      return { key: sql`matter.updated_at`, cast: 'timestamptz', nullable: false };
    case 'dueAt':
      return { key: sql`matter.due_at`, cast: 'timestamptz', nullable: true };
    case 'state':
      return { key: sql`matter.state collate "C"`, cast: 'text', nullable: false };
    default:
      return null;
  }
}

/** Records without the value come last either way. */
export const orderSql = ({ key, descending, nullable }: Sorting): RawBuilder<unknown> => {
  const way = sql.raw(descending ? 'desc' : 'asc');
  const last = nullable ? sql` nulls last` : sql``;
  return sql`${key} ${way}${last}, matter.id ${way}`;
};

/** What comes after the place. */
export function afterSql({ key, cast, descending, nullable }: Sorting, place: Place): RawBuilder<boolean> {
  const than = sql.raw(descending ? '<' : '>');
  if (place.key === null) return sql`(${key} is null and matter.id ${than} ${place.id}::uuid)`;
  const value = sql`${place.key}::text::${sql.raw(cast)}${cast === 'text' ? sql` collate "C"` : sql``}`;
  const after = sql<boolean>`(${key}, matter.id) ${than} (${value}, ${place.id}::uuid)`;
  return nullable ? sql`(${after} or ${key} is null)` : after;
}

export const encodeCursor = ({ spec }: Sorting, place: Place): string =>
  Buffer.from(JSON.stringify([spec, place.key, place.id])).toString('base64url');

/** Throws `invalid` when the text is no cursor of this order. */
export function decodeCursor({ spec }: Sorting, text: string): Place {
  try {
    const [ofSpec, key, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    const isId = typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id);
    if (ofSpec === spec && isId && (key === null || typeof key === 'string')) return { key, id };
  } catch {
    // Refused below, like a cursor of another order.
  }
  throw invalid([{ code: 'form', field: 'cursor', message: issueLabel('form') }]);
}

const refusedSort = () =>
  invalid([{ code: 'unknown_field', field: 'sort', message: issueLabel('unknown_field') }]);
