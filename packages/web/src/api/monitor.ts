import type { WhyNot } from '@citong/detection';
import type { MatterRecord } from '@citong/matters';
import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from './client.ts';
import { isRunning } from './matters.ts';
import type { ErrorBody, ImportRun } from './types.ts';

/** A source of listings. The shape beyond these names is the monitor feature's own affair. */
export interface Feed {
  readonly id: string;
  readonly name: string;
  readonly [key: string]: unknown;
}

export interface FeedPreview {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly mapping: Readonly<Record<string, string>>;
  readonly encoding: string;
}

export interface Listing {
  readonly platform: string;
  readonly key: string;
  readonly title: string;
  readonly seller: string | null;
  readonly priceFen: number | null;
  readonly url: string | null;
  readonly images: readonly string[];
  readonly [key: string]: unknown;
}

export interface ScreeningItem {
  readonly lead: MatterRecord;
  readonly listing: Listing;
  readonly mark: MatterRecord | null;
  readonly watch: MatterRecord | null;
  readonly sellerLeads: {
    readonly total: number;
    readonly confirmed: number;
    readonly rejected: number;
  };
  /** How many other open leads are its like. */
  readonly similar: number;
}

export interface Decision {
  readonly id: string;
  readonly version: number;
  readonly decision: 'confirm' | 'reject';
  readonly reason?: string;
  readonly note?: string;
}

export interface DecisionReply {
  readonly done: readonly MatterRecord[];
  readonly refused: readonly { readonly id: string; readonly error: ErrorBody }[];
  readonly suppressed: readonly {
    readonly leadId: string;
    readonly scope: 'seller_rule' | 'same_picture';
    readonly count: number;
  }[];
}

export interface Suppression {
  readonly id: string;
  readonly [key: string]: unknown;
}

export interface SummaryQuery {
  readonly from: string;
  readonly to: string;
  readonly interval: 'day' | 'month';
}

export const useFeeds = () =>
  useQuery({ queryKey: ['monitor', 'feeds'], queryFn: () => api.get<{ feeds: readonly Feed[] }>('/feeds') });

export const useFeedRuns = (id: string) =>
  useQuery({
    queryKey: ['monitor', 'feeds', id, 'runs'],
    queryFn: () => api.get<{ runs: readonly ImportRun[] }>(`/feeds/${id}/runs`),
    refetchInterval: (query) => (query.state.data?.runs.some(isRunning) ? 1000 : false),
  });

export const useRun = (id: string | null) =>
  useQuery({
    queryKey: ['monitor', 'runs', id],
    queryFn: () => api.get<ImportRun>(`/runs/${id}`),
    enabled: id !== null,
    refetchInterval: (query) => (isRunning(query.state.data) ? 1000 : false),
  });

/** Any call that changes feeds, runs, decisions or suppressions; what is shown is fetched anew after it. */
export function useMonitorAction<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      client.invalidateQueries({
        predicate: (q) => ['monitor', 'matters', 'inbox', 'figures'].includes(String(q.queryKey[0])),
      }),
  });
}

export const createFeed = (body: Readonly<Record<string, unknown>>) => api.post<Feed>('/feeds', body);
export const changeFeed = ({ id, ...body }: { id: string } & Readonly<Record<string, unknown>>) =>
  api.patch<Feed>(`/feeds/${id}`, body);
export const sendFeedFile = ({ id, file }: { id: string; file: File }) =>
  api.upload<{ run: ImportRun }>(`/feeds/${id}/files`, file);
export const previewFeedFile = ({ id, file }: { id: string; file: File }) =>
  api.upload<FeedPreview>(`/feeds/${id}/preview`, file);
export const pullFeed = (id: string) => api.post<{ run: ImportRun }>(`/feeds/${id}/pull`);
export const decideLeads = (items: readonly Decision[]) =>
  api.post<DecisionReply>('/screening/decisions', { items });
export const liftSuppression = (id: string) => api.delete(`/suppressions/${id}`);

export const useScreening = () =>
  useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: ['monitor', 'screening'],
      queryFn: ({ pageParam }) =>
        api.get<{ items: readonly ScreeningItem[]; total: number; nextCursor?: string | null }>(
          '/screening',
          {
            cursor: pageParam,
          },
        ),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor ?? null,
    }),
  );

export const useSuppressions = () =>
  useQuery({
    queryKey: ['monitor', 'suppressions'],
    queryFn: () => api.get<{ suppressions: readonly Suppression[] }>('/suppressions'),
  });

export const useMonitorSummary = <Summary>(query: SummaryQuery) =>
  useQuery({
    queryKey: ['monitor', 'summary', query],
    queryFn: () => api.get<Summary>('/monitor/summary', { ...query }),
  });

export const listingImageUrl = (platform: string, key: string, n: number): string =>
  `/api${listingPath(platform, key)}/image/${n}`;

export type NegativeKind = 'stock' | 'authorised' | 'false-alarm';

/** A picture that is no evidence; `markId` and `ownerOffice` null: for no mark at all. */
export interface NegativePicture {
  readonly id: string;
  readonly kind: NegativeKind;
  readonly markId: string | null;
  readonly ownerOffice: string | null;
  readonly leadId: string | null;
  readonly note: string | null;
  readonly createdAt: string;
  /** In which it counted for nothing. */
  readonly listings: number;
  readonly seen: { readonly platform: string; readonly key: string; readonly title: string } | null;
}

export interface PictureMarking {
  readonly platform: string;
  readonly key: string;
  readonly position: number;
  readonly kind: NegativeKind;
  readonly mark?: string;
  readonly note?: string;
}

export const useNegativePictures = () =>
  useQuery({
    queryKey: ['monitor', 'negatives'],
    queryFn: () => api.get<{ pictures: readonly NegativePicture[] }>('/negative-pictures'),
  });

export const markPicture = (marking: PictureMarking) =>
  api.post<{ lookedAgain: number }>('/negative-pictures', marking);
export const liftNegative = (id: string) => api.delete<{ lookedAgain: number }>(`/negative-pictures/${id}`);
export const negativePictureUrl = (id: string): string => `/api/negative-pictures/${id}/picture`;

const listingPath = (platform: string, key: string): string =>
  `/listings/${encodeURIComponent(platform)}/${encodeURIComponent(key)}`;

export const useListing = (platform: string, key: string) =>
  useQuery({
    queryKey: ['monitor', 'listings', platform, key],
    queryFn: () => api.get<{ listing: Listing }>(listingPath(platform, key)),
  });

/** What the server says of one listing and one mark; see `explainWhyNot` of @citong/detection. */
export interface ListingWhyNot {
  readonly detection: WhyNot | null;
  readonly hindrances: readonly (
    | 'not_in_force'
    | 'not_watched'
    | 'platform_not_watched'
    | 'not_looked_at'
    | 'suppressed'
  )[];
  readonly lead: { readonly id: string; readonly state: string } | null;
  readonly pictures: readonly { readonly position: number; readonly error: string | null }[] | null;
}

export const useWhyNot = (platform: string, key: string, mark: string | null) =>
  useQuery({
    queryKey: ['monitor', 'why-not', platform, key, mark],
    queryFn: () => api.get<ListingWhyNot>(`${listingPath(platform, key)}/why-not`, { mark }),
    enabled: mark !== null,
  });
