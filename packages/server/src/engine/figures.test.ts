import {
  average,
  compare,
  core,
  count,
  defineMatter,
  distinct,
  type Figure,
  field,
  inState,
  kinds,
  label,
  latest,
  max,
  not,
  present,
  ratio,
  sum,
  systemActor,
  value,
} from '@citong/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../testing/databases.ts';
import { openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import {
  createMatters,
  figureByMonth,
  figureByRegion,
  figureRows,
  figuresOf,
  formulaInWords,
  yearOfRecords,
} from './index.ts';

const l = (zh: string, en = zh) => label(zh, en);
const figure = (f: Partial<Figure> & Pick<Figure, 'measure'>): Figure => ({
  label: l('数'),
  unit: l('件'),
  scope: 'year',
  at: 'begunAt',
  ...f,
});

const loan = defineMatter({
  kind: 'test_loan',
  chapter: 'utilization',
  label: l('贷款', 'loan'),
  fields: {
    name: kinds.text(l('名称')),
    bank: kinds.party(l('银行', 'bank')),
    amount: kinds.money(l('金额', 'amount')),
    place: kinds.region(l('区')),
    begunAt: kinds.dateTime(l('开始', 'begun')),
    answeredAt: kinds.dateTime(l('答复', 'answered')),
    signedOn: kinds.date(l('签约日')),
    paidOn: kinds.date(l('还清日', 'paid')),
  },
  title: 'name',
  columns: ['name'],
  states: { open: { label: l('进行中', 'open') }, void: { label: l('作废', 'void'), final: true } },
  initial: 'open',
  transitions: { cancel: { label: l('作废'), from: ['open'], to: 'void', by: [{ roles: ['bank'] }] } },
  access: { read: [{ roles: ['bank'] }], create: [{ roles: ['bank'] }], edit: [] },
  region: { field: 'place' },
  figures: {
    'loan.count': figure({ measure: count() }),
    'loan.amount': figure({
      unit: l('元'),
      measure: sum('amount'),
      where: compare('gt', field('amount'), value(100)),
    }),
    'loan.banks': figure({ measure: distinct(field('bank', 'name')), office: 'bank' }),
    'loan.mean': figure({ unit: l('元'), measure: average({ field: 'amount' }) }),
    'loan.largest': figure({ unit: l('元'), measure: max('amount') }),
    'loan.latest': figure({ unit: l('元'), measure: latest('amount'), scope: 'cumulative' }),
    'loan.in_hand': figure({ measure: count(), at: 'signedOn', until: 'paidOn' }),
    'loan.mean_by_division': figure({ unit: l('元'), measure: sum('amount'), per: { figure: 'loan.count' } }),
    'loan.wan': figure({ unit: l('万元'), measure: sum('amount'), decimals: 4 }),
    'loan.times': figure({ unit: l('倍'), measure: sum('amount'), per: { figure: 'loan.wan' } }),
    'loan.thousands': figure({ unit: l('万次'), measure: count(), decimals: 4 }),
    'loan.hours': figure({ measure: average({ hoursBetween: ['begunAt', 'answeredAt'] }) }),
    'loan.days': figure({ measure: average({ daysBetween: ['signedOn', 'paidOn'] }), at: 'signedOn' }),
    'loan.answered': figure({ measure: ratio(present('answeredAt')) }),
    'loan.in_time': figure({ measure: ratio({ from: 'begunAt', to: 'answeredAt', rule: 'claim.answer' }) }),
    'loan.in_term': figure({ measure: ratio({ from: 'begunAt', to: 'answeredAt', rule: 'check.second' }) }),
    'loan.ever': figure({ measure: count(), scope: 'cumulative', where: not(inState('void')) }),
    'loan.unpaid': figure({ measure: count(), scope: 'cumulative', at: 'signedOn', until: 'paidOn' }),
    'loan.standing': figure({ measure: count(), scope: 'snapshot', at: 'signedOn', until: 'paidOn' }),
    'loan.regions': figure({ measure: distinct(core('region')) }),
  },
});

const officer = someone('ipOfficer');
const bank = someone('bank', 'bank-a', null, 'bank');

describe.each(testDatabases)('figures on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase, [loan]);
    t.at('2021-06-15T00:00:00.000Z');
    const rows = [
      // The last half hour of 2020 in UTC is 2021 in the city already.
      {
        begunAt: '2020-12-31T16:00:00.000Z',
        answeredAt: '2021-01-01T16:00:00.000Z',
        amount: 300,
        place: '350582',
        bank: { name: '甲' },
      },
      {
        begunAt: '2020-12-31T15:59:59.999Z',
        answeredAt: '2021-01-03T15:59:59.000Z',
        amount: 100,
        place: '350582',
        bank: { name: '甲' },
      },
      {
        begunAt: '2021-03-01T00:00:00.000Z',
        answeredAt: '2021-03-02T00:00:00.001Z',
        amount: 100,
        place: '350583',
        bank: { name: '乙' },
      },
      {
        begunAt: '2021-03-01T00:00:00.000Z',
        answeredAt: '2021-03-05T15:59:59.000Z',
        amount: 500,
        bank: { name: '甲' },
      },
      { begunAt: '2021-04-01T00:00:00.000Z', place: '350583' },
      { signedOn: '2020-05-01', paidOn: '2021-01-01', name: 'a' },
      { signedOn: '2021-01-01', paidOn: '2021-01-11', name: 'b' },
      { signedOn: '2021-12-31', name: 'c' },
    ];
    const outcomes = await t.run((trx) =>
      createMatters(
        t.engine,
        trx,
        'test_loan',
        rows.map((data) => ({ data })),
        systemActor,
      ),
    );
    expect(outcomes.map((o) => o.outcome)).toEqual(rows.map(() => 'created'));
  });
  afterAll(() => t.database.close());

  const figures = async (year: number, query = {}, actor = officer) =>
    Object.fromEntries(
      (await figuresOf(t.engine, t.db, { year, ...query }, actor)).map((f) => [f.id, [f.value, f.previous]]),
    );

  it('places records in the years of the city, and last year beside', async () => {
    const { 'loan.hours': hours, 'loan.in_term': inTerm, ...rest } = await figures(2021);
    const [exact] = await figuresOf(t.engine, t.db, { year: 2021, ids: ['loan.hours'] }, officer);
    expect(rest).toEqual({
      'loan.count': [4, 1],
      'loan.amount': [8, 0],
      'loan.banks': [2, 1],
      'loan.mean': [3, 1],
      'loan.largest': [5, 1],
      // What is said of no county goes before what is said of one.
      'loan.latest': [5, 1],
      'loan.in_hand': [3, 1],
      'loan.mean_by_division': [2.25, 1],
      'loan.wan': [0.0009, 0.0001],
      'loan.times': [1, 1],
      'loan.thousands': [0.0004, 0.0001],
      'loan.days': [10, 245],
      'loan.answered': [0.75, 1],
      'loan.in_time': [0.25, 0],
      'loan.ever': [5, 1],
      'loan.unpaid': [1, 1],
      'loan.standing': [1, 1],
      'loan.regions': [2, 1],
    });
    expect(hours?.[0]).toBe(53.3);
    expect(exact?.exact).toBeCloseTo((24 + 24 + 111 + 3599 / 3600 + 0.001 / 3600) / 3, 6);
    // Three days after 31 Dec 2020 is a Sunday: the term rolls on to Monday. From 1 Mar to the 4th; the 5th is late.
    expect(inTerm).toEqual([0.5, 1]);
    expect(await figures(2030)).toMatchObject({
      'loan.count': [0, 0],
      'loan.mean': [null, null],
      'loan.ever': [5, 5],
    });
  });

  it('knows the year of which the records are, and none of those to come', async () => {
    const year = async (now: string, actor = officer) => {
      t.at(now);
      return await yearOfRecords(t.engine, t.db, actor);
    };
    expect(await year('2026-11-26T00:00:00.000Z')).toBe(2021);
    expect(await year('2026-11-26T00:00:00.000Z', bank)).toBe(2021);
    // A second before the city's new year, and what is dated later.
    expect(await year('2020-12-31T15:00:00.000Z')).toBe(2020);
    expect(await year('2019-12-31T15:00:00.000Z')).toBeNull();
    expect(await year('2026-11-26T00:00:00.000Z', someone('court', 'court-a', null, 'court'))).toBeNull();
    t.at('2021-06-15T00:00:00.000Z');
  });

  it('counts by place and by month', async () => {
    expect(await figures(2021, { region: '350583', ids: ['loan.count', 'none'] })).toEqual({
      'loan.count': [2, 0],
    });
    expect(await figureByRegion(t.engine, t.db, 'loan.count', 2021, officer)).toEqual([
      { region: '350582', value: 1 },
      { region: '350583', value: 2 },
      { region: null, value: 1 },
    ]);
    const months = await figureByMonth(t.engine, t.db, 'loan.count', { year: 2021 }, officer);
    expect(months.map((m) => m.value)).toEqual([1, 0, 2, 1, 0, 0, null, null, null, null, null, null]);
  });

  it('opens the rows behind a number to who may read them, and the number to who may know it', async () => {
    const rows = (id: string, actor: typeof officer) => figureRows(t.engine, t.db, id, { year: 2021 }, actor);
    expect((await rows('loan.amount', { ...officer, role: 'system' })).total).toBe(2);
    expect((await rows('loan.amount', officer)).total).toBe(0);
    expect(Object.keys(await figures(2021, {}, bank))).toEqual(['loan.banks']);
    expect((await rows('loan.banks', bank)).total).toBe(4);
    await expect(rows('loan.amount', bank)).rejects.toMatchObject({ status: 404 });
    await expect(rows('none', officer)).rejects.toMatchObject({ status: 404 });
    expect(await figures(2021, {}, someone('rightHolder', 'x', null, 'company'))).toEqual({});
  });
});

describe('formulaInWords', () => {
  const words = (id: string) => formulaInWords(loan, loan.figures?.[id] as Figure);

  it('says what is counted, when and of which records', () => {
    expect(words('loan.amount')).toEqual({
      zh: '贷款的“金额”之和；“开始”在当年；“金额”大于1.00',
      en: 'sum of "amount" of loan; "begun" falls in the year; "amount" is more than 1.00',
    });
    expect(words('loan.ever').zh).toBe('贷款的件数；“开始”不晚于年末；状态不是作废');
    expect(words('loan.standing').zh).toContain('且年末时“还清日”尚未到来');
    expect(words('loan.in_time').en).toContain('within rule claim.answer');
  });
});
