import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import type { Notice } from './types.ts';

/** What the actor's office is told of deadlines, the newest first. */
export const useNotices = () =>
  useQuery({
    queryKey: ['notices'],
    queryFn: () => api.get<{ rows: readonly Notice[]; unread: number }>('/notifications'),
    refetchInterval: 60_000,
  });

/** Marks some reminders as read; all of them without ids. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids?: readonly string[]) => api.post('/notifications/read', ids ? { ids } : {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
