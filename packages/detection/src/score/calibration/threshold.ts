import { DetectionError } from '../../error.ts';
import reliability from './reliability.json' with { type: 'json' };

/** Of the labelled titles with a score from `from` on: how many there are, and how many are to be looked at. */
export interface ReliabilityStep {
  from: number;
  titles: number;
  right: number;
}

/** Fewer titles say nothing about a precision. */
const ENOUGH = 30;

/** What `thresholdFor` reads, by rising score; written by bench/detection/calibration.ts. */
export const RELIABILITY: readonly ReliabilityStep[] = reliability.table;

/**
 * The lowest threshold from which on so large a share of the leads is worth a look, as measured on labelled titles
 * that taught nothing; null where no threshold was measured to reach it. `precision`: above 0, at most 1. Throws
 * DetectionError `field_invalid`.
 */
export function thresholdFor(
  precision: number,
  table: readonly ReliabilityStep[] = RELIABILITY,
): number | null {
  if (!(precision > 0 && precision <= 1))
    throw new DetectionError('field_invalid', `precision: above 0 and at most 1 expected, not ${precision}`);
  // From each step on: a higher one that misses it by chance does not count against a lower one that holds.
  const step = table.find(({ titles, right }) => titles >= ENOUGH && right >= precision * titles);
  return step?.from ?? null;
}
