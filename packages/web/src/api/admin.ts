import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import type { Office } from './types.ts';

export interface AdminUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabled?: boolean;
  readonly twoFactorEnabled?: boolean;
  readonly createdAt?: string;
}

export interface AdminMembership {
  readonly id: string;
  readonly userId: string;
  readonly officeId: string | null;
  readonly role: string;
  readonly disabled?: boolean;
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly start?: string | null;
  readonly createdAt: string;
  readonly expiresAt?: string | null;
  readonly lastUsedAt?: string | null;
}

export const useUsers = () =>
  useQuery({
    queryKey: ['admin', 'users'],
    queryFn: () => api.get<{ users: readonly AdminUser[] }>('/admin/users'),
  });
export const useOffices = () =>
  useQuery({
    queryKey: ['admin', 'offices'],
    queryFn: () => api.get<{ offices: readonly Office[] }>('/admin/offices'),
  });
export const useMemberships = () =>
  useQuery({
    queryKey: ['admin', 'memberships'],
    queryFn: () => api.get<{ memberships: readonly AdminMembership[] }>('/admin/memberships'),
  });
export const useApiKeys = () =>
  useQuery({ queryKey: ['admin', 'keys'], queryFn: () => api.get<{ keys: readonly ApiKey[] }>('/keys') });

export type AdminPart = 'users' | 'offices' | 'memberships';

/** Creates (no `id`) or changes a user, an office or a membership. */
export function useSaveAdmin(part: AdminPart) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id?: string } & Readonly<Record<string, unknown>>) =>
      id
        ? api.patch<Record<string, unknown>>(`/admin/${part}/${id}`, body)
        : api.post<Record<string, unknown>>(`/admin/${part}`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
}

export function useCreateApiKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; expiresInDays?: number }) =>
      api.post<ApiKey & { key: string }>('/keys', body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin', 'keys'] }),
  });
}

export function useDeleteApiKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.delete(`/keys/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin', 'keys'] }),
  });
}
