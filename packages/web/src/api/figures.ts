import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from './client.ts';
import type { FigureValue, MatterList } from './types.ts';

export interface FigureQuery {
  readonly year: number;
  /** GB/T 2260 code; absent: the whole city. */
  readonly region?: string;
  /** Comma-separated figure ids; absent: all. */
  readonly ids?: string;
}

/** `isAsked` false: not yet. */
export const useFigures = (query: FigureQuery, isAsked = true) =>
  useQuery({
    enabled: isAsked,
    queryKey: ['figures', query],
    queryFn: () => api.get<{ figures: readonly FigureValue[] }>('/figures', { ...query }),
  });

/** The year of which the city has its records; not asked for where another is known. */
export const useYearOfRecords = (isAsked: boolean) =>
  useQuery({
    queryKey: ['figures', 'year'],
    queryFn: () => api.get<{ year: number | null }>('/figures/year'),
    enabled: isAsked,
    staleTime: 60_000,
  });

/** The records behind a figure. */
export const useFigureRows = (id: string, query: { year: number; region?: string }) =>
  useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: ['figures', id, 'rows', query],
      queryFn: ({ pageParam }) => api.get<MatterList>(`/figures/${id}/rows`, { ...query, cursor: pageParam }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  );

export interface RegionFigure {
  readonly region: string | null;
  readonly value: number | null;
}

export const useFigureByRegion = (id: string, year: number) =>
  useQuery({
    queryKey: ['figures', id, 'by-region', year],
    queryFn: () => api.get<{ regions: readonly RegionFigure[] }>(`/figures/${id}/by-region`, { year }),
  });

export interface MonthFigure {
  /** 1 to 12. */
  readonly month: number;
  readonly value: number | null;
}

export const useFigureByMonth = (id: string, query: { year: number; region?: string }) =>
  useQuery({
    queryKey: ['figures', id, 'by-month', query],
    queryFn: () => api.get<{ months: readonly MonthFigure[] }>(`/figures/${id}/by-month`, { ...query }),
  });

/** What an office has released to the public of a year. */
export interface FigureRelease {
  readonly year: number;
  readonly officeKind: string;
  readonly releasedByName: string;
  readonly releasedAt: string;
  readonly figures: number;
  /** Cells that the public does not see. */
  readonly withheld: number;
}

export const useReleases = (year: number) =>
  useQuery({
    queryKey: ['figure-releases', year],
    queryFn: () => api.get<{ releases: readonly FigureRelease[] }>(`/figure-releases/${year}`),
  });

export function useReleaseFigures(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.put<FigureRelease>(`/figure-releases/${year}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['figure-releases', year] }),
  });
}

export function useWithdrawRelease(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<{ withdrawn: boolean }>(`/figure-releases/${year}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['figure-releases', year] }),
  });
}
