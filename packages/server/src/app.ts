import type { IncomingMessage, ServerResponse } from 'node:http';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { authPlugin } from './auth/plugin.ts';
import type { Deps } from './deps.ts';
import { handleError } from './http/error-handler.ts';
import { describeApi } from './http/openapi.ts';
import { protect } from './http/security.ts';
import { serveWeb } from './http/web.ts';
import { routes } from './routes/index.ts';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** The HTTP application, not yet listening. `app.close()` does not close the deps: who opened them does. */
export async function buildApp(deps: Deps): Promise<App> {
  const { config } = deps;
  const app: App = Fastify({
    logger: { level: config.logLevel },
    trustProxy: config.trustProxy,
    genReqId: () => crypto.randomUUID(),
    bodyLimit: 5 * 1024 * 1024,
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await protect(app, deps);
  await app.register(multipart, { limits: { fileSize: config.uploadLimitBytes, files: 20 } });
  await describeApi(app, deps);
  await authPlugin(app, deps);
  for (const route of routes) await route(app, deps);
  await serveWeb(app);
  return app;
}
