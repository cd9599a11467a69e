import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { systemActor } from '@citong/matters';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../config.ts';
import { openDatabase } from '../../db/open.ts';
import { openDeps } from '../../open-deps.ts';
import { runImport } from '../../transfer/import-run.ts';
import { createRun } from '../../transfer/runs.ts';
import { listingSink } from './run-file.ts';

const rows = 30_000;
const server = process.env.TEST_DATABASE_URL ?? '';
const child = join(import.meta.dirname, '../../testing/import-child.ts');

const databases = [{ name: 'PGlite', url: '' }, ...(server ? [{ name: 'PostgreSQL', url: server }] : [])];

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

describe.each(databases)('an import killed with -9 on $name', ({ url }) => {
  it('goes on where it was: nothing acknowledged is missing, nothing is double', {
    timeout: 180_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'citong-kill-'));
    const schema = url ? `t_${randomBytes(6).toString('hex')}` : '';
    if (schema) await onServer(url, `create schema ${schema}`);
    const open = async () => {
      const database = await openDatabase({ url: url || null, folder, schema: schema || undefined });
      const config = readConfig({ CITONG_DATA: folder, CITONG_LOG: 'silent', CITONG_DEMO: '0' });
      const named = { ...database, schema: schema || undefined };
      const deps = await openDeps(config, { database: named, supervise: false, migrate: true });
      const close = async () => {
        await deps.close();
        await database.close();
      };
      return { deps, db: database.db, close };
    };

    const before = await open();
    const lines = Array.from({ length: rows }, (_, i) =>
      // Every hundredth row is broken: refused ones must neither be lost nor kept twice.
      JSON.stringify({ platform: 'taobao', key: `k${i}`, title: i % 100 === 0 ? '' : `商品 ${i}`, price: i }),
    );
    const kept = { name: 'a.jsonl', type: 'application/x-ndjson', createdBy: null };
    const file = await before.deps.files.put(before.db, Buffer.from(lines.join('\n')), kept);
    const start = { kind: 'listing', feedId: null, fileId: file.id, fileName: file.name, mapping: {} };
    const { id } = await createRun(
      before.db,
      { ...start, status: 'queued', actor: systemActor },
      before.deps.now(),
    );
    await before.close();

    const acknowledged = await killAfter(6_000, [url, schema, folder, id]);

    const after = await open();
    const { deps, db } = after;
    const run = () => db.selectFrom('importRun').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const count = async (table: 'listing' | 'refusedRow') =>
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n;
    const found = await run();
    expect(found.rowsTotal).toBe(rows);
    expect(found.status).toBe('running');
    expect(found.rowsDone).toBeGreaterThanOrEqual(acknowledged);
    expect(found.rowsDone).toBeLessThan(rows);
    expect(await count('listing')).toBe(found.rowsNew);
    expect(await count('refusedRow')).toBe(found.rowsRefused);
    expect(found.rowsNew + found.rowsRefused).toBe(found.rowsDone);

    await runImport(deps, id, () => listingSink(deps));
    expect(await run()).toMatchObject({
      status: 'done',
      rowsDone: rows,
      rowsNew: rows * 0.99,
      rowsChanged: 0,
      rowsUnchanged: 0,
      rowsRefused: rows * 0.01,
    });
    expect(await count('listing')).toBe(rows * 0.99);
    expect(await count('refusedRow')).toBe(rows * 0.01);
    await after.close();
    if (schema)
      await onServer(url, `drop schema ${schema} cascade; drop schema if exists boss_${schema} cascade`);
    rmSync(folder, { recursive: true });
  });
});

/** Runs the child until it has acknowledged so many rows, and kills it with -9. Returns how many it had. */
async function killAfter(least: number, args: readonly string[]): Promise<number> {
  const process_ = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => process_.once('exit', () => done()));
  let committed = 0;
  for await (const line of createInterface({ input: process_.stdout })) {
    committed = Number(/^committed (\d+)/.exec(line)?.[1] ?? committed);
    if (committed >= least) break;
  }
  process_.kill('SIGKILL');
  await ended;
  expect(process_.signalCode).toBe('SIGKILL');
  return committed;
}
