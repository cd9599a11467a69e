import { createHash } from 'node:crypto';
import type { Figure, MatterDefinition } from '@citong/matters';
import type { Engine } from '../engine.ts';
import { kindOf } from '../field-kinds.ts';

/** What is kept for one figure, or for several that count the same records in the same months. */
export interface TallyFigure {
  /** Of the first of them. */
  readonly id: string;
  readonly figure: Figure;
  /** The field that is summed; null: records are counted. */
  readonly amount: string | null;
  readonly serves: readonly string[];
}

const lists = new WeakMap<MatterDefinition, readonly TallyFigure[]>();

/** The tallies of a definition: the plain counts and sums of a register. */
export function tallyFigures(definition: MatterDefinition): readonly TallyFigure[] {
  const known = lists.get(definition);
  if (known) return known;
  const able = Object.entries(definition.register ? (definition.figures ?? {}) : {}).flatMap(
    ([id, figure]) => {
      const amount = amountOf(definition, figure);
      return amount === undefined ? [] : [{ id, figure, amount }];
    },
  );
  const alike = Map.groupBy(able, (f) => JSON.stringify(basisOf(definition, f)));
  const list = [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, serves: same.map((f) => f.id) }] : [];
  });
  lists.set(definition, list);
  return list;
}

/** Undefined: no plain count or sum. What was in hand during a year hangs on two dates at once, and no sum of months. */
function amountOf(
  definition: MatterDefinition,
  { measure, scope, until }: Figure,
): string | null | undefined {
  if (scope === 'year' && until) return undefined;
  if (measure.of === 'count') return null;
  const field = measure.of === 'sum' ? definition.fields[measure.field] : undefined;
  const isNumber = field && ['numeric', 'bigint'].includes(kindOf(field).sqlType);
  return measure.of === 'sum' && isNumber ? measure.field : undefined;
}

/** What is counted at the end of a period lets go of what has ended. */
export const endOf = ({ scope, until }: Figure): string | null => (scope === 'year' ? null : (until ?? null));

export const isDay = (definition: MatterDefinition, name: string): boolean => {
  const field = definition.fields[name];
  return field !== undefined && kindOf(field).sqlType === 'date';
};

/** Everything that a tally hangs on. */
function basisOf(definition: MatterDefinition, { figure, amount }: Pick<TallyFigure, 'figure' | 'amount'>) {
  const until = endOf(figure);
  return {
    form: 1,
    kind: definition.kind,
    at: [figure.at, isDay(definition, figure.at)],
    until: until && [until, isDay(definition, until)],
    where: figure.where ?? null,
    amount,
  };
}

/** A tally that was made by another definition is no longer true. */
export function hashOf({ city }: Engine, definition: MatterDefinition, tally: TallyFigure): string {
  const basis = { ...basisOf(definition, tally), timeZone: city.timeZone };
  return createHash('sha256').update(JSON.stringify(basis)).digest('hex');
}
