import type { Label, OfficeKind, Role } from '@citong/matters';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import type { Office } from './types.ts';

export interface AdminUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabled: boolean;
  readonly twoFactorEnabled: boolean;
  readonly mustChangePassword: boolean;
  readonly createdAt: string;
}

/** After making or resetting an account: the password to hand over, shown this once. */
export type UserSaved = AdminUser & { readonly oneTimePassword?: string };

export interface AdminOffice extends Office {
  readonly parent: string | null;
  readonly uscc: string | null;
  readonly active: boolean;
}

export interface AdminMembership {
  readonly id: string;
  readonly userId: string;
  readonly officeId: string;
  readonly role: Role;
  readonly active: boolean;
}

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** The first characters, to recognise it by. */
  readonly start: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

export const useUsers = (q: string) =>
  useQuery({
    queryKey: ['admin', 'users', q],
    queryFn: () => api.get<{ users: readonly AdminUser[]; total: number }>('/admin/users', { q }),
  });

export const useOffices = (q: string) =>
  useQuery({
    queryKey: ['admin', 'offices', q],
    queryFn: () => api.get<{ offices: readonly AdminOffice[] }>('/admin/offices', { q }),
  });

export const useMembershipsOf = (userId: string) =>
  useQuery({
    queryKey: ['admin', 'memberships', userId],
    queryFn: () => api.get<{ memberships: readonly AdminMembership[] }>('/admin/memberships', { userId }),
  });

export const useApiKeys = () =>
  useQuery({ queryKey: ['admin', 'keys'], queryFn: () => api.get<{ keys: readonly ApiKey[] }>('/keys') });

/** A change to people, offices, memberships or keys; what is shown of them is fetched anew after it. */
export function useAdminAction<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      client.invalidateQueries({ predicate: (q) => ['admin', 'city'].includes(String(q.queryKey[0])) }),
  });
}

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly { readonly office: string; readonly role: Role }[];
}

export interface UserChange {
  readonly id: string;
  readonly name?: string;
  readonly disabled?: boolean;
  readonly resetPassword?: true;
  readonly removeTwoFactor?: true;
}

export interface NewOffice {
  readonly name: Label;
  readonly kind: OfficeKind;
  readonly region?: string | null;
  readonly uscc?: string | null;
}

export const addUser = (body: NewUser) => api.post<UserSaved>('/admin/users', body);
export const changeUser = ({ id, ...body }: UserChange) => api.patch<UserSaved>(`/admin/users/${id}`, body);
export const addOffice = (body: NewOffice) => api.post<AdminOffice>('/admin/offices', body);
export const changeOffice = ({ id, ...body }: { id: string } & Partial<NewOffice & { active: boolean }>) =>
  api.patch<AdminOffice>(`/admin/offices/${id}`, body);
export const addMembership = (body: { userId: string; officeId: string; role: Role }) =>
  api.post<AdminMembership>('/admin/memberships', body);
export const removeMembership = (id: string) => api.delete(`/admin/memberships/${id}`);

/** A key for programs; its text is in the reply and nowhere else afterwards. */
export const createApiKey = (body: { name: string; expiresInDays?: number }) =>
  api.post<ApiKey & { readonly key: string }>('/keys', body);
export const deleteApiKey = (id: string) => api.delete(`/keys/${id}`);
