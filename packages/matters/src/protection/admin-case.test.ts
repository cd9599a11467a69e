import { describe, expect, test } from 'vitest';
import { mayEdit, mayRead, openTransitions } from '../define/decide.ts';
import type { MatterData } from '../define/record.ts';
import { systemActor } from '../define/roles.ts';
import { RuleBook } from '../define/rules.ts';
import { warningsOf } from '../define/schema.ts';
import { actorAs, openClocks, ruleOf, type Step, timeAt, walk } from '../test-support.ts';
import { adminCase } from './admin-case.ts';

const strict = (id: string, value: number, unit: 'calendar_day' | 'month') => ({
  ...ruleOf(id, value, unit),
  roll: false,
});
const rules = new RuleBook([
  ruleOf('case.complaint_reply', 7, 'workday'),
  ruleOf('case.verify', 15, 'workday'),
  ruleOf('case.verify_extension', 15, 'workday'),
  ruleOf('case.informant_reply', 5, 'workday'),
  ruleOf('case.decide', 90, 'calendar_day'),
  ruleOf('case.decide_extension', 30, 'calendar_day'),
  strict('stated_term.end', 0, 'calendar_day'),
  ruleOf('case.evidence_preservation', 7, 'workday'),
  strict('case.seizure', 30, 'calendar_day'),
  strict('case.seizure_extension', 30, 'calendar_day'),
  ruleOf('case.assist', 15, 'workday'),
  ruleOf('case.hearing_request', 5, 'workday'),
  ruleOf('case.hearing_notice', 7, 'workday'),
  ruleOf('case.service', 7, 'workday'),
  ruleOf('case.publish', 20, 'workday'),
  ruleOf('case.publish_send', 10, 'workday'),
  ruleOf('case.publish_receive', 10, 'workday'),
  strict('case.limitation', 24, 'month'),
  ruleOf('case.late_fine', 0.03, 'ratio'),
  ruleOf('case.late_fine_cap', 1, 'ratio'),
  ruleOf('fine.trademark.threshold', 5_000_000, 'fen'),
  ruleOf('fine.trademark.multiple', 5, 'ratio'),
  ruleOf('fine.trademark.flat_max', 25_000_000, 'fen'),
  ruleOf('fine.trademark.repeat_window', 60, 'month'),
  ruleOf('crime.213.turnover', 5_000_000, 'fen'),
]);
const officer = actorAs('ipOfficer', 'ip-jinjiang');
const lead: MatterData = {
  ...{ title: '假冒某商标案', authority: 'market', cause: 'trademark', county: '350582' },
  ...{ party: { name: '某鞋厂' }, leadOfficer: '甲 3501', secondOfficer: '乙 3502' },
};
const opened = (foundOn: string, more: MatterData = {}, ...steps: Step[]) =>
  walk(adminCase, rules, [foundOn, officer], { ...lead, ...more }, ...steps);

const filed = (filedOn: string): Step[] => [
  [filedOn, officer, 'startVerify'],
  [filedOn, officer, 'file', { caseNumber: '晋市监立〔2024〕1号', filedOn }],
  [filedOn, officer, 'investigate'],
];
const noticed = (day: string, more: MatterData = {}): Step[] => [
  [day, officer, 'sendToReview', { finding: '侵权成立' }],
  [day, officer, 'serveNotice', { proposedPenalty: '罚款', noticeServedOn: day, ...more }],
];
const decision = (decidedOn: string, more: MatterData = {}): MatterData => ({
  ...{ decisionNumber: '晋市监处罚〔2024〕1号', decidedOn, penalties: ['fine'], decision: '罚款' },
  ...{ fine: 10_000_000, amountBasis: ['soldPrice'] },
  ...more,
});

describe('verification', () => {
  test('fifteen working days across the Spring Festival, and fifteen more', () => {
    // 10 to 17 February 2024 were off; Sunday 18 was worked.
    expect(openClocks(opened('2024-02-05'))).toEqual({ verify: '2024-03-01' });
    const longer = opened(
      '2024-02-05',
      {},
      ['2024-02-28', officer, 'startVerify'],
      ['2024-02-29', officer, 'extendVerify', { verifyExtensionReason: '取证困难' }],
    );
    expect(openClocks(longer)).toEqual({ verify: '2024-03-22' });
  });
  test('a complaint is answered in seven working days, a named informant told in five', () => {
    const complained = opened('2024-04-01', { complaintReceivedOn: '2024-04-01' });
    // Qingming 2024 was 4 to 6 April; Sunday 7 was worked.
    expect(openClocks(complained).complaint).toBe('2024-04-11');
    const informed = opened('2024-04-01', { isNamedInformant: true }, ...filed('2024-04-02'));
    expect(openClocks(informed).informant).toBe('2024-04-10');
    expect(
      openClocks(
        opened('2024-04-01', { isNamedInformant: true }, ...filed('2024-04-02'), [
          '2024-04-03',
          officer,
          'tellInformantInInvestigate',
          { informantToldOn: '2024-04-03' },
        ]),
      ).informant,
    ).toBeUndefined();
  });
});

