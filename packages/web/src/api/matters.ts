import type { MatterData, MatterRecord } from '@citong/matters';
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, type Query } from './client.ts';
import { previewPart } from './preview-part.ts';
import type {
  BulkResult,
  CityRule,
  ImportPreview,
  ImportRun,
  Inbox,
  MatterAction,
  MatterChanged,
  MatterDetail,
  MatterList,
  SearchResult,
  StoredFile,
  Warning,
} from './types.ts';

/** Filters of a list as they stand in the URL and go to the server: `q`, `state`, `sort`, `overdue`, `f.FIELD`. */
export type ListQuery = Query;

export const matterListQuery = (kind: string, query: ListQuery) =>
  infiniteQueryOptions({
    queryKey: ['matters', kind, 'list', query],
    queryFn: ({ pageParam }) => api.get<MatterList>(`/matters/${kind}`, { ...query, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useMatterList = (kind: string, query: ListQuery) =>
  useInfiniteQuery(matterListQuery(kind, query));

/** One page of a list, for pickers and small tables. */
export const useMatters = (kind: string, query: ListQuery, enabled = true) =>
  useQuery({
    queryKey: ['matters', kind, 'page', query],
    queryFn: () => api.get<MatterList>(`/matters/${kind}`, query),
    enabled,
  });

export const matterQuery = (kind: string, id: string) =>
  queryOptions({
    queryKey: ['matters', kind, id],
    queryFn: () => api.get<MatterDetail>(`/matters/${kind}/${id}`),
  });

export const useMatter = (kind: string, id: string) => useQuery(matterQuery(kind, id));

export const useActions = (kind: string, id: string) =>
  useQuery({
    queryKey: ['matters', kind, id, 'actions'],
    queryFn: () => api.get<{ actions: readonly MatterAction[] }>(`/matters/${kind}/${id}/actions`),
  });

/** After any change: effects may have touched records of other kinds, the inbox and the figures. */
export function useRefreshMatters() {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: (q) => ['matters', 'inbox', 'figures', 'monitor'].includes(String(q.queryKey[0])),
    });
}

export function useCreateMatter(kind: string) {
  const refresh = useRefreshMatters();
  return useMutation({
    mutationFn: (data: MatterData) =>
      api.post<MatterRecord & { warnings?: readonly Warning[] }>(`/matters/${kind}`, { data }),
    onSuccess: refresh,
  });
}

/** Throws `ApiError` `version_conflict` (409) when somebody was quicker. */
export function useEditMatter(kind: string, id: string) {
  const refresh = useRefreshMatters();
  return useMutation({
    mutationFn: (body: { version: number; data: MatterData }) =>
      api.patch<MatterChanged>(`/matters/${kind}/${id}`, body),
    onSuccess: refresh,
  });
}

export function useTransition(kind: string, id: string) {
  const refresh = useRefreshMatters();
  return useMutation({
    mutationFn: ({ name, ...body }: { name: string; version: number; data?: MatterData }) =>
      api.post<MatterChanged>(`/matters/${kind}/${id}/transitions/${name}`, body),
    onSuccess: refresh,
  });
}

/** One transition on many records; each is done or refused by itself. */
export function useBulkTransition(kind: string) {
  const refresh = useRefreshMatters();
  return useMutation({
    mutationFn: ({
      name,
      ...body
    }: {
      name: string;
      items: readonly { id: string; version: number }[];
      data?: MatterData;
    }) => api.post<BulkResult>(`/matters/${kind}/transitions/${name}`, body),
    onSuccess: refresh,
  });
}

/** What an import does with a row that repeats a record. */
export type OnDuplicate = 'refuse' | 'update';

export interface MatterImport {
  readonly file: File;
  /** The column of each field; empty: the server goes by the names. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly onDuplicate: OnDuplicate;
}

/** What a file looks like and what its columns probably hold; nothing of it is kept. */
export function usePreviewImport(kind: string) {
  return useMutation({
    mutationFn: async (file: File) =>
      api.upload<ImportPreview>(`/matters/${kind}/import/preview`, await previewPart(file)),
  });
}

export function useImportMatters(kind: string) {
  return useMutation({
    mutationFn: ({ file, mapping, onDuplicate }: MatterImport) =>
      api.upload<{ run: ImportRun }>(`/matters/${kind}/import`, file, {
        ...(Object.keys(mapping).length > 0 && { mapping: JSON.stringify(mapping) }),
        onDuplicate,
      }),
  });
}

/** Progress of an import; asks again each second while it runs. */
export const useImportRun = (id: string | null) =>
  useQuery({
    queryKey: ['imports', id],
    queryFn: () => api.get<ImportRun>(`/imports/${id}`),
    enabled: id !== null,
    refetchInterval: (query) => (isRunning(query.state.data) ? 1000 : false),
  });

export const isRunning = (run: ImportRun | undefined): boolean =>
  run === undefined || run.status === 'queued' || run.status === 'running';

export const useInbox = () =>
  useQuery({ queryKey: ['inbox'], queryFn: () => api.get<Inbox>('/inbox'), refetchInterval: 60_000 });

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: () => api.get<readonly CityRule[]>('/rules'),
  staleTime: 3_600_000,
});
export const useRules = () => useQuery(rulesQuery);

export const useSearch = (q: string) =>
  useQuery({
    queryKey: ['search', q],
    queryFn: () => api.get<{ results: readonly SearchResult[] }>('/search', { q }),
    enabled: q.trim() !== '',
  });

export const uploadFile = (file: File) => api.upload<StoredFile>('/files', file);
export const fileUrl = (id: string): string => `/api/files/${id}`;
