import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemActor } from '@citong/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';
import { startMatterImport } from './import-matters.ts';
import { runImport } from './import-run.ts';
import { matterSink } from './matter-sink.ts';
import { refusedRows } from './runs.ts';

const registers = join(import.meta.dirname, '../../../../../shared/data/registers');
const isHere = existsSync(registers);
if (!isHere) console.warn(`skipped: import of real registers, ST.66 and patents (${registers} is not here)`);

describe.skipIf(!isHere).each(testDatabases)('real registers on $name', (testDatabase) => {
  let t: TestApp;
  beforeAll(async () => {
    t = await openTestApp(testDatabase);
  });
  afterAll(() => t.close());

  async function imported(kind: string, ...path: string[]) {
    const { deps } = t;
    const name = path.at(-1) ?? '';
    const file = await deps.files.put(deps.database.db, createReadStream(join(registers, ...path)), {
      name,
      createdBy: null,
    });
    const start = { kind, fileId: file.id, fileName: name };
    const { id } = await startMatterImport(deps, start, systemActor);
    await runImport(deps, id, (run) => matterSink(deps.engine, run));
    const run = await deps.database.db
      .selectFrom('importRun')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return { run, refused: await refusedRows(deps.database.db, id, { limit: 1000 }) };
  }

  const held = (kind: string) =>
    t.deps.database.db
      .selectFrom('matter')
      .selectAll()
      .where('kind', '=', kind)
      .orderBy('naturalKey')
      .execute();

  it('EUIPO, ST.66: an entry for each class of each registration; failed applications and nameless owners are named', async () => {
    const names = readdirSync(join(registers, 'euipo-st66'));
    let made = 0;
    const failed: string[] = [];
    for (const name of names) {
      const { run, refused } = await imported('trademark', 'euipo-st66', name);
      expect(run, name).toMatchObject({ status: 'done', error: null });
      made += run.rowsNew;
      failed.push(...refused.map((r) => `${r.field} ${r.code} ${(r.raw as { state: string }).state}`));
    }
    expect(names).toHaveLength(12);
    expect(made).toBe(12);
    const counts = [...Map.groupBy(failed, (f) => f)].map(([what, rows]) => [what, rows.length]);
    expect(Object.fromEntries(counts)).toEqual({
      'state state_unknown Application refused': 1,
      'state state_unknown Application withdrawn': 2,
      // Natural persons: the register hands out neither name nor key.
      'owner required valid': 10,
    });
    const rows = await held('trademark');
    expect(rows).toHaveLength(12);
    const one = rows.find((r) => r.data.number === 'EM018173421');
    expect(one).toMatchObject({
      state: 'valid',
      data: { text: 'Preflet', class: 9, markType: 'word', goods: 'Business technology software.' },
    });
    expect(one?.data).toMatchObject({ owner: { name: 'EM 1057491' }, expiresOn: '2030-01-04' });
    const classes = rows.filter((r) => r.data.number === 'EM018173422').map((r) => r.data.class);
    expect(classes).toEqual([12, 25, 28]);
  });

  it('EPO, CSV: patents by their number of publication, in their state, with the first of several owners', async () => {
    const { run, refused } = await imported('patent', 'patents-epo-2026.csv');
    expect(run).toMatchObject({ status: 'done', rowsDone: 3254 });
    expect(run.rowsNew + run.rowsRefused).toBe(3254);
    expect(refused).toEqual([]);
    const rows = await held('patent');
    const chinese = rows.filter((r) => String(r.data.number).startsWith('CN'));
    expect(chinese).toHaveLength(36);
    const granted = rows.filter((r) => r.state === 'granted');
    expect(granted.every((r) => r.data.grantedOn === r.data.publishedOn)).toBe(true);
    const one = rows.find((r) => r.data.number === 'WO2026096292A1');
    expect(one).toMatchObject({
      state: 'pending',
      data: {
        patentee: { name: 'KEURIG GREEN MOUNTAIN INC' },
        classes: ['B65D'],
        ipc: 'B65D',
        patentType: 'invention',
      },
    });
    expect(one?.data.coPatentees).toBeUndefined();
  });
});
