import { growA, growB, SALT } from './key-table.ts';

/**
 * A seed is a few characters of a mark, some places apart, that stand as they are while others are changed. A title
 * is searched for seeds, and what stands around one is compared with the mark: so any character may be changed in
 * any way, and no table of changed spellings is needed.
 */
export interface SeedShape {
  /** Places of its characters, the first 0. */
  places: readonly number[];
  salt: number;
  /** Place of the last. */
  span: number;
  /** Place of the first of two that are neighbours, or -1. */
  pair: number;
}

const shape = (places: number[], n: number): SeedShape => {
  const pair = places.find((p) => places.includes(p + 1)) ?? -1;
  return { places, salt: SALT.seed + n, span: places.at(-1)!, pair };
};
/** Two characters that stand suffice where marks are few; one of three, and two of four, may be changed. */
const PAIRS = [shape([0, 1], 0), shape([0, 2], 1)] as const;
/** Where marks are many, three characters must stand, and one may be changed. */
const TRIPLES = [shape([0, 1, 2], 2), shape([0, 2, 3], 3), shape([0, 1, 3], 4)] as const;

/** A bank with more Chinese marks than this has too many pairs. */
const FEW_MARKS = 20_000;

export function shapesFor(marks: number): readonly SeedShape[] {
  return marks <= FEW_MARKS ? PAIRS : TRIPLES;
}

/** The shortest marks that have seeds. */
export function seededFrom(shapes: readonly SeedShape[]): number {
  return shapes.length + 1;
}

/** The seeds of a mark: shape, and place of the first character in the mark. */
export function seedsOf(shapes: readonly SeedShape[], length: number): { shape: SeedShape; at: number }[] {
  if (length < seededFrom(shapes)) return [];
  // Of triples these four leave no place that could not be the changed one.
  if (shapes === TRIPLES)
    return [
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 0],
    ].map(([s, at]) => ({ shape: TRIPLES[s!]!, at: at! }));
  return shapes.flatMap((s) => {
    return Array.from({ length: Math.max(0, length - s.span) }, (_, at) => ({ shape: s, at }));
  });
}

export function seedA({ places, salt }: SeedShape, units: ArrayLike<number>, at: number): number {
  const a = growA(growA(salt, units[at]!), units[at + places[1]!]!);
  return places.length === 2 ? a : growA(a, units[at + places[2]!]!);
}

export function seedB({ places, salt }: SeedShape, units: ArrayLike<number>, at: number): number {
  const b = growB(growB(salt, units[at]!), units[at + places[1]!]!);
  return places.length === 2 ? b : growB(b, units[at + places[2]!]!);
}
