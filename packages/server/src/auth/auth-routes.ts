import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { CitongError, errorBody } from '../errors.ts';
import { localeOf } from '../http/locale.ts';
import { clientAddressHeader } from './auth.ts';
import { authMessage } from './messages.ts';

/** Hands /api/auth/* to better-auth; its errors get our form beside their own (`code`, `message`). */
export async function authRoutes(app: App, deps: Deps): Promise<void> {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    schema: { hide: true },
    config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      const response = await deps.auth.handler(webRequest(request));
      await pass(response, request, reply);
      return reply;
    },
  });
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
