import type { MatterRecord, Scalar } from './record.ts';
import { regionPrefix } from './region.ts';
import type { Actor } from './roles.ts';

/**
 * One small language for access, guards, filters and figures. It is plain data: the browser and the engine
 * evaluate it with `holds`, the server turns the same tree into SQL, and a property test keeps the two alike.
 * Comparison with an absent value is false on both sides, also under `not`.
 */
export type Condition =
  | { readonly op: 'always' }
  | { readonly op: 'never' }
  | { readonly op: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly op: 'in'; readonly left: Operand; readonly values: readonly Scalar[] }
  /** Filled in: neither null nor an empty text or list. A composite value (party, file) is present as a whole. */
  | { readonly op: 'present'; readonly left: Operand }
  /** The left region lies in the right one: 350582 lies in 350500. */
  | { readonly op: 'within'; readonly left: Operand; readonly right: Operand };

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

export type Operand =
  /** A field of the record; `part` reaches into a composite value (a party's `office`, a right's `number`). */
  | { readonly field: string; readonly part?: string }
  | { readonly core: CoreColumn }
  | { readonly actor: 'userId' | 'role' | 'office' | 'officeKind' | 'region' | 'uscc' }
  | { readonly value: Scalar };

/** Columns that every matter has beside its own fields. */
export type CoreColumn =
  | 'id'
  | 'state'
  | 'office'
  | 'region'
  | 'createdBy'
  | 'createdAt'
  | 'updatedAt'
  | 'dueAt';

export const always: Condition = { op: 'always' };
export const never: Condition = { op: 'never' };
export const and = (...of: Condition[]): Condition => ({ op: 'and', of });
export const or = (...of: Condition[]): Condition => ({ op: 'or', of });
export const not = (of: Condition): Condition => ({ op: 'not', of });
export const field = (name: string, part?: string): Operand =>
  part ? { field: name, part } : { field: name };
export const core = (name: CoreColumn): Operand => ({ core: name });
export const value = (v: Scalar): Operand => ({ value: v });
export const compare = (op: Comparison, left: Operand, right: Operand): Condition => ({ op, left, right });
export const eq = (name: string, v: Scalar): Condition => compare('eq', field(name), value(v));
export const present = (name: string): Condition => ({ op: 'present', left: field(name) });
export const oneOf = (name: string, values: readonly Scalar[]): Condition => ({
  op: 'in',
  left: field(name),
  values,
});
export const inState = (...states: string[]): Condition => ({
  op: 'in',
  left: core('state'),
  values: states,
});

/** The matter belongs to the actor's own office. */
export const ownOffice: Condition = compare('eq', core('office'), { actor: 'office' });
/** The matter lies in the actor's county, or anywhere in the city for a city office. */
export const inMyRegion: Condition = { op: 'within', left: core('region'), right: { actor: 'region' } };
/** The field (office or party) names the actor's office. */
export const isMyOffice = (name: string): Condition =>
  compare('eq', field(name, 'office'), { actor: 'office' });
/** The person who made the record. */
export const createdByMe: Condition = compare('eq', core('createdBy'), { actor: 'userId' });

/** Whether the condition holds of the record for this actor. */
export function holds(condition: Condition, record: MatterRecord, actor: Actor): boolean {
  switch (condition.op) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'and':
      return condition.of.every((c) => holds(c, record, actor));
    case 'or':
      return condition.of.some((c) => holds(c, record, actor));
    case 'not':
      return !holds(condition.of, record, actor);
    case 'present':
      return isFilled(condition.left, record, actor);
    case 'in': {
      const left = operandValue(condition.left, record, actor);
      return isPresent(left) && condition.values.includes(left);
    }
    case 'within':
      return isWithin(
        operandValue(condition.left, record, actor),
        operandValue(condition.right, record, actor),
      );
    default:
      return compares(
        condition.op,
        operandValue(condition.left, record, actor),
        operandValue(condition.right, record, actor),
      );
  }
}

/** The value of an operand; null when absent. */
export function operandValue(operand: Operand, record: MatterRecord, actor: Actor): Scalar {
  if ('value' in operand) return operand.value;
  if ('core' in operand) return record[operand.core];
  if ('actor' in operand) return actorValue(operand.actor, actor);
  const held = record.data[operand.field];
  const part = operand.part ? (held as Record<string, unknown> | null | undefined)?.[operand.part] : held;
  return isScalar(part) ? part : null;
}

export function actorValue(name: Extract<Operand, { actor: string }>['actor'], actor: Actor): string | null {
  switch (name) {
    case 'userId':
      return actor.userId;
    case 'role':
      return actor.role;
    case 'office':
      return actor.office?.id ?? null;
    case 'officeKind':
      return actor.office?.kind ?? null;
    case 'region':
      return actor.office?.region ?? null;
    case 'uscc':
      return actor.office?.uscc ?? null;
  }
}

function isFilled(operand: Operand, record: MatterRecord, actor: Actor): boolean {
  if (!('field' in operand) || operand.part) return isPresent(operandValue(operand, record, actor));
  const held = record.data[operand.field];
  if (Array.isArray(held)) return held.length > 0;
  return held !== null && held !== undefined && held !== '';
}

const isPresent = (v: Scalar): v is string | number | boolean => v !== null && v !== undefined && v !== '';
const isScalar = (v: unknown): v is Scalar =>
  v === null || ['string', 'number', 'boolean'].includes(typeof v);

function isWithin(region: Scalar, area: Scalar): boolean {
  return typeof region === 'string' && typeof area === 'string' && region.startsWith(regionPrefix(area));
}

function compares(op: Comparison, left: Scalar, right: Scalar): boolean {
  if (!isPresent(left) || !isPresent(right)) return false;
  switch (op) {
    case 'eq':
      return left === right;
    case 'ne':
      return left !== right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
  }
}
