import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInsideAddress } from './addresses.ts';
import { guardedFetch } from './guarded-fetch.ts';

const replies: Record<string, RequestListener> = {
  '/plain': (_, reply) => reply.end('hello'),
  '/gzip': (_, reply) => reply.setHeader('content-encoding', 'gzip').end(gzipSync('packed')),
  '/bomb': (_, reply) => reply.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
  '/slow': () => {},
  '/once': (_, reply) => reply.writeHead(302, { location: '/plain' }).end(),
  '/loop': (_, reply) => reply.writeHead(302, { location: '/loop' }).end(),
  '/away': (_, reply) => reply.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/gone': (_, reply) => reply.writeHead(404).end('gone'),
};
const server = createServer((request, reply) => replies[request.url ?? '']?.(request, reply));
let base = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const options = { allowPrivate: true, maxBytes: 100_000, timeoutMs: 5_000, maxRedirects: 3 };
const fetched = async (path: string) => (await guardedFetch(base + path, options)).body.toString();

describe('fetch from outside', () => {
  it('reads a page, a packed one, and one behind a redirect', async () => {
    expect(await fetched('/plain')).toBe('hello');
    expect(await fetched('/gzip')).toBe('packed');
    expect(await guardedFetch(`${base}/once`, options)).toMatchObject({
      status: 200,
      redirects: [`${base}/plain`],
    });
    expect((await guardedFetch(`${base}/gone`, options)).status).toBe(404);
  });

  it('stops at its bounds of size, time and redirects', async () => {
    await expect(fetched('/bomb')).rejects.toMatchObject({ code: 'fetch_too_large' });
    await expect(guardedFetch(`${base}/slow`, { ...options, timeoutMs: 200 })).rejects.toMatchObject({
      code: 'fetch_timeout',
    });
    await expect(fetched('/loop')).rejects.toMatchObject({ code: 'fetch_redirects' });
  });

  it('never leaves http, not even when sent away', async () => {
    await expect(fetched('/away')).rejects.toMatchObject({ code: 'fetch_blocked' });
    await expect(guardedFetch('file:///etc/passwd', options)).rejects.toMatchObject({
      code: 'fetch_blocked',
    });
  });

  it('reaches no address inside, by number or by name, unless told', async () => {
    const outside = { ...options, allowPrivate: false };
    const { port } = new URL(base);
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'])
      await expect(guardedFetch(`http://${host}:${port}/plain`, outside)).rejects.toMatchObject({
        code: 'fetch_blocked',
      });
  });

  it('knows the addresses inside', () => {
    for (const a of [
      '10.1.2.3',
      '172.31.0.1',
      '192.168.0.1',
      '169.254.169.254',
      '::1',
      'fd00::1',
      '::ffff:10.0.0.1',
    ])
      expect([a, isInsideAddress(a)]).toEqual([a, true]);
    for (const a of ['8.8.8.8', '172.32.0.1', '2400:3200::1'])
      expect([a, isInsideAddress(a)]).toEqual([a, false]);
  });
});
