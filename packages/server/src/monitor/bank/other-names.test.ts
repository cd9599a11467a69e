import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import { makeMark, makeWatch, recordsOf } from '../../testing/monitor.ts';
import { detectWaiting } from '../detect/detect.ts';
import { sweepListings } from '../detect/sweep.ts';
import { importListings } from '../import/import-listings.ts';
import { buildBank } from './bank.ts';
import { currentBank } from './current-bank.ts';
import { bankMarks } from './marks.ts';
import type { Registration } from './rights.ts';

describe.each(testDatabases)('other names of a mark on $name', (testDatabase) => {
  let test: TestApp;
  let holder: Awaited<ReturnType<TestApp['as']>>;
  const marks: string[] = [];
  beforeAll(async () => {
    test = await openTestApp(testDatabase);
    holder = await test.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    const { office } = holder;
    const mark = { text: 'Lingxilu', office, region: '350582' };
    for (const [i, niceClass] of [25, 18].entries())
      marks.push((await makeMark(test.deps, { ...mark, number: `765432${i}`, class: niceClass })).id);
    await makeWatch(test.deps, office);
    const listing = (key: string, title: string) => ({ platform: 'taobao', key, title, seller: `店 ${key}` });
    await importListings(test.deps, [
      listing('a', '灵溪鹿 运动鞋 男款'),
      listing('b', 'Lingxilu 运动鞋 男款'),
      listing('c', '夏季运动鞋 男款'),
    ]);
    await sweepListings(test.deps);
    await detectWaiting(test.deps);
  });
  afterAll(() => test.close());

  const leads = async () => (await recordsOf(test.deps, 'lead')).map((l) => l.data);
  const enter = async (id: string, otherNames: unknown, who = holder) =>
    await test.app.inject({
      method: 'PATCH',
      url: `/api/matters/trademark/${id}`,
      headers: who.headers,
      payload: { data: { otherNames }, version: 1 },
    });

  it('are entered by the right holder, found in what was seen before, and said to be another name', async () => {
    expect((await leads()).map((l) => l.key)).toEqual(['b']);
    expect((await enter(marks[1] ?? '', ['灵溪鹿'])).statusCode).toBe(200);
    await sweepListings(test.deps);
    const found = await leads();
    expect(found.map((l) => l.key)).toEqual(['b', 'a']);
    // Its two registrations are one mark: the names of either are those of both.
    expect((await currentBank(test.deps)).marks).toMatchObject([
      { otherNames: ['灵溪鹿'], classes: [18, 25] },
    ]);
    const [byName] = (found[1]?.signals ?? []) as object[];
    expect(byName).toMatchObject({
      rule: 'word.exact',
      text: '灵溪鹿',
      detail: { spelling: '灵溪鹿', name: 'other' },
    });
    const [registered] = (found[0]?.signals ?? []) as { detail: object }[];
    expect(registered?.detail).toEqual({ spelling: 'Lingxilu' });
  });

  it('are compared with when a listing makes no lead, and found by the search of the register', async () => {
    await importListings(test.deps, [
      { platform: 'taobao', key: 'd', title: '灵溪，鹿皮 运动鞋', seller: '店' },
    ]);
    const url = `/api/listings/taobao/d/why-not?mark=${marks[0]}`;
    const officer = await test.as({ role: 'ipOfficer', region: '350500' });
    const why = (await test.app.inject({ url, headers: officer.headers })).json();
    expect(why.detection).toMatchObject({ code: 'parted', nearest: { spelling: '灵溪鹿' } });
    const search = await test.app.inject({
      url: `/api/matters/trademark?q=${encodeURIComponent('灵溪鹿')}`,
      headers: holder.headers,
    });
    expect(search.json().rows).toMatchObject([{ id: marks[1] }]);
  });

  it('are refused where they are no names', async () => {
    const { statusCode } = await enter(marks[0] ?? '', ['x'.repeat(101)]);
    expect(statusCode).toBe(422);
  });
});

it('looks for what a logo is called, and not for what the register says of it', async () => {
  const right: Registration = {
    ...{ id: 'a', office: 'o', region: null, number: '1', class: 25, image: null, owner: { name: '公司' } },
    ...{ text: '圆环图形', otherNames: ['灵溪环'], markType: 'logo' },
  };
  const marks = bankMarks({ registrations: [right], watches: [], shops: [] }, true);
  const bank = await buildBank(marks, { bytes: () => Promise.reject() }, { readPictures: 'off' });
  const find = (title: string) => bank.find({ platform: 'taobao', title });
  expect(await find('圆环图形 运动鞋')).toEqual([]);
  const [found] = await find('灵溪环 运动鞋');
  expect(found?.detection.signals[0]?.detail).toEqual({ spelling: '灵溪环', name: 'other' });
});
