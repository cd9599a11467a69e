import { describe, expect, test } from 'vitest';
import { mayRead } from '../define/decide.ts';
import type { MatterData, MatterRecord } from '../define/record.ts';
import { RuleBook } from '../define/rules.ts';
import { warningsOf } from '../define/schema.ts';
import { actorAs, openClocks, ruleOf, type Step, timeAt, walk } from '../test-support.ts';
import { caseTransfer } from './case-transfer.ts';
import { attachments } from './case-transfer-fields.ts';

const rules = new RuleBook([
  ruleOf('transfer.head_decision', 3, 'calendar_day'),
  ruleOf('transfer.handover', 24, 'hour'),
  ruleOf('transfer.supplement_notice', 24, 'hour'),
  ruleOf('transfer.forward', 24, 'hour'),
  ruleOf('transfer.supplement', 3, 'calendar_day'),
  ruleOf('transfer.police_decision', 3, 'calendar_day'),
  ruleOf('transfer.police_decision_latest', 10, 'calendar_day'),
  ruleOf('transfer.police_decision_complex', 30, 'calendar_day'),
  ruleOf('transfer.police_decision_extension', 30, 'calendar_day'),
  ruleOf('transfer.reconsideration', 3, 'calendar_day'),
  ruleOf('transfer.reconsideration_answer', 3, 'calendar_day'),
  ruleOf('transfer.supervision', 3, 'calendar_day'),
  ruleOf('transfer.goods', 3, 'calendar_day'),
  ruleOf('crime.213.turnover', 5_000_000, 'fen'),
]);
const customs = actorAs('customs', 'customs-city', '350500');
const police = actorAs('police', 'police-jinjiang', '350582');
const procurator = actorAs('procurator', 'procuratorate-jinjiang', '350582');
const papers = Object.fromEntries(
  Object.keys(attachments).map((name) => [
    name,
    [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }],
  ]),
);
const policeOffice = { office: 'police-jinjiang', name: '晋江市公安局' };
const report: MatterData = {
  ...{ title: '出口假冒鞋服案', sender: 'customs', leadOfficer: '甲', secondOfficer: '乙', crime: '213' },
  caseValue: 2_600_000_000,
};

/** Made by customs, so that customs own it. */
const sent = (day: string, ...steps: Step[]): MatterRecord => {
  const r = walk(caseTransfer, rules, [day, customs], report, ...steps.map(own));
  return { ...r, office: 'customs-city' };
};
/** `walk` keeps records of the office `mine`: the office acts for itself. */
const own = ([day, actor, name, input]: Step): Step => [
  day,
  actor.role === 'customs' ? actorAs('customs', 'mine', '350500') : actor,
  name,
  input ?? {},
];
const handedOver = (at: string): Step[] => [
  ['2024-03-01T01:00:00.000Z', customs, 'approve'],
  [at, customs, 'handOver', { ...papers, policeOffice }],
];
const refused: Step[] = [
  ...handedOver('2024-03-01T06:00:00.000Z'),
  ['2024-03-01T08:00:00.000Z', police, 'receive'],
  [
    '2024-03-04',
    police,
    'refuse',
    { policeDecidedOn: '2024-03-04', refusal: '数额不足', refusalReceivedOn: '2024-03-04' },
  ],
];

