import { systemActor } from '@citong/matters';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fireTransition } from '../../engine/index.ts';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import { makeMark, makeShop, makeWatch } from '../../testing/monitor.ts';
import { currentBank } from './current-bank.ts';

describe.each(testDatabases)('the bank of marks on $name', (testDatabase) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp(testDatabase);
  });
  afterAll(() => test.close());
  const bank = () => currentBank(test.deps);
  const texts = async () =>
    (await bank()).marks.flatMap((m) => m.registrations.map((r) => r.text)).toSorted();

  it('is made anew by what it depends on, and by nothing else of the register', async () => {
    const holder = await test.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    const other = await test.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    await makeMark(test.deps, { text: '灵溪鹿', number: '7654321', office: holder.office });
    expect(await texts()).toEqual([]);
    const watch = await makeWatch(test.deps, holder.office);
    expect(await texts()).toEqual(['灵溪鹿']);
    const first = await bank();
    await makeMark(test.deps, { text: '无人监测', number: '7654322', office: other.office });
    expect(await bank()).toBe(first);

    const second = await makeMark(test.deps, { text: '月港', number: '7654323', office: holder.office });
    expect(await texts()).toEqual(['月港', '灵溪鹿']);
    // One goes, another comes in the same version: as many, and the same versions.
    await sql`update matter set office = ${other.office} where id = ${second.id}`.execute(
      test.deps.database.db,
    );
    await sql`update matter set office = ${holder.office} where kind = 'trademark' and data ->> 'number' = '7654322'`.execute(
      test.deps.database.db,
    );
    expect(await texts()).toEqual(['无人监测', '灵溪鹿']);

    const before = await bank();
    await makeShop(test.deps, holder.office, { seller: '专卖店', platform: 'taobao' });
    expect((await bank()).marks[0]?.shops).toHaveLength(1);
    expect(await bank()).not.toBe(before);
    await test.deps.database.db
      .transaction()
      .execute((trx) =>
        fireTransition(
          test.deps.engine,
          trx,
          { kind: 'watch', id: watch.id, version: null, transition: 'pause' },
          systemActor,
        ),
      );
    expect(await texts()).toEqual([]);
  });

  it('follows an office that becomes an IP office', async () => {
    const bureau = await test.as({ role: 'ipOfficer', kind: 'company', region: '350505' });
    await makeMark(test.deps, { text: '泉港红', number: '7654399', office: 'elsewhere', region: '350505' });
    const { id } = await makeWatch(test.deps, bureau.office);
    await sql`update matter set region = '350505' where id = ${id}`.execute(test.deps.database.db);
    const found = await texts();
    expect(found).not.toContain('泉港红');
    await test.deps.database.db
      .updateTable('office')
      .set({ kind: 'ipOffice' })
      .where('id', '=', bureau.office)
      .execute();
    expect(await texts()).toContain('泉港红');
  });
});
