/** Names for the columns of a table: blank ones by their place, repeated ones by number, so that no cell is lost. */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell, i) => {
    const name = cell.trim() || `列${i + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Cells under their names; a cell beyond the last column gets its place. */
export function namedCells(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  const named: Record<string, string> = {};
  cells.forEach((cell, i) => {
    if (i < columns.length || cell !== '') named[columns[i] ?? `列${i + 1}`] = cell;
  });
  return named;
}
