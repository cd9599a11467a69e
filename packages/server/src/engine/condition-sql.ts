import {
  type Actor,
  actorValue,
  type Comparison,
  type Condition,
  holds,
  type MatterDefinition,
  type MatterRecord,
  type Operand,
  regionPrefix,
  type Scalar,
} from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import { type Comparable, comparableOf, coreText, jsonOf, type Sql, textOf } from './columns.ts';

export type SqlCondition = RawBuilder<boolean>;

interface Scope {
  readonly definition: MatterDefinition;
  readonly actor: Actor;
}

type Side =
  | { readonly constant: Scalar }
  | { readonly type: Comparable; readonly json: Sql | null; readonly text: Sql };

const operators: Record<Comparison, string> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' };
const isPresent = (v: Scalar): v is string | number | boolean => v !== null && v !== '';

/**
 * The condition as SQL over a row of `matter`, true exactly where `holds` is true, elsewhere false or null: a
 * comparison with an absent value stays null, so that the planner can use indexes, and only `not` needs to settle it.
 * What the actor is goes in as constants. Text compares by code point as in JavaScript (which differs only beyond U+FFFF).
 */
export function conditionSql(condition: Condition, scope: Scope): SqlCondition {
  switch (condition.op) {
    case 'always':
      return literal(true);
    case 'never':
      return literal(false);
    case 'and':
      return joined(condition.of, scope, ' and ', true);
    case 'or':
      return joined(condition.of, scope, ' or ', false);
    case 'not':
      return sql`(not ${settled(conditionSql(condition.of, scope))})`;
    case 'present':
      return present(condition.left, scope);
    case 'in':
      return oneOf(sideOf(condition.left, scope), condition.values);
    case 'within':
      return within(sideOf(condition.left, scope), sideOf(condition.right, scope));
    default:
      return compared(condition.op, sideOf(condition.left, scope), sideOf(condition.right, scope));
  }
}

const literal = (v: boolean): SqlCondition => (v ? sql<boolean>`true` : sql<boolean>`false`);
const settled = (s: SqlCondition): SqlCondition => sql<boolean>`coalesce(${s}, false)`;
const test = (s: Sql): SqlCondition => sql<boolean>`(${s})`;

/** A whole field is filled by any value but an empty text or list; a part and a core column by a scalar. */
function present(operand: Operand, scope: Scope): SqlCondition {
  const side = sideOf(operand, scope);
  if ('constant' in side) return literal(isPresent(side.constant));
  const isWhole = 'field' in operand && !operand.part && side.json !== null;
  return isWhole ? test(sql`${side.json} not in ('null', '""', '[]')`) : test(sql`${scalarText(side)} <> ''`);
}

function joined(
  of: readonly Condition[],
  scope: Scope,
  glue: ' and ' | ' or ',
  empty: boolean,
): SqlCondition {
  if (of.length === 0) return literal(empty);
  const parts = of.map((c) => conditionSql(c, scope));
  return sql<boolean>`(${sql.join(parts, sql.raw(glue))})`;
}

function sideOf(operand: Operand, { definition, actor }: Scope): Side {
  if ('value' in operand) return { constant: operand.value };
  if ('actor' in operand) return { constant: actorValue(operand.actor, actor) };
  if ('core' in operand) return { type: 'text', json: null, text: coreText(operand.core) };
  return {
    type: comparableOf(definition, operand.field, operand.part),
    json: jsonOf(operand.field, operand.part),
    text: textOf(operand.field, operand.part),
  };
}

type Column = Exclude<Side, { constant: Scalar }>;

/** The text of a scalar; null for an object or a list, which `holds` takes as absent. */
const scalarText = ({ type, json, text }: Column): Sql =>
  type === 'unknown' && json
    ? sql`case when jsonb_typeof(${json}) in ('string', 'number', 'boolean') then ${text} end`
    : text;

/** The value as one SQL type; null where the JSON value is of another type. */
function typed({ type, json, text }: Column, as: 'text' | 'number' | 'boolean'): Sql {
  if (json === null || (type === 'text' && as === 'text'))
    return as === 'text' ? sql`nullif(${text}, '')` : sql`null`;
  if (as === 'text') return sql`case jsonb_typeof(${json}) when 'string' then nullif(${text}, '') end`;
  return sql`case jsonb_typeof(${json}) when ${sql.lit(as)} then (${text})::${sql.raw(as === 'number' ? 'numeric' : as)} end`;
}

