import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import type { Made, Started } from './kill-server.ts';

interface Place {
  readonly name: string;
  /** Environment of an empty database, and how to be rid of it. */
  open(): Promise<{ env: Record<string, string>; drop(): Promise<void> }>;
}

const embedded: Place = {
  name: 'PGlite',
  open: async () => ({ env: { DATABASE_URL: '' }, drop: async () => {} }),
};

const server = (url: string): Place => ({
  name: 'PostgreSQL',
  open: async () => {
    const name = `citong_kill_${randomBytes(5).toString('hex')}`;
    await query(url, `create database ${name}`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    return { env: { DATABASE_URL: own.href }, drop: () => query(url, `drop database ${name} with (force)`) };
  },
});

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const url = process.env.TEST_DATABASE_URL;
const places = url ? [embedded, server(url)] : [embedded];
const program = fileURLToPath(new URL('kill-server.ts', import.meta.url));

async function start(
  env: Record<string, string>,
  again: boolean,
): Promise<{ child: ChildProcess } & Started> {
  const child = fork(program, again ? ['--again'] : [], { env: { ...process.env, ...env }, execArgv: [] });
  const exit = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`the server ended with ${code}`)),
  );
  const [started] = (await Promise.race([once(child, 'message'), exit])) as [Started];
  exit.catch(() => {});
  return { child, ...started };
}

/** Pauses and resumes one watch after another until the server is gone; keeps what was acknowledged. */
async function burst(
  at: string,
  { headers }: Made,
  ids: readonly string[],
  acknowledged: Map<string, number>,
) {
  for (let round = 0; ; round++)
    for (const id of ids) {
      const version = 1 + round;
      const transition = round % 2 === 0 ? 'pause' : 'activate';
      const reply = await fetch(`${at}/api/matters/watch/${id}/transitions/${transition}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ version }),
      }).catch(() => null);
      if (!reply) return;
      if (reply.status !== 200) throw new Error(`${reply.status}: ${await reply.text()}`);
      acknowledged.set(id, version + 1);
    }
}

describe.each(places)('kill -9 in a burst of transitions, on $name', ({ open }) => {
  it('loses nothing that was acknowledged and does nothing twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'citong-kill-'));
    const { env, drop } = await open();
    const all = { ...env, CITONG_DATA: folder, CITONG_DEMO: '0', CITONG_LOG: 'error' };
    const first = await start(all, false);
    const made = first.made as Made;
    const acknowledged = new Map<string, number>();
    const workers = Array.from({ length: 8 }, (_, n) =>
      burst(
        first.url,
        made,
        made.ids.filter((_id, i) => i % 8 === n),
        acknowledged,
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 3000));
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    await Promise.all(workers);
    expect([...acknowledged.values()].reduce((a, b) => a + b - 1, 0)).toBeGreaterThan(20);

    const second = await start(all, true);
    for (const id of made.ids) {
      const get = async (path: string) =>
        (await fetch(`${second.url}/api/matters/watch/${id}${path}`, { headers: made.headers })).json();
      const { matter } = await get('');
      const { actions } = await get('/actions');
      const seqs: number[] = actions.map((a: { seq: number }) => a.seq).sort((a: number, b: number) => a - b);
      // No gap, no repetition, and the record is where its actions say.
      expect(seqs).toEqual(Array.from({ length: matter.version }, (_, i) => i + 1));
      expect(matter.state).toBe(matter.version % 2 === 1 ? 'active' : 'paused');
      // Acknowledged is there; at most the one request that was under way may have been done unheard.
      const heard = acknowledged.get(id) ?? 1;
      expect(matter.version).toBeGreaterThanOrEqual(heard);
      expect(matter.version).toBeLessThanOrEqual(heard + 1);
    }
    second.child.kill('SIGKILL');
    await once(second.child, 'exit');
    await drop();
    rmSync(folder, { recursive: true, force: true });
  }, 240_000);
});
