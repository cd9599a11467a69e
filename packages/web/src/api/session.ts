import type { Actor } from '@citong/matters';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError, api } from './client.ts';
import type { City, Config, Me } from './types.ts';

const hour = 3_600_000;

export const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: () => api.get<Config>('/config'),
  staleTime: hour,
});

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    try {
      return await api.get<Me>('/me');
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export const cityQuery = queryOptions({
  queryKey: ['city'],
  queryFn: () => api.get<City>('/city'),
  staleTime: hour,
});

export const useConfig = () => useQuery(configQuery);
export const useCity = () => useQuery(cityQuery);
export const useMe = () => useQuery(meQuery);

/** Everything known belongs to who is signed in and in which office: another person or office starts from nothing. */
function useStartOver() {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: (q) => q.queryKey[0] !== 'config' && q.queryKey[0] !== 'me' });
    await client.invalidateQueries({ queryKey: ['me'] });
  };
}

export interface SignInReply {
  /** True when the second factor is still to be given. */
  readonly twoFactorRedirect?: boolean;
}

/** Email and password. `twoFactorRedirect` in the reply asks for the code of the authenticator. */
export function useSignIn() {
  const startOver = useStartOver();
  return useMutation({
    mutationFn: (body: { email: string; password: string }) =>
      api.post<SignInReply>('/auth/sign-in/email', body),
    onSuccess: (reply) => (reply.twoFactorRedirect ? undefined : startOver()),
  });
}

/** The second factor: the six digits of an authenticator, or one of the backup codes. */
export function useVerifySecondFactor() {
  const startOver = useStartOver();
  return useMutation({
    mutationFn: ({ code, backup }: { code: string; backup: boolean }) =>
      api.post(backup ? '/auth/two-factor/verify-backup-code' : '/auth/two-factor/verify-totp', { code }),
    onSuccess: startOver,
  });
}

/** Single sign-on: answers the address of the city's identity provider, where the browser then goes. */
export function useOidcSignIn() {
  return useMutation({
    mutationFn: ({ providerId, callbackURL }: { providerId: string; callbackURL: string }) =>
      api.post<{ url: string }>('/auth/sign-in/social', { provider: providerId, callbackURL }),
    onSuccess: (reply) => location.assign(reply.url),
  });
}

export function useSignOut() {
  const startOver = useStartOver();
  return useMutation({ mutationFn: () => api.post('/auth/sign-out'), onSuccess: startOver });
}

/** Acts from now on for another of the person's offices. */
export function useSwitchMembership() {
  const startOver = useStartOver();
  return useMutation({
    mutationFn: (id: string) => api.post('/me/membership', { id }),
    onSuccess: startOver,
  });
}

export const enableTwoFactor = (password: string) =>
  api.post<{ totpURI: string; backupCodes: string[] }>('/auth/two-factor/enable', { password });
export const disableTwoFactor = (password: string) => api.post('/auth/two-factor/disable', { password });
export const confirmTwoFactor = (code: string) => api.post('/auth/two-factor/verify-totp', { code });
export const changePassword = (body: {
  currentPassword: string;
  newPassword: string;
  revokeOtherSessions: boolean;
}) => api.post('/auth/change-password', body);

/** Stands in for the moment between signing out and the sign-in page; may do nothing. */
const nobody: Actor = { userId: null, name: '', role: 'public', office: null };

/** Who acts, on pages below the shell, where somebody always is. */
export const useActor = (): Actor => useMe().data?.actor ?? nobody;
