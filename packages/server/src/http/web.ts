import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { App } from '../app.ts';
import { handleNotFound } from './error-handler.ts';

/** Where `vite build` puts the browser's part. */
export const webRoot = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Serves the built web app; an address that is neither the API's nor a file's is one of the app's own pages. */
export async function serveWeb(app: App, root: string = webRoot): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) {
    app.setNotFoundHandler(handleNotFound);
    return;
  }
  await app.register(fastifyStatic, {
    root,
    // The build lays a .br and a .gz beside each file.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Vite names assets by their content; index.html names them and must stay fresh.
      const isAsset = path.startsWith(join(root, 'assets'));
      reply.header('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      ['GET', 'HEAD'].includes(request.method) &&
      !request.url.startsWith('/api/') &&
      !request.url.startsWith('/assets/');
    return wantsPage ? reply.sendFile('index.html') : handleNotFound(request, reply);
  });
}
