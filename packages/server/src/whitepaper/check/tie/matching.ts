import { componentsOf } from './components.ts';

/**
 * Pairs rows with columns so that the scores add up to the most; each row and each column at most once.
 * @param scores for each row its columns with a score above 0
 * @returns each row's column, or -1
 */
export function bestMatching(scores: readonly ReadonlyMap<number, number>[]): number[] {
  const columnOf = new Array<number>(scores.length).fill(-1);
  for (const { rows, columns } of componentsOf(scores)) {
    const at = (i: number, j: number): number => scores[rows[i] ?? -1]?.get(columns[j] ?? -1) ?? 0;
    const wide = rows.length <= columns.length;
    const turned = (j: number, i: number): number => at(i, j);
    const matched = wide
      ? match(rows.length, columns.length, at)
      : match(columns.length, rows.length, turned);
    for (const [short, long] of matched.entries()) {
      const [i, j] = wide ? [short, long] : [long, short];
      if (long >= 0) columnOf[rows[i] ?? -1] = columns[j] ?? -1;
    }
  }
  return columnOf;
}

type At = (row: number, column: number) => number;

/** What the exact method may cost; a text that names everything in one breath is not worth more. */
const affordable = 2e8;

const match = (rows: number, columns: number, at: At): number[] =>
  rows * rows * columns > affordable ? bestFirst(rows, columns, at) : hungarian(rows, columns, at);

function bestFirst(rows: number, columns: number, at: At): number[] {
  const pairs = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => ({ row, column, score: at(row, column) })),
  );
  const columnOf = new Array<number>(rows).fill(-1);
  const taken = new Set<number>();
  for (const { row, column, score } of pairs.flat().toSorted((a, b) => b.score - a.score)) {
    if (score <= 0 || columnOf[row] !== -1 || taken.has(column)) continue;
    columnOf[row] = column;
    taken.add(column);
  }
  return columnOf;
}

/** For no more rows than columns; its cost is rows² × columns. */
function hungarian(rows: number, columns: number, at: At): number[] {
  const cost = (row: number, column: number): number => -at(row - 1, column - 1);
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    turnAlong(cheapestPath(0, columns, { cost, rowPrice, columnPrice, rowOf }), rowOf);
  }
  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && at(row, column - 1) > 0) columnOf[row] = column - 1;
  }
  return columnOf;
}

interface Prices {
  readonly cost: (row: number, column: number) => number;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  /** Which row has each column; 0 for none. */
  readonly rowOf: Int32Array;
}

interface Path {
  /** The free column where it ends. */
  readonly end: number;
  /** The column before each on the way. */
  readonly from: Int32Array;
}

/** From a column to the nearest free one, adjusting the prices on the way. */
function cheapestPath(start: number, columns: number, { cost, rowPrice, columnPrice, rowOf }: Prices): Path {
  const from = new Int32Array(columns + 1);
  const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const used = new Uint8Array(columns + 1);
  let at = start;
  do {
    used[at] = 1;
    const row = rowOf[at] ?? 0;
    let step = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let j = 1; j <= columns; j += 1) {
      if (used[j]) continue;
      const reduced = cost(row, j) - (rowPrice[row] ?? 0) - (columnPrice[j] ?? 0);
      if (reduced < (least[j] ?? 0)) {
        least[j] = reduced;
        from[j] = at;
      }
      if ((least[j] ?? 0) < step) {
        step = least[j] ?? 0;
        next = j;
      }
    }
    for (let j = 0; j <= columns; j += 1) {
      const owner = rowOf[j] ?? 0;
      if (used[j]) {
        rowPrice[owner] = (rowPrice[owner] ?? 0) + step;
        columnPrice[j] = (columnPrice[j] ?? 0) - step;
      } else least[j] = (least[j] ?? 0) - step;
    }
    at = next;
  } while ((rowOf[at] ?? 0) !== 0);
  return { end: at, from };
}

function turnAlong({ end, from }: Path, rowOf: Int32Array): void {
  for (let at = end; at !== 0; ) {
    const back = from[at] ?? 0;
    rowOf[at] = rowOf[back] ?? 0;
    at = back;
  }
}
