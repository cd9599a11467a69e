import type {
  Condition,
  Json,
  MatterData,
  MatterDefinition,
  MatterRecord,
  Operand,
  Scalar,
} from '@citong/matters';
import { sampleOf } from '../../../matters/src/test-support.ts';

/** A record's fields and state as far as a condition asks for them. */
export interface Wanted {
  readonly state?: string;
  readonly data: MatterData;
}

/**
 * What a record must hold so that the condition holds of it. Throws where it cannot tell: a figure with such a
 * condition must be thought about by hand.
 */
export function satisfy(c: Condition, definition: MatterDefinition, wish = true): Wanted {
  switch (c.op) {
    case 'always':
    case 'never':
      if ((c.op === 'always') !== wish) throw new Error(`${definition.kind}: nothing satisfies this`);
      return { data: {} };
    case 'not':
      return satisfy(c.of, definition, !wish);
    case 'and':
    case 'or':
      return (c.op === 'and') === wish
        ? c.of.map((part) => satisfy(part, definition, wish)).reduce(joined, { data: {} })
        : satisfy(c.of[0] ?? { op: 'always' }, definition, wish);
    case 'present':
      return put(c.left, wish ? sampleFor(c.left, definition) : null);
    case 'in':
      return put(c.left, wish ? (c.values[0] ?? null) : other(c.left, c.values, definition));
    case 'within':
      throw new Error(`${definition.kind}: a figure's condition asks where a record lies`);
    default:
      return put(c.left, compared(c, definition, wish));
  }
}

const joined = (a: Wanted, b: Wanted): Wanted => ({
  ...((b.state ?? a.state) && { state: b.state ?? a.state }),
  data: { ...a.data, ...b.data },
});

function put(operand: Operand, v: Json): Wanted {
  if ('core' in operand && operand.core === 'state' && typeof v === 'string') return { state: v, data: {} };
  if (!('field' in operand)) throw new Error('a figure’s condition asks of something that no record holds');
  return { data: { [operand.field]: operand.part ? { [operand.part]: v } : v } };
}

function sampleFor(operand: Operand, definition: MatterDefinition): Json {
  const field = 'field' in operand ? definition.fields[operand.field] : undefined;
  return field ? sampleOf(field) : null;
}

/** A value that is none of those; absent is unequal to everything but has no state. */
function other(operand: Operand, values: readonly Scalar[], definition: MatterDefinition): Json {
  if (!('core' in operand)) return null;
  return Object.keys(definition.states).find((s) => !values.includes(s)) ?? null;
}

type Compared = Extract<Condition, { readonly right: Operand; readonly op: string }>;

function compared(c: Compared, definition: MatterDefinition, wish: boolean): Json {
  if (!('value' in c.right)) return sampleFor(c.right, definition);
  const v = c.right.value;
  if (!wish) return c.op === 'ne' ? v : other(c.left, [v], definition);
  if (c.op === 'ne') return other(c.left, [v], definition) ?? sampleFor(c.left, definition);
  if (typeof v !== 'number') return v;
  return c.op === 'gt' ? v + 1 : c.op === 'lt' ? v - 1 : v;
}

/** A record that the figure's condition holds of, with everything in it that a figure may measure. */
export const recordWith = (base: MatterRecord, wanted: Wanted): MatterRecord => ({
  ...base,
  state: wanted.state ?? base.state,
  data: { ...base.data, ...wanted.data },
});
