import type { CheckFigure, FoundNumber } from '../types.ts';
import type { FigureUnit } from '../unit.ts';

export type Comparison =
  | { readonly is: 'agrees' }
  | { readonly is: 'differs' }
  /** The draft's number is 10^`power` times the system's. */
  | { readonly is: 'slip'; readonly power: number };

type Printed = Pick<FoundNumber, 'value' | 'upper' | 'step' | 'hedge'>;

/**
 * Whether a printed number may stand for a value, both in single units: a plain one to half a step of its last digit; 余,
 * 多 for more by less than one of the last digit that is not 0 (200余: 200 to 299), 近 for less, 约 for half of it either way.
 */
export function standsFor({ value, upper, step, hedge }: Printed, actual: number): boolean {
  if (value === null) return false;
  const slack = Math.abs(actual) * 1e-9;
  const half = step / 2 + slack;
  if (upper !== null) return actual >= value - half && actual <= upper + half;
  const place = placeOf(value, step);
  if (hedge === 'more') return actual >= value - slack && actual < value + place - slack;
  if (hedge === 'less') return actual <= value + slack && actual > value - place + slack;
  if (hedge === 'about') return Math.abs(actual - value) <= place / 2 + slack;
  return Math.abs(actual - value) <= half;
}

/** What the last digit other than 0 is worth: 100 for 1300, 1000 for 3000. */
function placeOf(value: number, step: number): number {
  let place = step;
  while (value !== 0 && Number.isInteger(Number((value / (place * 10)).toPrecision(12)))) place *= 10;
  return place;
}

const powers = [1, -1, 2, -2, 4, -4, 3, -3, 8, -8, 6, -6];

/** A figure's values in single units. */
export interface Actual {
  readonly printed: number;
  /** Before rounding, where it is known. */
  readonly exact: number | null;
  /** Whether the office itself words it with 余, 多, 近 or 约. */
  readonly isHedged: boolean;
}

/**
 * Where both the draft and the office hedge, the draft must print what the office prints, or round the exact value to two
 * digits or more: 1000多 is not what it says for 1300多.
 */
function agrees(number: Printed, { printed, exact, isHedged }: Actual): boolean {
  const plain = standsFor(number, printed) || (exact !== null && standsFor(number, exact));
  if (!isHedged || number.hedge === null || number.upper !== null || number.value === null) return plain;
  if (Math.abs(number.value - printed) <= number.step / 2) return true;
  return plain && placeOf(number.value, number.step) * 10 <= number.value && exact !== null;
}

export function compare(number: Printed, actual: Actual): Comparison {
  if (agrees(number, actual)) return { is: 'agrees' };
  const power = powers.find((p) => actual.printed !== 0 && agrees(number, scaled(actual, 10 ** p)));
  return power === undefined ? { is: 'differs' } : { is: 'slip', power };
}

const scaled = ({ printed, exact, isHedged }: Actual, by: number): Actual => ({
  printed: printed * by,
  exact: exact === null ? null : exact * by,
  isHedged,
});

/** The values of a figure for the year, or for the one before; null when it has none. */
export function actualOf(figure: CheckFigure, unit: FigureUnit, lastYear = false): Actual | null {
  const printed = lastYear ? (figure.previous ?? null) : figure.value;
  if (printed === null) return null;
  const exact = lastYear ? null : (figure.exact ?? null);
  return {
    printed: printed * unit.size,
    exact: exact === null ? null : exact * unit.size,
    isHedged: figure.approx !== null,
  };
}
