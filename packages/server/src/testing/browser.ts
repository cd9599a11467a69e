import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { App } from '../app.ts';

/** A person's browser for tests: keeps cookies, names its own origin. */
export interface TestBrowser {
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  post(url: string, payload?: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  readonly cookies: ReadonlyMap<string, string>;
}

export function openBrowser(app: App, address = '127.0.0.1'): TestBrowser {
  const cookies = new Map<string, string>();
  const send = async (options: InjectOptions) => {
    const reply = await app.inject({
      remoteAddress: address,
      ...options,
      headers: {
        host: 'localhost',
        ...(cookies.size > 0 && { cookie: [...cookies].map(([k, v]) => `${k}=${v}`).join('; ') }),
        ...options.headers,
      },
    });
    for (const cookie of reply.cookies)
      if (cookie.value === '' || cookie.maxAge === 0) cookies.delete(cookie.name);
      else cookies.set(cookie.name, encodeURIComponent(cookie.value));
    return reply;
  };
  return {
    cookies,
    get: (url, headers) => send({ url, headers }),
    post: (url, payload = {}, headers) =>
      send({ method: 'POST', url, payload, headers: { origin: 'http://localhost', ...headers } }),
  };
}
