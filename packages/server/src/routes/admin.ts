import type { FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { notPermitted } from '../errors.ts';
import { adminMembershipRoutes } from './admin-memberships.ts';
import { adminOfficeRoutes } from './admin-offices.ts';
import { adminUserRoutes } from './admin-users.ts';

/** Accounts, offices and who acts for which: for administrators only. */
export async function adminRoutes(app: App, deps: Deps): Promise<void> {
  await adminUserRoutes(app, deps);
  await adminOfficeRoutes(app, deps);
  await adminMembershipRoutes(app, deps);
}

/** Throws 403 `not_permitted` for anyone but an administrator. */
export function requireAdmin(request: FastifyRequest): void {
  if (actorOf(request).role !== 'admin') throw notPermitted();
}
