import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../db/open.ts';
import type { Auth } from './auth.ts';
import { activeMembership, type Identity } from './identity.ts';

/** Whom the session cookie stands for; null without a valid one. Passes a prolonged cookie on to the browser. */
export async function identifyBySession(
  auth: Auth,
  db: Db,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Identity | null> {
  if (!request.headers.cookie?.includes('citong.session_token')) return null;
  const { headers, response } = await auth.api.getSession({
    headers: fromNodeHeaders(request.headers),
    returnHeaders: true,
  });
  if (!response || response.user.disabled) return null;
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
  const { id, name, email, twoFactorEnabled, mustChangePassword } = response.user;
  const user = {
    id,
    name,
    email,
    twoFactorEnabled: twoFactorEnabled ?? false,
    mustChangePassword: mustChangePassword ?? false,
  };
  const membership = await activeMembership(db, user);
  return {
    user,
    membershipId: membership?.membershipId ?? null,
    actor: membership?.actor ?? null,
    via: 'session',
  };
}
