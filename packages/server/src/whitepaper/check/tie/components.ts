/** The rows and columns that hang together by scores above 0: what lies in one part cannot change what is best in another. */
export interface Component {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export function componentsOf(scores: readonly ReadonlyMap<number, number>[]): Component[] {
  const rowsOf = new Map<number, number[]>();
  for (const [row, own] of scores.entries())
    for (const column of own.keys()) rowsOf.set(column, [...(rowsOf.get(column) ?? []), row]);
  const seen = new Set<number>();
  return scores.flatMap((own, row) => {
    if (own.size === 0 || seen.has(row)) return [];
    const rows = new Set([row]);
    const columns = new Set<number>();
    // A set that grows while it is walked is walked to its end.
    for (const r of rows)
      for (const column of scores[r]?.keys() ?? []) {
        if (columns.has(column)) continue;
        columns.add(column);
        for (const other of rowsOf.get(column) ?? []) rows.add(other);
      }
    for (const r of rows) seen.add(r);
    return [{ rows: [...rows], columns: [...columns] }];
  });
}