describe('the term of decision', () => {
  test('ninety days, thirty more, and what the law leaves out', () => {
    const tested: Step = [
      '2024-02-20',
      officer,
      'testInInvestigate',
      { testFrom: '2024-02-01', testUntil: '2024-02-11' },
    ];
    expect(openClocks(opened('2024-01-08', {}, ...filed('2024-01-10')))).toEqual({ decide: '2024-04-09' });
    expect(openClocks(opened('2024-01-08', {}, ...filed('2024-01-10'), tested)).decide).toBe('2024-04-19');
    const longer: Step = ['2024-04-01', officer, 'extendDecision', { decideExtensionReason: '案情复杂' }];
    // 90 + 30 + 10 days end on Sunday 19 May.
    expect(openClocks(opened('2024-01-08', {}, ...filed('2024-01-10'), tested, longer)).decide).toBe(
      '2024-05-20',
    );
  });
  test('a day that a collective decision fixed takes its place', () => {
    const fixed: Step = [
      '2024-05-01',
      officer,
      'fixTerm',
      { decideBy: '2024-06-30', decideExtensionReason: '集体讨论' },
    ];
    expect(openClocks(opened('2024-01-08', {}, ...filed('2024-01-10'), fixed))).toEqual({
      fixedTerm: '2024-06-30',
    });
  });
  test('stands still while the case is suspended', () => {
    const suspended: Step = ['2024-02-01', officer, 'suspend', { suspendReason: '等待无效宣告' }];
    expect(openClocks(opened('2024-01-08', {}, ...filed('2024-01-10'), suspended)).decide).toBeUndefined();
    expect(
      openClocks(
        opened('2024-01-08', {}, ...filed('2024-01-10'), suspended, ['2024-02-21', officer, 'resume']),
      ).decide,
    ).toBe('2024-04-29');
  });
});

describe('measures', () => {
  test('a seizure ends on its day, festival or not; thirty days more; testing left out', () => {
    const seized: Step = [
      '2024-01-12',
      officer,
      'seizeInInvestigate',
      { seizedOn: '2024-01-12', seizedGoods: '运动鞋' },
    ];
    const r = opened('2024-01-08', {}, ...filed('2024-01-10'), seized);
    expect(openClocks(r).seizure).toBe('2024-02-11');
    expect(
      openClocks(
        opened('2024-01-08', {}, ...filed('2024-01-10'), seized, ['2024-02-08', officer, 'extendSeizure']),
      ).seizure,
    ).toBe('2024-03-12');
  });
  test('preserved evidence is dealt with in seven working days', () => {
    const preserved: Step = ['2024-02-07', officer, 'preserveInInvestigate', { preservedOn: '2024-02-07' }];
    expect(openClocks(opened('2024-01-08', {}, ...filed('2024-01-10'), preserved)).preservation).toBe(
      '2024-02-22',
    );
  });
});

describe('notice, hearing, decision', () => {
  const offered = [...filed('2024-03-01'), ...noticed('2024-04-03', { isHearingOffered: true })];
  test('the party has five working days to ask for a hearing; then the clock lets the decision through', () => {
    const r = opened('2024-02-28', {}, ...offered);
    expect(openClocks(r).hearingRequest).toBe('2024-04-11');
    const early: Step = ['2024-04-09', officer, 'decide', decision('2024-04-09')];
    expect(() => opened('2024-02-28', {}, ...offered, early)).toThrow('hearing_open');
    const decided = opened(
      '2024-02-28',
      {},
      ...offered,
      ['2024-04-12', systemActor, 'lapseHearing'],
      ['2024-04-12', officer, 'decide', decision('2024-04-12')],
    );
    expect(decided).toMatchObject({ state: 'decided', data: { handledOn: '2024-04-12' } });
    // Seven working days to serve, twenty to publish, past Labour Day (1 to 5 May off, 28 April and 11 May worked).
    expect(openClocks(decided)).toEqual({ service: '2024-04-23', publish: '2024-05-13' });
  });
  test('a hearing is announced seven working days before, and its days do not count', () => {
    const asked: Step = ['2024-04-08', officer, 'requestHearing', { hearingRequestedOn: '2024-04-08' }];
    const schedule = (hearingOn: string): Step => [
      '2024-04-09',
      officer,
      'scheduleHearing',
      { hearingNoticeOn: '2024-04-09', hearingOn },
    ];
    expect(() => opened('2024-02-28', {}, ...offered, asked, schedule('2024-04-17'))).toThrow(
      'hearing_notice_short',
    );
    const held: Step = [
      '2024-04-18',
      officer,
      'holdHearing',
      { hearingHeldOn: '2024-04-18', hearingReport: '听证意见' },
    ];
    const heard = [...offered, asked, schedule('2024-04-18'), held];
    // 1 March + 90 days is 30 May; ten days of hearing: 9 June, a Sunday, then Dragon Boat Monday.
    expect(openClocks(opened('2024-02-28', {}, ...heard)).decide).toBe('2024-06-11');
    const decided = opened('2024-02-28', {}, ...heard, [
      '2024-04-22',
      officer,
      'decideAfterHearing',
      decision('2024-04-22'),
    ]);
    expect(decided.state).toBe('decided');
  });
  test('a party of another province is published by its own', () => {
    const steps: Step[] = [
      ...filed('2024-03-01'),
      ...noticed('2024-03-08'),
      ['2024-03-12', officer, 'decide', decision('2024-03-12')],
    ];
    const r = opened('2024-02-28', { isOutOfProvince: true }, ...steps);
    expect(openClocks(r)).toEqual({ service: '2024-03-21', publishSend: '2024-03-26' });
    const sent = opened('2024-02-28', { isOutOfProvince: true }, ...steps, [
      '2024-03-20',
      officer,
      'sendToProvinceInDecided',
      { sentToProvinceOn: '2024-03-20' },
    ]);
    expect(openClocks(sent).publishReceive).toBe('2024-04-03');
  });
});

