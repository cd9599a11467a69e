import { type Actor, issueLabel, type MatterDefinition } from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import { invalid } from '../errors.ts';
import { orderedOf, type Sql } from './columns.ts';
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
  const { cast, sql: key } = orderedOf(definition, name);
  return { spec, descending, key, cast, nullable: true };
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

/** One of the stretches that an order consists of, each in an order that an index walked either way has. */
export interface Stretch {
  readonly where: RawBuilder<boolean>;
  readonly order: RawBuilder<unknown>;
}

/**
 * What comes after the place (null: everything), stretch by stretch: records without the value come last either way, and
 * are a stretch of their own.
 */
export function stretchesAfter(sorting: Sorting, place: Place | null): Stretch[] {
  const { key, descending, nullable } = sorting;
  const way = sql.raw(descending ? 'desc' : 'asc');
  const than = sql.raw(descending ? '<' : '>');
  const withValue = (where: RawBuilder<boolean>): Stretch => ({
    where,
    order: sql`${key} ${way}, matter.id ${way}`,
  });
  const without = (where: RawBuilder<boolean>): Stretch => ({
    where: sql`(${key} is null and ${where})`,
    order: sql`matter.id ${way}`,
  });
  if (place && place.key === null) return [without(sql`matter.id ${than} ${place.id}::uuid`)];
  const after = place ? isAfter(sorting, place) : sql<boolean>`true`;
  return nullable
    ? [withValue(sql`(${key} is not null and ${after})`), without(sql`true`)]
    : [withValue(after)];
}

function isAfter({ key, cast, descending }: Sorting, place: Place): RawBuilder<boolean> {
  const than = sql.raw(descending ? '<' : '>');
  const value = sql`${place.key}::text::${sql.raw(cast)}${cast === 'text' ? sql` collate "C"` : sql``}`;
  return sql`(${key}, matter.id) ${than} (${value}, ${place.id}::uuid)`;
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
