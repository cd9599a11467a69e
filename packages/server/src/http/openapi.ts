import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';

/** The OpenAPI 3.1 document, made from the schemas that the routes check requests with. */
export async function describeApi(app: App, { config }: Deps): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Citong 刺桐', version: '0.1.0', license: { name: 'Apache-2.0' } },
      servers: [{ url: config.url ?? '/' }],
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: 'API key, ctk_…' },
          session: { type: 'apiKey', in: 'cookie', name: 'citong.session_token' },
        },
      },
      security: [{ key: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
