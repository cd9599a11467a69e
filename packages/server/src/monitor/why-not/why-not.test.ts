import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import { makeMark, makeShop, makeWatch, recordsOf } from '../../testing/monitor.ts';
import { detectWaiting } from '../detect/detect.ts';
import { importListings } from '../import/import-listings.ts';

describe.each(testDatabases)('why a listing is no lead, on $name', (testDatabase) => {
  let test: TestApp;
  let holder: Awaited<ReturnType<TestApp['as']>>;
  let officer: Awaited<ReturnType<TestApp['as']>>;
  const marks: Record<string, string> = {};
  beforeAll(async () => {
    test = await openTestApp(testDatabase);
    holder = await test.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    officer = await test.as({ role: 'ipOfficer', region: '350500' });
    const make = async (text: string, number: string, office = holder.office) => {
      const region = '350582';
      marks[text] = (await makeMark(test.deps, { text, number, office, region })).id;
    };
    await make('灵溪鹿/Lingxilu', '7654321');
    await make('月港', '7654322');
    await makeWatch(test.deps, holder.office, { platforms: ['taobao'] });
    await makeShop(test.deps, holder.office, { seller: '灵溪鹿官方店', platform: 'taobao' });
    const other = await test.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    await make('远山鹤', '7654323', other.office);
    const listing = (key: string, title: string, seller = '阿猫鞋店', platform = 'taobao') => ({
      ...{ platform, key, title, seller, price: 99 },
    });
    await importListings(test.deps, [
      listing('a', '灵溪鹿 运动鞋 男款'),
      listing('b', '灵溪鹿 运动鞋', '灵溪鹿官方店'),
      listing('c', '适用于灵溪鹿跑鞋的鞋带'),
      listing('d', '灵溪，鹿皮 运动鞋'),
      listing('e', '夏季 lngxlu 跑鞋'),
      listing('f', '灵溪鹿 运动鞋', '京东小店', 'jd'),
      listing('g', '远山鹤 运动鞋'),
    ]);
    await detectWaiting(test.deps);
  });
  afterAll(() => test.close());

  const ask = async (key: string, mark: string | undefined, who = officer, platform = 'taobao') =>
    await test.app.inject({
      url: `/api/listings/${platform}/${key}/why-not?mark=${mark}`,
      headers: who.headers,
    });
  const told = async (key: string, mark = marks['灵溪鹿/Lingxilu'], platform = 'taobao') =>
    (await ask(key, mark, officer, platform)).json();

  it('names the lead where there is one, and what detection sees', async () => {
    const [lead] = await recordsOf(test.deps, 'lead');
    const { detection, ...around } = await told('a');
    expect(around).toEqual({ hindrances: [], lead: { id: lead?.id, state: 'pending' }, pictures: null });
    expect(detection).toMatchObject({
      code: 'found',
      threshold: 0.5,
      detection: { verdict: 'suspect' },
    });
    expect(detection.detection.signals[0]).toMatchObject({ rule: 'word.exact', span: [0, 3] });
    expect(detection.score).toBeCloseTo(Number(lead?.data.score), 2);
  });

  it('says what lowers the score, what parts the letters, what differs, and that nothing is there', async () => {
    expect((await told('b')).detection).toMatchObject({ code: 'authorised' });
    const laces = (await told('c')).detection;
    expect(laces.code).toBe('lowered');
    expect(laces.lowered.map((s: { rule: string }) => s.rule)).toContain('context.compatible');
    expect((await told('d')).detection).toMatchObject({
      code: 'parted',
      score: 0,
      nearest: { spelling: '灵溪鹿', text: '灵溪，鹿', distance: 0 },
    });
    expect((await told('e')).detection).toMatchObject({
      code: 'changed',
      nearest: { spelling: 'Lingxilu', text: 'lngxlu', changes: [{ kind: 'missing' }, { kind: 'missing' }] },
    });
    expect((await told('a', marks.月港)).detection).toMatchObject({ code: 'absent', score: 0 });
  });

  it('says what of monitoring stands in the way', async () => {
    expect(await told('f', undefined, 'jd')).toMatchObject({
      hindrances: ['platform_not_watched'],
      lead: null,
    });
    expect(await told('g', marks.远山鹤)).toMatchObject({
      detection: { code: 'found' },
      hindrances: ['not_watched'],
      lead: null,
    });
    const lead = (await recordsOf(test.deps, 'lead')).find((l) => l.data.key === 'a');
    const reject = { id: lead?.id, version: 1, decision: 'reject', reason: 'authorised' };
    await test.app.inject({
      method: 'POST',
      url: '/api/screening/decisions',
      headers: holder.headers,
      payload: { items: [reject] },
    });
    await importListings(test.deps, [
      { platform: 'taobao', key: 'h', title: '灵溪鹿 凉鞋', seller: '阿猫鞋店' },
    ]);
    expect((await told('h')).hindrances).toEqual(['not_looked_at']);
    await detectWaiting(test.deps);
    expect((await told('h')).hindrances).toEqual(['suppressed']);
  });

  it('answers only who may read both the listing and the mark', async () => {
    const mine = marks['灵溪鹿/Lingxilu'];
    expect((await ask('a', mine, holder)).statusCode).toBe(200);
    expect((await ask('a', marks.月港, holder)).statusCode).toBe(200);
    const refused = [
      await ask('a', marks.远山鹤, holder),
      await ask('g', mine, holder),
      await ask('a', mine, await test.as({ role: 'rightHolder', kind: 'company', region: '350582' })),
      await ask('a', mine, await test.as({ role: 'platform', kind: 'platform' })),
      await ask('nowhere', mine),
    ];
    expect(refused.map((r) => [r.statusCode, r.json().error.code])).toEqual(
      refused.map(() => [404, 'not_found']),
    );
    const wrong = await ask('a', 'x');
    expect([wrong.statusCode, wrong.json().error.code]).toEqual([422, 'invalid']);
    expect((await test.app.inject({ url: `/api/listings/taobao/a/why-not?mark=${mine}` })).statusCode).toBe(
      401,
    );
  });
});
