/**
 * How an index of vectors lies in its memory. Everything is an offset from the beginning of the memory, so the same
 * bytes serve every thread and the file. Words are 32 bits, little-endian.
 *
 * header | table of lists | segments and strings, as they were asked for
 *
 * A list holds the rows (vectors) nearest to its centre, as a chain of segments of 64 rows. The centres themselves
 * are the rows of one more list, whose ids are the numbers of the lists.
 */

/** Changes whenever these offsets or the meaning of a row change; files of another format are refused. */
export const FORMAT = 2;

/** Words of the header. */
export const HEADER = {
  /** First byte that nothing uses. */
  end: 0,
  /** Bytes of a row: the dimension, filled up to a multiple of 16. */
  stride: 1,
  lists: 2,
  /** Where the table of lists begins. */
  table: 3,
  /** First segment of the centres; 0 for an index of one list. */
  centres: 4,
  rows: 5,
  /** Counts additions and removals. */
  changes: 6,
  /** Next free byte for strings, and the end of the room kept for them. */
  text: 7,
  textEnd: 8,
  /** Rows that the lists were made for. */
  trainedOn: 9,
  /** Bytes kept of each mark beside its vectors. */
  details: 10,
} as const;
export const HEADER_BYTES = 64;

/** Words of an entry of the table of lists. */
export const LIST = { first: 0, last: 1, free: 2, words: 4 } as const;

export const SEGMENT_ROWS = 64;
/** The kernel works on this many rows at once. */
export const BLOCK_ROWS = 16;

/**
 * Byte offsets in a segment: a header, five columns of 64 words, then the vectors, in blocks of 16 rows. In a block
 * come the bytes 0 to 3 of each of the 16 rows, then the bytes 4 to 7, and so on.
 */
export const SEGMENT = {
  next: 0,
  /** Rows used so far, dead ones included. */
  used: 4,
  list: 8,
  /** Cosine = scale × (sum of products with the query's bytes) + bias; a dead row has a bias of -Infinity. */
  scale: 64,
  bias: 320,
  id: 576,
  /** Odd while a row is being written. */
  turn: 832,
  /** Next row of the same id, or next dead row of the list. */
  sibling: 1088,
  vectors: 1344,
} as const;

export const segmentBytes = (stride: number): number => SEGMENT.vectors + SEGMENT_ROWS * stride;

/** A row is named by the address of its segment (a multiple of 64) plus its place in it. */
export const segmentOf = (row: number): number => row & ~(SEGMENT_ROWS - 1);
export const placeOf = (row: number): number => row & (SEGMENT_ROWS - 1);

/** Index of a row's word of a column, in an array of words over the whole memory. */
export const wordOf = (row: number, column: number): number =>
  ((segmentOf(row) + column) >> 2) + placeOf(row);

/** Address of the first 4 bytes of a row's vector; the next 4 are 64 bytes further. */
export function vectorOf(row: number, stride: number): number {
  const place = placeOf(row);
  const block = place >> 4;
  return segmentOf(row) + SEGMENT.vectors + block * BLOCK_ROWS * stride + (place & (BLOCK_ROWS - 1)) * 4;
}
