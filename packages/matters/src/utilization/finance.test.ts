import { describe, expect, test } from 'vitest';
import { mayRead, openTransitions } from '../define/decide.ts';
import type { MatterData } from '../define/record.ts';
import { systemActor } from '../define/roles.ts';
import { RuleBook } from '../define/rules.ts';
import { ruleIdsUsed } from '../index.ts';
import { actorAs, openClocks, ruleOf, rulesFor, type Step, walk } from '../test-support.ts';
import { pledge } from './pledge.ts';
import { pledgeLoan } from './pledge-loan.ts';
import { riskCompensation } from './risk-compensation.ts';

const terms = [
  ruleOf('pledge.patent_review', 5, 'workday'),
  ruleOf('pledge.patent_review_online', 2, 'workday'),
  ruleOf('pledge.trademark_review', 2, 'workday'),
  ruleOf('riskpool.notice', 10, 'workday'),
  ruleOf('riskpool.review', 15, 'workday'),
  ruleOf('riskpool.publicity', 5, 'workday'),
  ruleOf('riskpool.payment', 10, 'workday'),
];
const rules = new RuleBook([
  ...rulesFor(ruleIdsUsed([pledge, pledgeLoan, riskCompensation]))
    .all()
    .filter((r) => !terms.some((t) => t.id === r.id)),
  ...terms,
]);
const officer = actorAs('ipOfficer', 'ip-city', '350500');
const bank = actorAs('bank', 'bank-a', null);
const borrower = { name: '恒泰鞋业', uscc: '91350100M000100Y43', office: 'mine' };
const lender = { office: 'bank-a', name: '某银行' };
const papers = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];

describe('pledge registration', () => {
  const application: MatterData = {
    ...{ pledgor: borrower, pledgee: { name: '某银行', office: 'bank-a' }, amount: 500_000_000 },
    ...{ rights: [{ type: 'patent', number: '201710601862.3' }], rightCount: 1, county: '350582' },
    ...{ rightType: 'patent', channel: 'paper', allOwnersJoin: true, rightsInForce: true },
    ...{
      contractNumber: '质-1',
      contractOn: '2024-03-28',
      termUntil: '2026-04-01',
      rightsUntil: '2037-07-21',
    },
  };
  const applied = (more: MatterData) =>
    walk(pledge, rules, ['2024-04-03', officer], { ...application, ...more });
  test('working days pass over Qingming and count the Sunday that was worked', () => {
    expect(openClocks(applied({}))).toMatchObject({ patentReview: '2024-04-11' });
    expect(openClocks(applied({ channel: 'online' }))).toMatchObject({ patentReviewOnline: '2024-04-08' });
    expect(openClocks(applied({ rightType: 'trademark' }))).toMatchObject({ trademarkReview: '2024-04-08' });
  });
  const register: Step = [
    ...(['2024-04-08', officer, 'register'] as const),
    { registrationNumber: 'Y2024350000001', registeredOn: '2024-04-08' },
  ];
  test('it arises on registration, is extended and released', () => {
    const r = walk(
      ...[pledge, rules, ['2024-04-03', officer] as const, application],
      register,
      ['2026-03-20', officer, 'extend', { extendedOn: '2026-03-20', termUntil: '2027-04-01' }],
      [
        '2026-05-06',
        bank,
        'consentInExtended',
        { consentOn: '2026-05-06', consentTo: 'licence', proceeds: 'escrow' },
      ],
      ['2027-04-02', officer, 'release', { endedOn: '2027-04-02' }],
    );
    expect(r).toMatchObject({ state: 'released', data: { registeredOn: '2024-04-08', proceeds: 'escrow' } });
  });
  test('grounds of denial refuse the registration, which may then be denied', () => {
    expect(() =>
      walk(pledge, rules, ['2024-04-03', officer], { ...application, isInvalidityPending: true }, register),
    ).toThrow('invalidity_pending');
    const denied: Step = ['2024-04-08', officer, 'deny', { denialReason: '已被请求宣告无效' }];
    expect(walk(pledge, rules, ['2024-04-03', officer], application, denied).data.decidedOn).toBe(
      '2024-04-08',
    );
  });
  test('only pledgor, pledgee and registrars see it', () => {
    const r = { ...applied({}), office: 'ip-city' };
    const window = actorAs('windowClerk', 'window-city', '350500');
    const seers = [officer, window, bank, actorAs('rightHolder'), actorAs('bank', 'bank-b', null)];
    expect(seers.map((a) => mayRead(pledge, r, a))).toEqual([true, true, true, true, false]);
  });
});

