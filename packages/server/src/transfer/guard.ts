/**
 * A spreadsheet takes a cell that begins so for a formula and would run what a stranger typed; numbers are none. The
 * apostrophe is taken off again on import.
 */
export const harmless = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell) ? `'${cell}` : cell;

/** What `harmless` put before a cell, taken off. */
export const unguarded = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
