import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../app.ts';
import { serveWeb } from './web.ts';

const page = '<!doctype html><title>刺桐</title>';
const script = 'export const answer = 42;';
let root: string;
let app: App;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'citong-web-'));
  await mkdir(join(root, 'assets'));
  const files = { 'index.html': page, 'assets/main-1a2b.js': script };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(root, name), content);
    await writeFile(join(root, `${name}.br`), brotliCompressSync(content));
    await writeFile(join(root, `${name}.gz`), gzipSync(content));
  }
  await writeFile(join(root, 'assets', 'tree.png'), 'a picture');
  app = Fastify().withTypeProvider<ZodTypeProvider>();
  await serveWeb(app, root);
});
afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true });
});

const get = (url: string, encodings?: string) =>
  app.inject({ url, headers: encodings === undefined ? {} : { 'accept-encoding': encodings } });

it('hands out what is compressed already, to those who take it', async () => {
  const br = await get('/assets/main-1a2b.js', 'gzip, deflate, br, zstd');
  expect(br.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript'),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(script);
  const gz = await get('/', 'gzip');
  expect(gz.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-cache' });
  expect(gunzipSync(gz.rawPayload).toString()).toBe(page);
  const plain = await get('/assets/main-1a2b.js');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toBe(script);
  expect(await get('/assets/tree.png', 'br')).toMatchObject({ statusCode: 200, body: 'a picture' });
});

it('gives the page for its own addresses, and no page for a missing file', async () => {
  const deep = await get('/m/lead?state=pending', 'br');
  expect(deep.statusCode).toBe(200);
  expect(deep.headers['content-type']).toContain('text/html');
  expect(brotliDecompressSync(deep.rawPayload).toString()).toBe(page);
  expect((await get('/assets/gone.js', 'br')).statusCode).toBe(404);
  expect((await get('/api/nothing', 'br')).statusCode).toBe(404);
});
