import { definitions, matterOf } from '@citong/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { figuresOf } from '../engine/index.ts';
import { testDatabases } from '../testing/databases.ts';
import { openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import { guessMapping } from './mapping.ts';
import { importRows } from './matter-sink.ts';

const city = await loadCity('quanzhou');
const officer = someone('ipOfficer', 'ip-city', '350500');

describe.each(testDatabases)('registers and statements brought by table on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase, definitions, city);
    t.at('2022-03-31T02:00:00.000Z');
    await bring('patent', patents);
    await bring('trademark', marks);
    await bring('statement', statements);
  });
  afterAll(() => t.database.close());

  async function bring(kind: string, rows: readonly Record<string, string>[]) {
    const definition = matterOf(kind);
    if (!definition) throw new Error(kind);
    const mapping = guessMapping(definition, [...new Set(rows.flatMap((r) => Object.keys(r)))]);
    const numbered = rows.map((raw, i) => ({ line: i + 2, raw }));
    const run = { kind, mapping, actor: officer, onDuplicate: 'refuse' as const };
    expect(await t.run((trx) => importRows(t.engine, trx, numbered, run))).toMatchObject({
      new: rows.length,
      refused: [],
    });
  }
  async function figure(id: string, year = 2021) {
    const [value] = await figuresOf(t.engine, t.db, { year, ids: [id] }, officer);
    return [value?.value, value?.rows];
  }

  it('count grants by type, and what is in force by when it ended', async () => {
    expect(await figure('patent.granted')).toEqual([3, 3]);
    expect(await figure('patent.granted.design')).toEqual([1, 1]);
    expect(await figure('patent.invention.valid', 2020)).toEqual([2, 2]);
    expect(await figure('patent.invention.valid')).toEqual([3, 3]);
  });

  it('divide by the population that was the last published by the end of the year', async () => {
    expect(await figure('base.population')).toEqual([2.4, 1]);
    expect(await figure('patent.invention.per10k')).toEqual([1.25, 3]);
    // Published in March 2022: it is the base of that year.
    expect(await figure('base.population', 2022)).toEqual([2.5, 2]);
  });

  it('count a patent of two classes of high value once', async () => {
    expect(await figure('patent.invention.high_value')).toEqual([2, 2]);
    expect(await figure('patent.invention.high_value.per10k')).toEqual([0.83, 2]);
  });

  it('divide marks by hundreds of market entities, and take no statement that is not signed', async () => {
    expect(await figure('trademark.valid')).toEqual([3, 3]);
    expect(await figure('base.market_entities')).toEqual([10_000, 1]);
    const [marksEach] = await figuresOf(
      t.engine,
      t.db,
      { year: 2021, ids: ['trademark.per100entities'] },
      officer,
    );
    expect(marksEach?.exact).toBeCloseTo(0.03);
    expect(await figure('patent.rank.years_first')).toEqual([11, 1]);
    expect(await figure('patent.rank.years_first', 2022)).toEqual([11, 1]);
  });
});

const patent = (number: string, type: string, granted: string, more: Record<string, string> = {}) => ({
  ...{ 专利名称: '一种鞋底', 专利号: number, 专利类型: type, 第一专利权人: '恒泰', 状态: '有效' },
  ...{ 授权公告日: granted, ...more },
});
const high = { 高价值发明专利类别: '战略性新兴产业、获国家科学技术奖或中国专利奖' };
const patents = [
  patent('201710601862.3', '发明', '2019-03-01', { ...high, 成为高价值发明专利日期: '2019-03-01' }),
  patent('ZL 2009 2 0182473.2', '实用新型', '2010-01-06'),
  patent('CN111111111B', '发明', '2020-05-01', { 状态: '未缴年费终止', 终止日期: '2022-01-15' }),
  patent('CN111111112B', '发明', '2021-06-01', { ...high, 成为高价值发明专利日期: '2021-11-01' }),
  patent('CN333333333S', '外观设计', '2021-07-01'),
  patent('CN111111113B', '发明', '2021-07-02', { 状态: '宣告无效', 终止日期: '2021-12-01' }),
  { 专利名称: '一种鞋面', 专利号: 'CN111111114A', 第一专利权人: '恒泰', 状态: 'pending' },
];

const marks = [25, 18, 35].map((c) => ({
  ...{ 商标文字: '刺桐', 注册号: '1234567', 类别: String(c), 商标类型: '文字', 注册人: '恒泰' },
  注册日期: '2021-04-21',
}));

const stated = (subject: string, value: number, asOf: string, more: Record<string, string> = {}) => ({
  ...{ 申报事项: subject, 数值: String(value), 数据截至日期: asOf, 签字人: '李四', 来源文件: '统计公报' },
  ...{ 状态: '已签字', ...more },
});
const statements = [
  stated('常住人口', 24_000, '2020-11-01', { 来源公布日期: '2021-05-11' }),
  stated('常住人口', 25_000, '2021-12-31', { 来源公布日期: '2022-03-20' }),
  stated('市场主体', 10_000, '2021-12-31'),
  stated('市场主体', 99_000, '2021-12-31', { 状态: '草稿' }),
  stated('授权量连续居设区市首位年数', 11, '2021-12-31'),
  stated('授权量连续居设区市首位年数', 12, '2022-12-31', { 状态: '已撤回' }),
];
