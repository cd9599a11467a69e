import { createHash } from 'node:crypto';
import type { PaperFigure } from '../paper-figure.ts';

/** A value as an office stands by it. */
export interface SignedValue {
  readonly id: string;
  /** Unrounded, in the figure's unit, to twelve digits: a mean may differ in the last ones from query to query. */
  readonly value: number | null;
  readonly rows: number;
}

export const signedValue = ({ id, exact, rows }: PaperFigure): SignedValue => ({
  id,
  value: exact === null ? null : Number(exact.toPrecision(12)),
  rows,
});

/** Of the values in the order of their ids: what the reviewer saw is what is signed. */
export const hashOfValues = (values: readonly SignedValue[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(values.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((v) => [v.id, v.value, v.rows])),
    )
    .digest('hex');