describe('the clocks of a transfer', () => {
  test('three days for the head, to a working day; then 24 hours', () => {
    // Three days from 3 April are Saturday 6, Qingming; Sunday 7 was worked.
    expect(openClocks(sent('2024-04-03'))).toEqual({ head: '2024-04-07' });
    const r = sent('2024-03-01', ['2024-03-01T01:00:00.000Z', customs, 'approve']);
    expect(r.clocks.find((c) => c.deadline === 'handover')?.dueAt).toBe('2024-03-02T01:00:00.000Z');
  });
  test('the police answer in 24 hours and decide in three days, ten or thirty', () => {
    const taken = sent('2024-03-01', ...handedOver('2024-03-01T06:00:00.000Z'));
    expect(openClocks(taken)).toEqual({ answer: '2024-03-02', decision: '2024-03-04' });
    const longer = (input: MatterData) =>
      openClocks(
        sent(
          '2024-03-01',
          ...handedOver('2024-03-01T06:00:00.000Z'),
          ['2024-03-01T08:00:00.000Z', police, 'receive'],
          ['2024-03-04', police, 'takeLonger', input],
        ),
      );
    expect(longer({ isLonger: true })).toEqual({ longerDecision: '2024-03-11' });
    expect(longer({ isLonger: true, isComplex: true })).toEqual({ complexDecision: '2024-04-01' });
    expect(longer({ isLonger: true, isComplex: true, decisionExtendedOn: '2024-03-29' })).toEqual({
      complexDecision: '2024-04-30',
    });
  });
  test('a case of another office is forwarded in 24 hours, and its clock begins anew', () => {
    const elsewhere: Step[] = [
      ...handedOver('2024-03-01T06:00:00.000Z'),
      ['2024-03-01T08:00:00.000Z', police, 'findElsewhere'],
    ];
    const r = sent('2024-03-01', ...elsewhere);
    expect(r.clocks.find((c) => c.deadline === 'forwarding')?.dueAt).toBe('2024-03-02T08:00:00.000Z');
    const shishi = { office: 'police-shishi', name: '石狮市公安局' };
    const forwarded = sent('2024-03-01', ...elsewhere, [
      '2024-03-02T06:00:00.000Z',
      police,
      'forward',
      { policeOffice: shishi },
    ]);
    expect(openClocks(forwarded)).toEqual({ answer: '2024-03-03', decision: '2024-03-05' });
  });
  test('what is missing is asked for once, and brought in three days', () => {
    const asked = sent('2024-03-01', ...handedOver('2024-03-01T06:00:00.000Z'), [
      '2024-03-01T08:00:00.000Z',
      police,
      'askSupplement',
      { missing: '鉴定意见' },
    ]);
    expect(openClocks(asked)).toMatchObject({ supplement: '2024-03-04' });
  });
  test('a refusal may be reconsidered and supervised, three days each; once filed, the goods follow', () => {
    expect(openClocks(sent('2024-03-01', ...refused))).toEqual({ reconsideration: '2024-03-07' });
    const asked: Step = ['2024-03-06', customs, 'askReconsideration'];
    expect(openClocks(sent('2024-03-01', ...refused, asked))).toEqual({ reconsidered: '2024-03-11' });
    const upheld: Step = [
      '2024-03-08',
      police,
      'uphold',
      { reconsideration: '维持', reconsideredOn: '2024-03-08' },
    ];
    expect(openClocks(sent('2024-03-01', ...refused, asked, upheld))).toEqual({ supervision: '2024-03-11' });
    const supervised: Step[] = [
      [
        '2024-03-11',
        customs,
        'askSupervision',
        { procuratorate: { office: 'procuratorate-jinjiang', name: '晋江市人民检察院' } },
      ],
      [
        '2024-03-20',
        procurator,
        'demandFiling',
        { supervision: '应当立案', policeCaseNumber: '晋公立〔2024〕1号' },
      ],
    ];
    const filed = sent('2024-03-01', ...refused, asked, upheld, ...supervised);
    expect([filed.state, openClocks(filed)]).toEqual(['filed', { goods: '2024-03-25' }]);
  });
});

test('all five attachments go with it', () => {
  for (const name of Object.keys(attachments))
    expect(() =>
      sent(
        '2024-03-01',
        ['2024-03-01', customs, 'approve'],
        ['2024-03-01', customs, 'handOver', { ...papers, policeOffice, [name]: [] }],
      ),
    ).toThrow('field_required');
});

describe('who sees it when', () => {
  const reported = sent('2024-03-01');
  const received = sent('2024-03-01', ...refused.slice(0, 3));
  const supervised = sent('2024-03-01', ...refused, [
    '2024-03-05',
    customs,
    'askSupervision',
    { procuratorate: { office: 'procuratorate-jinjiang', name: '晋江市人民检察院' } },
  ]);
  test.each([
    ['customs', customs, [true, true, true]],
    ['the police office handed to', police, [false, true, true]],
    ['another police office', actorAs('police', 'police-shishi', '350581'), [false, false, false]],
    ['the procuratorate', procurator, [false, false, true]],
    ['the IP office', actorAs('ipOfficer', 'ip-city', '350500'), [false, false, false]],
  ] as const)('%s', (_, actor, seen) =>
    expect([reported, received, supervised].map((r) => mayRead(caseTransfer, r, actor))).toEqual(seen),
  );
});

test('the pre-check stands beside it, whether or not a line is reached', () => {
  const time = timeAt('2024-03-05T02:00:00.000Z', rules);
  const said = (data: MatterData) =>
    warningsOf(caseTransfer, { ...report, ...data }, time).map((w) => w.code);
  expect(said({ illegalTurnover: 5_000_000 })).toEqual(['threshold_met']);
  expect(said({ illegalTurnover: 4_000_000 })).toEqual(['threshold_below']);
  expect(said({})).toEqual(['threshold_unknown']);
});
