import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
  readonly url: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly folder?: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts Citong as `npm start` does, on an empty folder and a free port, and waits until it answers. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'citong-e2e-'));
  const port = options.port ?? (await freePort());
  const env = {
    ...process.env,
    CITONG_DATA: folder,
    CITONG_PORT: String(port),
    DATABASE_URL: '',
    ...options.env,
  };
  const child = spawn(process.execPath, ['packages/server/src/cli.ts', 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (printed += chunk));
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(`${url}/api/config`, child, () => printed);
  return {
    url,
    output: () => printed,
    stop: async () => {
      await ended(child);
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The demo city is made in between: seconds on a machine at rest, minutes beside all other tests. */
const START_MINUTES = 6;

async function untilAnswers(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (const until = Date.now() + START_MINUTES * 60_000; Date.now() < until; ) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${printed()}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not answer within ${START_MINUTES} minutes:\n${printed()}`);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
