import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';
import { jsonRows, makeMark, makeWatch, recordsOf } from '../testing/monitor.ts';
import { detectWaiting } from './detect/detect.ts';
import { importListings } from './import/import-listings.ts';

const file = join(import.meta.dirname, '../../../../../shared/data/listings/taobao-2017-nike-adidas.jsonl');
if (!existsSync(file)) console.warn(`skipped: monitoring of real listings (${file} is not here)`);

describe.skipIf(!existsSync(file)).each(testDatabases)('real listings on $name', (testDatabase) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp(testDatabase);
  });
  afterAll(() => test.close());

  it('become leads of the two marks, each listing once for each mark, and none of goods that name neither', async () => {
    const { deps } = test;
    const nike = await test.as({ role: 'rightHolder', kind: 'company' });
    const adidas = await test.as({ role: 'rightHolder', kind: 'company' });
    const nikeMark = await makeMark(deps, { text: 'Nike/耐克', number: '1111111', office: nike.office });
    await makeMark(deps, { text: 'Nike/耐克', number: '1111112', class: 18, office: nike.office });
    const adidasMark = await makeMark(deps, {
      text: 'Adidas/阿迪达斯/三叶草',
      number: '2222222',
      office: adidas.office,
    });
    await makeWatch(deps, nike.office, { threshold: 0 });
    await makeWatch(deps, adidas.office, { threshold: 0 });

    const run = await importListings(deps, jsonRows(file), { platform: 'taobao' });
    expect(run).toMatchObject({ status: 'done', rowsDone: 2008, rowsRefused: 0 });
    const looked = await detectWaiting(deps);
    expect(looked.listings).toBe(run.rowsNew);

    const leads = await recordsOf(deps, 'lead');
    const keys = leads.map((l) => `${l.data.listing} ${l.data.trademark}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(leads.map((l) => l.data.trademark))).toEqual(new Set([nikeMark.id, adidasMark.id]));
    expect(leads.every((l) => l.state === 'pending')).toBe(true);
    expect(leads.filter((l) => l.data.trademark === nikeMark.id).every((l) => l.office === nike.office)).toBe(
      true,
    );
    expect(leads.filter((l) => /kindle/i.test(String(l.data.title)))).toEqual([]);

    const listings = await deps.database.db.selectFrom('listing').select(['listingId', 'title']).execute();
    const spelt = listings.filter((l) => /nike|耐克/i.test(l.title));
    const found = await deps.database.db
      .selectFrom('detection')
      .select('listingId')
      .where('markId', '=', nikeMark.id)
      .execute();
    const ids = new Set(found.map((f) => f.listingId));
    expect(spelt.filter((l) => !ids.has(l.listingId)).map((l) => l.title)).toEqual([]);

    expect(await detectWaiting(deps)).toMatchObject({ listings: 0, leads: 0 });
    const again = await importListings(deps, jsonRows(file), { platform: 'taobao' });
    expect(again).toMatchObject({ rowsDone: 2008, rowsNew: 0 });
    await detectWaiting(deps);
    expect(await recordsOf(deps, 'lead')).toHaveLength(leads.length);
  });
});