const jsTypes = { string: 'text', number: 'number', boolean: 'boolean' } as const;
const jsTypeOf = (v: string | number | boolean) => jsTypes[typeof v as keyof typeof jsTypes];

function bound(v: string | number | boolean): Sql {
  return sql`${typeof v === 'number' ? String(v) : v}::${sql.raw({ text: 'text', number: 'numeric', boolean: 'boolean' }[jsTypeOf(v)])}`;
}

function oneOf(left: Side, values: readonly Scalar[]): SqlCondition {
  if ('constant' in left) return literal(isPresent(left.constant) && values.includes(left.constant));
  const byType = Map.groupBy(values.filter(isPresent), jsTypeOf);
  const parts = [...byType].map(([type, members]) =>
    test(sql`${typed(left, type)} in (${sql.join(members.map(bound))})`),
  );
  return parts.length > 0 ? sql<boolean>`(${sql.join(parts, sql.raw(' or '))})` : literal(false);
}

function compared(op: Comparison, left: Side, right: Side): SqlCondition {
  if ('constant' in left && 'constant' in right)
    return literal(
      holds({ op, left: { value: left.constant }, right: { value: right.constant } }, blank, nobody),
    );
  if ('constant' in left) return compared(mirrored[op], right, left);
  if ('constant' in right) {
    if (!isPresent(right.constant)) return literal(false);
    return comparedAs(op, left, jsTypeOf(right.constant), bound(right.constant));
  }
  return columnsCompared(op, left, right);
}

const mirrored: Record<Comparison, Comparison> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
};

/** Values of different types are unequal, and neither is the greater. */
function comparedAs(
  op: Comparison,
  left: Column,
  as: 'text' | 'number' | 'boolean',
  right: Sql,
): SqlCondition {
  if (op === 'ne')
    return sql<boolean>`(${test(sql`${scalarText(left)} <> ''`)} and not ${settled(comparedAs('eq', left, as, right))})`;
  const collate = as === 'text' && op !== 'eq' ? sql` collate "C"` : sql``;
  // The right side is never the empty text: a plain column on the left can use its index.
  const isPlain = op === 'eq' && as === 'text' && left.type === 'text';
  return test(sql`${isPlain ? left.text : typed(left, as)} ${sql.raw(operators[op])} ${right}${collate}`);
}

function columnsCompared(op: Comparison, left: Column, right: Column): SqlCondition {
  if (op === 'ne') {
    const both = sql`${scalarText(left)} <> '' and ${scalarText(right)} <> ''`;
    return sql<boolean>`(${test(both)} and not ${settled(columnsCompared('eq', left, right))})`;
  }
  const common = (['text', 'number', 'boolean'] as const).filter((t) =>
    [left, right].every((s) => s.type === t || s.type === 'unknown'),
  );
  const parts = common.map((t) => comparedAs(op, left, t, typed(right, t)));
  return parts.length > 0 ? sql<boolean>`(${sql.join(parts, sql.raw(' or '))})` : literal(false);
}

function within(left: Side, right: Side): SqlCondition {
  const region = regionText(left);
  if ('constant' in right) {
    if (typeof right.constant !== 'string' || region === null) return literal(false);
    return test(sql`starts_with(${region}, ${regionPrefix(right.constant)})`);
  }
  const area = regionText(right);
  if (area === null || region === null) return literal(false);
  const prefix = sql`case when ${area} !~ '^[0-9]{6}$' then ${area} when ${area} like '%0000' then left(${area}, 2)
    when ${area} like '%00' then left(${area}, 4) else ${area} end`;
  return test(sql`starts_with(${region}, ${prefix})`);
}

function regionText(side: Side): Sql | null {
  if ('constant' in side) return typeof side.constant === 'string' ? sql`${side.constant}::text` : null;
  if (side.type === 'text' || side.json === null) return side.text;
  return sql`case jsonb_typeof(${side.json}) when 'string' then ${side.text} end`;
}

const nobody: Actor = { userId: null, name: '', role: 'public', office: null };
const blank: MatterRecord = {
  id: '',
  kind: '',
  state: '',
  version: 0,
  office: null,
  region: null,
  createdBy: null,
  createdAt: '',
  updatedAt: '',
  dueAt: null,
  clocks: [],
  data: {},
};