describe('a loan', () => {
  const loan: MatterData = {
    borrower,
    bank: lender,
    county: '350582',
    rightType: 'both',
    amount: 500_000_000,
  };
  const disburse: Step = [
    ...(['2024-04-09', bank, 'disburse'] as const),
    { disbursedOn: '2024-04-09', dueOn: '2025-04-09', registrationNumber: 'Y2024350000001' },
  ];
  const lent: Step[] = [['2024-04-08', bank, 'approve'], disburse];
  const run = (...more: Step[]) => walk(pledgeLoan, rules, ['2024-04-01', bank], loan, ...lent, ...more);
  test('is not disbursed before the pledge is registered', () =>
    expect(() =>
      walk(
        pledgeLoan,
        rules,
        ['2024-04-01', bank],
        loan,
        ['2024-04-08', bank, 'approve'],
        ['2024-04-09', bank, 'disburse', { disbursedOn: '2024-04-09', dueOn: '2025-04-09' }],
      ),
    ).toThrow('pledge_not_registered'));
  test('is non-performing from its first bad class until it is cured or settled', () => {
    const bad = run(['2024-11-01', bank, 'classSubstandard'], ['2025-01-10', bank, 'classDoubtful']);
    expect(bad).toMatchObject({ state: 'npl', data: { loanClass: 'doubtful', nplOn: '2024-11-01' } });
    const cured = run(['2024-11-01', bank, 'classSubstandard'], ['2025-02-03', bank, 'classNormal']);
    expect(cured).toMatchObject({
      state: 'disbursed',
      data: { nplOn: '2024-11-01', nplEndedOn: '2025-02-03' },
    });
    const again = run(
      ['2024-11-01', bank, 'classSubstandard'],
      ['2025-02-03', bank, 'classNormal'],
      ['2025-06-02', bank, 'classLoss'],
    );
    expect(again.data).toMatchObject({ nplOn: '2025-06-02', nplEndedOn: null });
    const settled = run(
      ['2024-11-01', bank, 'classSubstandard'],
      ['2025-03-03', bank, 'settle', { closedOn: '2025-03-01' }],
    );
    expect(settled.data.nplEndedOn).toBe('2025-03-01');
  });
  test('another bank does not see it', () => {
    const seers = [
      bank,
      actorAs('rightHolder'),
      officer,
      actorAs('centralBank', 'pbc', '350500'),
      actorAs('bank', 'bank-b', null),
    ];
    expect(seers.map((a) => mayRead(pledgeLoan, run(), a))).toEqual([true, true, true, true, false]);
  });
});

describe('a compensation', () => {
  const claim: MatterData = {
    ...{ borrower, bank: lender, county: '350582', principal: 100_000_003, loanClass: 'loss' },
    ...{ disbursedOn: '2023-01-10', nplOn: '2024-02-07', pool: '0190b1c2-0000-7000-8000-000000000001' },
  };
  const claimed: Step[] = [
    ['2024-02-08', bank, 'notify'],
    ['2024-02-19', bank, 'claim', { loss: 100_000_003, documents: papers }],
  ];
  const approved: Step[] = [
    ...claimed,
    ['2024-03-01', officer, 'approve', {}],
    ['2024-03-04', officer, 'publicise'],
    ['2024-03-12', systemActor, 'endPublicity'],
    ['2024-03-13', officer, 'pay', { paidOn: '2024-03-13' }],
  ];
  const run = (...steps: Step[]) => walk(riskCompensation, rules, ['2024-02-07', bank], claim, ...steps);
  test('its clocks count working days: Spring Festival off, 18 February worked', () => {
    expect(openClocks(run())).toEqual({ notice: '2024-02-27' });
    expect(openClocks(run(...claimed))).toEqual({ review: '2024-03-11' });
  });
  test('the principal is shared to the last fen by the ratios of the day of the loan', () => {
    const { data } = run(...claimed);
    expect(data).toMatchObject({ poolShare: 40_000_001, guarantorShare: 40_000_001, bankShare: 20_000_001 });
    const later = new RuleBook([
      ...rules.all().filter((r) => !/^riskpool\..*_share$/u.test(r.id)),
      ...[0.4, 0.4, 0.2].map((v, i) => ({
        ...ruleOf(`riskpool.${['pool', 'guarantor', 'bank'][i]}_share`, v, 'ratio'),
        effectiveTo: '2023-06-30',
      })),
      ...[0.5, 0.3, 0.2].map((v, i) =>
        ruleOf(`riskpool.${['pool', 'guarantor', 'bank'][i]}_share`, v, 'ratio', '2023-07-01'),
      ),
    ]);
    const of = (disbursedOn: string) =>
      walk(riskCompensation, later, ['2024-02-07', bank], { ...claim, disbursedOn }, ...claimed).data
        .poolShare;
    expect([of('2023-06-30'), of('2023-07-01')]).toEqual([40_000_001, 50_000_001]);
  });
  test('the review may recognise less', () =>
    expect(run(...claimed, ['2024-03-01', officer, 'approve', { loss: 50_000_000 }]).data).toMatchObject({
      poolShare: 20_000_000,
      guarantorShare: 20_000_000,
      bankShare: 10_000_000,
    }));
  test('what comes back pays costs first, then each what it bore', () => {
    const first: Step = [
      '2024-06-03',
      bank,
      'recover',
      { recoveredNow: 60_000_000, costsNow: 10_000_000, recoveredOn: '2024-06-03' },
    ];
    const second: Step = [
      '2024-09-02',
      bank,
      'recover',
      { recoveredNow: 5_000_000, costsNow: 0, recoveredOn: '2024-09-02' },
    ];
    expect(run(...approved, first).data).toMatchObject({ poolReturn: 19_999_999, netRecovered: 50_000_000 });
    const r = run(...approved, first, second);
    expect(r.data).toMatchObject({ recovered: 65_000_000, costs: 10_000_000, netRecovered: 55_000_000 });
    expect(r.data).toMatchObject({ poolReturn: 2_000_000, guarantorReturn: 2_000_000 });
  });
  test('no more is recovered than was lost', () =>
    expect(() =>
      run(...approved, [
        '2024-06-03',
        bank,
        'recover',
        { recoveredNow: 100_000_004, costsNow: 0, recoveredOn: '2024-06-03' },
      ]),
    ).toThrow('recovered_too_much'));
  test('the bank claims, the IP office decides', () => {
    const r = run(...claimed);
    expect(openTransitions(riskCompensation, r, bank)).toEqual(['cure']);
    expect(openTransitions(riskCompensation, r, officer)).toContain('approve');
  });
});
