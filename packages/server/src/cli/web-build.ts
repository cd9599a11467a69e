import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CitongError } from '../errors.ts';
import { webRoot } from '../http/web.ts';
import { putInPlace } from './put-in-place.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const sources = [
  'packages/web/src',
  'packages/web/public',
  'packages/web/index.html',
  'packages/web/vite.config.ts',
  'packages/web/compress.ts',
  'packages/web/package.json',
  'packages/matters/src',
  'package-lock.json',
];

/** Whether the built web app is missing or older than a file that it is made from. */
export async function isWebStale(): Promise<boolean> {
  const built = join(webRoot, 'index.html');
  if (!existsSync(built)) return true;
  const builtAt = (await stat(built)).mtimeMs;
  for (const source of sources) if ((await newest(join(repository, source))) > builtAt) return true;
  return false;
}

async function newest(path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  const own = await stat(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const inside = await readdir(path, { recursive: true, withFileTypes: true });
  const times = await Promise.all(
    inside.filter((e) => e.isFile()).map(async (e) => (await stat(join(e.parentPath, e.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}

/**
 * Builds the web app into a folder of its own, which then takes the place of the one before: whoever starts meanwhile,
 * or builds too, never meets half of it. Throws `web_build_failed` with what Vite said.
 */
export async function buildWeb(): Promise<void> {
  const startedAt = new Date();
  const folder = join(dirname(webRoot), `.dist-${crypto.randomUUID()}`);
  try {
    await runVite(folder);
    // As old as the sources it was made from: what changed while Vite worked is built the next time.
    await utimes(join(folder, 'index.html'), startedAt, startedAt);
    await putInPlace(folder, webRoot);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runVite(folder: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const options = ['--outDir', folder, '--logLevel', 'error'];
  const child = spawn(process.execPath, [vite, 'build', 'packages/web', ...options], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new CitongError(500, 'web_build_failed', {
      zh: `网页没有生成：${said.trim()}`,
      en: `The web app could not be built: ${said.trim()}`,
    });
}
