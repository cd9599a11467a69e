import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { CheckReport } from './check-types.ts';

/** A draft that was checked, kept while the window is open: a look at a figure does not cost it. */
export interface CheckedDraft {
  readonly name: string;
  readonly report: CheckReport;
}

const keyOf = (year: number) => ['white-paper-check', year] as const;

export const useCheckedDraft = (year: number) =>
  useQuery<CheckedDraft | null>({
    queryKey: keyOf(year),
    queryFn: () => null,
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });

export function useCheck(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File): Promise<CheckedDraft> => ({
      name: file.name,
      report: await api.upload<CheckReport>(`/white-paper/${year}/check`, file),
    }),
    onSuccess: (draft) => client.setQueryData(keyOf(year), draft),
  });
}

export function useDropDraft(year: number) {
  const client = useQueryClient();
  return () => client.setQueryData(keyOf(year), null);
}