test('a case counts once, on the day of the first of transfer and decision', () => {
  const r = opened(
    '2024-02-28',
    {},
    ...filed('2024-03-01'),
    ['2024-03-05', systemActor, 'markTransferred'],
    ['2024-03-20', systemActor, 'takeBack'],
    ...noticed('2024-03-25'),
    ['2024-04-01', officer, 'decide', decision('2024-04-01')],
  );
  expect(r.data).toMatchObject({ transferredOn: '2024-03-05', handledOn: '2024-03-05', closedOn: null });
  // What the police kept does not count: 1 March + 90 days + 15 days is 14 June.
  expect(r.clocks.find((c) => c.deadline === 'decide')?.dueAt.slice(0, 10)).toBe('2024-06-14');
});

describe('advice, which refuses nothing', () => {
  const said = (data: MatterData, day = '2024-04-20') =>
    warningsOf(adminCase, { ...lead, ...data }, timeAt(`${day}T02:00:00.000Z`, rules)).map((w) => w.code);
  test('a fine outside the band', () => {
    expect(said({ fine: 25_000_000, decidedOn: '2024-04-01' })).toEqual([]);
    expect(said({ fine: 25_000_001, decidedOn: '2024-04-01' })).toEqual(['fine_outside_band']);
  });
  test('a fine paid late, an act past the limitation, one officer twice', () => {
    expect(said({ fine: 100_000, payBy: '2024-04-10' })).toEqual(['fine_late']);
    expect(said({ fine: 100_000, payBy: '2024-04-10', finePaidOn: '2024-04-10' })).toEqual([]);
    expect(said({ actEndedOn: '2022-04-01', foundOn: '2024-04-01' })).toEqual([]);
    expect(said({ actEndedOn: '2022-04-01', foundOn: '2024-04-02' })).toEqual(['limitation_passed']);
    expect(said({ secondOfficer: lead.leadOfficer })).toEqual(['same_officer']);
    expect(said({ isRepeat: true })).toEqual(['repeat_heavier']);
    expect(said({ isRepeat: true, cause: 'copyright' })).toEqual([]);
  });
  test('a turnover that may be a crime', () => {
    expect(said({ illegalTurnover: 4_999_999 })).toEqual([]);
    expect(said({ illegalTurnover: 5_000_000 })).toEqual(['threshold_met']);
  });
});

describe('whose case it is', () => {
  const ofMarket = opened('2024-03-01');
  const copyrightOffice = actorAs('copyrightOfficer', 'copyright-city', '350500');
  const ofCopyright = walk(adminCase, rules, ['2024-03-01', copyrightOffice], {
    ...lead,
    authority: 'copyright',
    cause: 'copyright',
  });
  test.each([
    ['the county', officer, [true, false]],
    ['another county', actorAs('ipOfficer', 'ip-shishi', '350581'), [false, false]],
    ['the city', actorAs('ipOfficer', 'ip-city', '350500'), [true, true]],
    ['the copyright office', copyrightOffice, [false, true]],
    ['police', actorAs('police', 'police-city', '350500'), [false, false]],
    ['a company', actorAs('rightHolder'), [false, false]],
  ] as const)('%s', (_, actor, seen) => {
    const elsewhere = { ...ofCopyright, region: '350500', office: 'copyright-city' };
    expect([ofMarket, elsewhere].map((r) => mayRead(adminCase, r, actor))).toEqual(seen);
  });
  test('the IP office reads a case of copyright and leaves it alone', () => {
    const city = actorAs('ipOfficer', 'ip-city', '350500');
    expect(openTransitions(adminCase, ofCopyright, city)).toEqual([]);
    expect(mayEdit(adminCase, ofCopyright, city)).toBe(false);
    expect(openTransitions(adminCase, ofCopyright, copyrightOffice)).toContain('startVerify');
  });
});
