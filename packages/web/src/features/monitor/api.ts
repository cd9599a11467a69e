import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { previewPart } from '../../api/preview-part.ts';
import type { ImportRun } from '../../api/types.ts';
import type { Feed, Preview } from './types.ts';

const feedsQuery = queryOptions({
  queryKey: ['monitor', 'feeds'],
  queryFn: () => api.get<{ feeds: readonly Feed[] }>('/feeds'),
});

export const useFeedList = () => useQuery(feedsQuery);

/** One feed out of the list, which is short. */
export const useFeed = (id: string | null | undefined) =>
  useQuery({ ...feedsQuery, select: (data) => data.feeds.find((f) => f.id === id) ?? null });

/** What the file looks like and what its columns probably hold. Sends only its beginning where that will do. */
export const previewFile = async (feedId: string, file: File): Promise<Preview> =>
  api.upload<Preview>(`/feeds/${feedId}/preview`, await previewPart(file));

/** Starts an import of a file with this mapping, which the feed remembers. */
export const startImport = ({
  feedId,
  file,
  mapping,
}: {
  feedId: string;
  file: File;
  mapping: Readonly<Record<string, string>>;
}) => api.upload<{ run: ImportRun }>(`/feeds/${feedId}/files`, file, { mapping: JSON.stringify(mapping) });
