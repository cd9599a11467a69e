import type { Actor } from '@citong/matters';
import type { FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { CitongError } from '../errors.ts';
import { identifyByKey } from './api-keys.ts';
import { authRoutes } from './auth-routes.ts';
import type { Identity } from './identity.ts';
import { identifyBySession } from './session.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null: nobody signed in. */
    identity: Identity | null;
    /** As whom and for which office; null also for an account without an office. */
    actor: Actor | null;
  }
}

/** What a person with a one-time password may still reach. */
const openBeforeChange = ['/api/me', '/api/config'];

/** Addresses for signed-in people: the API, and the white paper as a page of its own. */
const guarded = ['/api/', '/white-paper/'];

/** Puts `identity` and `actor` on every request that is guarded, and better-auth's own endpoints under /api/auth. */
export async function authPlugin(app: App, deps: Deps): Promise<void> {
  app.decorateRequest('identity', null);
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    if (!guarded.some((start) => path.startsWith(start)) || path.startsWith('/api/auth/')) return;
    const key = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    request.identity = key
      ? await identifyByKey(deps.database.db, key, deps.now())
      : await identifyBySession(deps.auth, deps.database.db, request, reply);
    request.actor = request.identity?.actor ?? null;
    if (request.identity?.user.mustChangePassword && !openBeforeChange.includes(path))
      throw passwordChangeRequired();
  });
  await authRoutes(app, deps);
}

/** The signed-in person. Throws 401 `not_signed_in`. */
export function identityOf(request: FastifyRequest): Identity {
  if (!request.identity) throw notSignedIn();
  return request.identity;
}

/** As whom the request acts. Throws 401 `not_signed_in`, 403 `no_membership` for an account that no office has taken in. */
export function actorOf(request: FastifyRequest): Actor {
  const { actor } = identityOf(request);
  if (!actor) throw noMembership();
  return actor;
}

const notSignedIn = () => new CitongError(401, 'not_signed_in', { zh: '请先登录', en: 'Sign in first' });
const noMembership = () =>
  new CitongError(403, 'no_membership', {
    zh: '您的账号还没有分配到任何单位，请联系管理员',
    en: 'Your account belongs to no office yet; ask the administrator',
  });
const passwordChangeRequired = () =>
  new CitongError(403, 'password_change_required', {
    zh: '请先修改一次性密码',
    en: 'Change your one-time password first',
  });
