import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { Period, Summary } from './types.ts';

/** The numbers of a period; those of the last one stay until the new ones are there. */
export const useSummary = ({ from, to, interval }: Period) =>
  useQuery({
    queryKey: ['monitor', 'summary', from, to, interval],
    queryFn: () => api.get<Summary>('/monitor/summary', { from, to, interval }),
    placeholderData: keepPreviousData,
  });
