import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import type { ImportRun, RefusedRow } from './types.ts';

/** A run by its address: those of feeds and the imports of matters have routes of their own. */
export interface RunAddress {
  readonly of: 'runs' | 'imports';
  readonly id: string;
}

/** A corrected row: its line, and what the cells hold now. */
export interface Correction {
  readonly line: number;
  readonly raw: Readonly<Record<string, string>>;
}

const keyOf = ({ of, id }: RunAddress) => (of === 'runs' ? ['monitor', 'runs', id] : ['imports', id]);

/** Rows that still wait to be mended, in order of their lines. */
export const useWaitingRows = (run: RunAddress) =>
  useInfiniteQuery({
    queryKey: [...keyOf(run), 'waiting'],
    queryFn: ({ pageParam }) =>
      api.get<{ rows: readonly RefusedRow[]; nextCursor: string | null }>(`/${run.of}/${run.id}/refused`, {
        waiting: 1,
        after: pageParam,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Tries the corrected rows again; null: all that wait, as they are. */
export function useRetryRows(run: RunAddress) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (rows: readonly Correction[] | null) =>
      api.post<ImportRun | { run: ImportRun }>(`/${run.of}/${run.id}/retry`, rows ? { rows } : {}),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: (q) =>
          ['monitor', 'imports', 'matters', 'inbox', 'figures'].includes(String(q.queryKey[0])),
      }),
  });
}
