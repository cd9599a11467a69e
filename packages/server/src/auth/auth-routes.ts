import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { CitongError, errorBody } from '../errors.ts';
import { localeOf } from '../http/locale.ts';
import { clientAddressHeader } from './auth.ts';
import { authMessage } from './messages.ts';

/** Requests a minute by one network address; tries of codes and passwords by one address; on one account by one address. */
const byAddress = 300;
const triesByAddress = 60;
const triesOnAccount = 10;

/** Hands /api/auth/* to better-auth; its errors get our form beside their own (`code`, `message`). */
export async function authRoutes(app: App, deps: Deps): Promise<void> {
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const response = await deps.auth.handler(webRequest(request));
    await pass(response, request, reply);
    return reply;
  };
  const general = { rateLimit: { max: byAddress, timeWindow: '1 minute' } };
  const tries = { rateLimit: { max: triesByAddress, timeWindow: '1 minute' } };
  const signIn = {
    rateLimit: {
      max: triesOnAccount,
      timeWindow: '1 minute',
      // After the body is read: an office behind one address signs in with many accounts at nine o'clock.
      hook: 'preHandler' as const,
      keyGenerator: (request: FastifyRequest) => `${request.ip} ${emailOf(request.body)}`,
    },
  };
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    schema: { hide: true },
    config: general,
    handler,
  });
  for (const url of ['/api/auth/two-factor/*', '/api/auth/change-password'])
    app.route({ method: 'POST', url, schema: { hide: true }, config: tries, handler });
  app.route({ method: 'POST', url: '/api/auth/sign-in/*', schema: { hide: true }, config: signIn, handler });
}

function emailOf(body: unknown): string {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : '';
  return typeof email === 'string' ? email.toLowerCase() : '';
}

function webRequest(request: FastifyRequest): Request {
  const headers = fromNodeHeaders(request.headers);
  headers.set(clientAddressHeader, request.ip);
  headers.delete('content-length');
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : undefined;
  if (body) headers.set('content-type', 'application/json');
  return new Request(`${request.protocol}://${request.host}${request.url}`, {
    method: request.method,
    headers,
    body,
  });
}

async function pass(response: Response, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.status(response.status);
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const text = await response.text();
  if (response.status < 400) return void reply.send(text || null);
  const { code = 'AUTH_FAILED' } = parsed(text);
  const error = new CitongError(response.status, code.toLowerCase(), authMessage(code));
  const body = errorBody(error, localeOf(request), request.id);
  reply
    .header('content-type', 'application/json; charset=utf-8')
    .send(JSON.stringify({ code, message: body.error.message, ...body }));
}

function parsed(text: string): { code?: string } {
  try {
    return JSON.parse(text) as { code?: string };
  } catch {
    return {};
  }
}
