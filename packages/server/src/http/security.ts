import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { CitongError } from '../errors.ts';
import { tooManyRequests } from './error-handler.ts';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Headers, request rates and same-origin, for every reply. */
export async function protect(app: App, deps: Deps): Promise<void> {
  const { config } = deps;
  const isHttps = config.url?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(isHttps && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isHttps,
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
  });
  await app.register(rateLimit, {
    global: true,
    max: config.requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.ip,
    errorResponseBuilder: () => tooManyRequests(),
    // Files of the web app cost nothing; what is computed does.
    allowList: (request) => !/^\/(?:api|white-paper|open-data)\b/.test(request.url),
  });
  app.addHook('onRequest', async (request) => {
    if (!isSameOrigin(request, config.url)) throw crossSite();
  });
}

/**
 * Against forged requests from other sites: a changing request that carries cookies must come from our own pages.
 * A request with an API key carries its right in a header, which no other site can set.
 */
function isSameOrigin(request: FastifyRequest, url: string | null): boolean {
  if (safeMethods.includes(request.method) || !request.url.startsWith('/api/')) return true;
  if (!request.headers.cookie || request.headers.authorization) return true;
  const { origin } = request.headers;
  if (origin) return origin === (url ?? `${request.protocol}://${request.host}`);
  return request.headers['sec-fetch-site'] === 'same-origin';
}

const crossSite = () =>
  new CitongError(403, 'cross_site', {
    zh: '请求不是来自本系统的页面',
    en: 'The request did not come from a page of this system',
  });
