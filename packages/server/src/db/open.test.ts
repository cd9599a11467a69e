import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sender, startBoss } from '../jobs/boss.ts';
import { testDatabases } from '../testing/databases.ts';
import { lockFolder } from './lock-folder.ts';

describe.each(testDatabases)('database on $name', ({ open }) => {
  it('reads times as ISO text, big numbers as numbers and JSON as it was written', async () => {
    const database = await open();
    const id = crypto.randomUUID();
    const at = '2021-02-11T16:00:00.123Z';
    await database.db
      .insertInto('matter')
      .values({
        id,
        kind: 'k',
        state: 's',
        version: 1,
        createdAt: at,
        updatedAt: at,
        clocks: '[]',
        data: JSON.stringify({ snake_key: { camelKey: 1 } }),
      })
      .execute();
    const row = await database.db
      .selectFrom('matter')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.createdAt).toBe(at);
    expect(row.data).toEqual({ snake_key: { camelKey: 1 } });
    await database.close();
  });

  it('refuses to rewrite an action', async () => {
    const database = await open();
    const matterId = crypto.randomUUID();
    await database.db
      .insertInto('matterAction')
      .values({
        matterId,
        seq: 1,
        at: new Date().toISOString(),
        verb: 'create',
        actorName: 'a',
        actorRole: 'system',
        toState: 's',
        changes: '{}',
      })
      .execute();
    await expect(database.db.updateTable('matterAction').set({ verb: 'other' }).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(database.db.deleteFrom('matterAction').execute()).rejects.toThrow('append-only');
    await database.close();
  });

  it('sends a job in the transaction that causes it, and never one that was rolled back', async () => {
    const database = await open();
    const boss = await startBoss(database, { schema: `boss_${database.schema ?? 'x'}` });
    await boss.createQueue('q');
    const send = sender(boss);
    const rolledBack = database.db.transaction().execute(async (trx) => {
      await send(trx, 'q', { n: 1 });
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await database.db.transaction().execute((trx) => send(trx, 'q', { n: 2 }));
    const jobs = await boss.fetch('q', { batchSize: 10 });
    expect(jobs.map((j) => j.data)).toEqual([{ n: 2 }]);
    await boss.stop({ graceful: false });
    await database.close();
  });
});

describe('lock of the data folder', () => {
  it('refuses a second holder, and takes over from a dead one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'citong-lock-'));
    writeFileSync(join(folder, 'citong.lock'), String(process.ppid));
    expect(() => lockFolder(folder)).toThrow(/data_folder_in_use/);
    writeFileSync(join(folder, 'citong.lock'), '999999999');
    const release = lockFolder(folder);
    release();
    lockFolder(folder)();
  });
});
