import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { Listing } from '../../api/queries.ts';

export const counts = ['leads', 'confirmed', 'rejected', 'complaints', 'removals', 'listings'] as const;
export type Count = (typeof counts)[number];

/** A shop on a platform with what is known of it. */
export type Seller = Readonly<Record<Count, number>> & {
  readonly platform: string;
  readonly seller: string;
  readonly lastLeadAt: string | null;
};

interface SellerPage {
  readonly sellers: readonly Seller[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}

export interface SellerQuery {
  readonly q?: string;
  readonly platform?: string;
}

/** Sellers with leads that the actor may see, most leads first. */
export const useSellers = (query: SellerQuery) =>
  useInfiniteQuery({
    queryKey: ['sellers', query],
    queryFn: ({ pageParam }) => api.get<SellerPage>('/sellers', { ...query, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** The numbers of one seller. A seller without leads or listings that the actor sees is not found. */
export const useSeller = (platform: string, seller: string) =>
  useQuery({
    queryKey: ['sellers', 'one', platform, seller],
    queryFn: () => api.get<Seller>(`/sellers/${encodeURIComponent(platform)}/${encodeURIComponent(seller)}`),
  });

export const useSellerListings = (platform: string, seller: string) =>
  useInfiniteQuery({
    queryKey: ['sellers', 'listings', platform, seller],
    queryFn: ({ pageParam }) =>
      api.get<{ rows: readonly Listing[]; nextCursor: string | null }>('/listings', {
        platform,
        seller,
        cursor: pageParam,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Where a seller's own page is. */
export const sellerPath = (platform: string, seller: string): string =>
  `/sellers/${encodeURIComponent(platform)}/${encodeURIComponent(seller)}`;
