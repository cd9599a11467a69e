import { describe, expect, test } from 'vitest';
import { mayRead } from '../define/decide.ts';
import type { MatterData } from '../define/record.ts';
import { systemActor } from '../define/roles.ts';
import { RuleBook } from '../define/rules.ts';
import { warningsOf } from '../define/schema.ts';
import { actorAs, openClocks, ruleOf, type Step, timeAt, walk } from '../test-support.ts';
import { adminAdjudication } from './admin-adjudication.ts';
import { courtLevel } from './disputes.ts';
import { judicialConfirmation } from './judicial-confirmation.ts';
import { mediation } from './mediation.ts';

const rules = new RuleBook([
  ruleOf('mediation.term', 30, 'calendar_day'),
  { ...ruleOf('stated_term.end', 0, 'calendar_day'), roll: false },
  ruleOf('mediation.confirm_request', 30, 'calendar_day'),
  ruleOf('mediation.confirm_accept', 3, 'calendar_day'),
  ruleOf('mediation.confirm_decide', 15, 'calendar_day'),
  ruleOf('mediation.confirm_extension', 10, 'calendar_day'),
  ruleOf('ruling.file', 5, 'workday'),
  ruleOf('ruling.serve', 5, 'workday'),
  ruleOf('ruling.answer', 15, 'calendar_day'),
  ruleOf('ruling.hearing_notice', 3, 'workday'),
  ruleOf('ruling.close', 3, 'month'),
  ruleOf('ruling.close_extension', 1, 'month'),
  ruleOf('ruling.suit', 15, 'calendar_day'),
]);
const mediator = actorAs('mediator', 'mediation-city', '350500');
const officer = actorAs('ipOfficer', 'ip-jinjiang');
const holder = actorAs('rightHolder');
const dispute: MatterData = {
  ...{ title: '鞋底专利纠纷', disputeType: 'utility', county: '350582' },
  ...{ applicant: { name: '恒泰鞋业', office: 'mine' }, respondent: { name: '某厂', office: 'theirs' } },
};

describe('mediation', () => {
  const begun: Step[] = [
    ['2024-01-15', mediator, 'consent'],
    ['2024-01-16', mediator, 'accept'],
    ['2024-01-17', mediator, 'assign', { mediator: '陈某' }],
    ['2024-01-18', mediator, 'start'],
  ];
  const agreed: Step = [
    '2024-02-07',
    mediator,
    'agree',
    {
      ...{ agreement: '停止销售', effectiveOn: '2024-02-07', agreedAmount: 100, wantsConfirmation: true },
      ...{ signedByParties: true, signedByMediator: true, isSealed: true },
    },
  ];
  const mediated = (...steps: Step[]) =>
    walk(mediation, rules, ['2024-01-15', holder], dispute, ...begun, ...steps);
  test('thirty days, to the first working day after the Spring Festival', () => {
    // 16 January and 30 days is 15 February, in the festival; Sunday 18 was worked.
    expect(openClocks(mediated())).toEqual({ term: '2024-02-18' });
    expect(
      openClocks(
        mediated(['2024-02-01', mediator, 'keepRecord', { record: '一次', agreedUntil: '2024-03-01' }]),
      ),
    ).toEqual({ agreedTerm: '2024-03-01' });
  });
  test('an agreement may be confirmed within thirty days', () => {
    expect(openClocks(mediated(agreed))).toEqual({ confirmation: '2024-03-08' });
    const asked = mediated(agreed, ['2024-02-20', mediator, 'askConfirmationInAgreed']);
    expect([asked.state, openClocks(asked)]).toEqual(['agreed', {}]);
  });
  test('both sides see it, others do not; the other side consents by itself', () => {
    const other = actorAs('seller', 'theirs', null);
    const r = walk(mediation, rules, ['2024-01-15', holder], dispute, ['2024-01-16', other, 'consent']);
    expect(r.state).toBe('consented');
    const rival = actorAs('rightHolder', 'rival', '350582');
    expect([holder, other, rival, officer].map((a) => mayRead(mediation, r, a))).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('confirmation by a court', () => {
  const court = actorAs('court', 'court-circuit', '350500');
  const request: MatterData = {
    ...dispute,
    ...{ effectiveOn: '2024-03-01', court: { office: 'court-circuit', name: '知识产权法庭' } },
  };
  test('three days to accept, fifteen to decide, ten more', () => {
    const asked = walk(judicialConfirmation, rules, ['2024-04-01', mediator], request);
    // The third day is 4 April, Qingming; Sunday 7 was worked.
    expect(openClocks(asked)).toEqual({ acceptance: '2024-04-07' });
    const accepted: Step = ['2024-04-03', court, 'accept'];
    const r = walk(judicialConfirmation, rules, ['2024-04-01', mediator], request, accepted);
    expect(openClocks(r)).toEqual({ decision: '2024-04-18' });
    const longer = walk(judicialConfirmation, rules, ['2024-04-01', mediator], request, accepted, [
      '2024-04-17',
      court,
      'extend',
    ]);
    expect(openClocks(longer)).toEqual({ decision: '2024-04-28' });
  });
  test('tells which court is competent, and that it is late', () => {
    const said = (data: MatterData) =>
      warningsOf(judicialConfirmation, { ...request, ...data }, timeAt('2024-04-05T02:00:00.000Z', rules));
    expect(said({ requestedOn: '2024-04-01' }).map((w) => w.code)).toEqual(['court_competence']);
    expect(said({ requestedOn: '2024-04-02' }).map((w) => w.code)).toEqual([
      'court_competence',
      'confirmation_late',
    ]);
    expect(said({})[0]?.message.zh).toContain('指定的中级人民法院');
    expect(said({ isInvited: true })[0]?.message.zh).toContain('邀请调解');
    expect(['utility', 'design', 'trademark'].map(courtLevel)).toEqual([
      'designatedIntermediate',
      'intermediate',
      'basic',
    ]);
  });
});

describe('a ruling on a patent dispute', () => {
  const file = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];
  const petition: MatterData = {
    ...{ title: '鞋底专利案', patentType: 'utility', patentNumber: '201710601862.3', request: '责令停止' },
    ...{ petitioner: { name: '恒泰鞋业', office: 'mine' }, respondent: { name: '某厂', office: 'theirs' } },
    ...{ competence: 'act', noSuitPending: true, claimChart: file, evaluation: file, county: '350582' },
  };
  const started: Step[] = [
    ['2024-02-08', officer, 'file', { caseNumber: '某知裁〔2024〕1号' }],
    ['2024-02-19', officer, 'serve', { servedOn: '2024-02-19' }],
  ];
  const ruled = (...steps: Step[]) =>
    walk(adminAdjudication, rules, ['2024-02-06', officer], petition, ...steps);
  test('five working days to file and to serve, fifteen days to answer, three months to close', () => {
    expect(openClocks(ruled())).toEqual({ filing: '2024-02-19' });
    expect(openClocks(ruled(...started.slice(0, 1)))).toEqual({ service: '2024-02-21', close: '2024-05-08' });
    expect(openClocks(ruled(...started))).toEqual({ answer: '2024-03-05', close: '2024-05-08' });
    const longer: Step = ['2024-05-06', officer, 'extendInAnswering'];
    expect(openClocks(ruled(...started, longer)).close).toBe('2024-06-11');
  });
  test('an accepted invalidity case stops the clock', () => {
    const suspended: Step = ['2024-03-01', officer, 'suspend', { invalidityNumber: '4W1' }];
    expect(openClocks(ruled(...started, suspended)).close).toBeUndefined();
    expect(openClocks(ruled(...started, suspended, ['2024-03-31', officer, 'resume'])).close).toBe(
      '2024-06-07',
    );
  });
  test('three working days before a hearing, and no ruling while the respondent may answer', () => {
    const schedule = (hearingOn: string): Step => [
      '2024-04-02',
      officer,
      'scheduleHearingInAnswering',
      { hearingNoticeOn: '2024-04-02', hearingOn },
    ];
    // 3 April, Sunday 7 (worked) and 8 April.
    expect(() => ruled(...started, schedule('2024-04-07'))).toThrow('hearing_notice_short');
    expect(ruled(...started, schedule('2024-04-08')).state).toBe('answering');
    const rule: Step = [
      '2024-03-01',
      officer,
      'rule',
      { ruling: 'infringing', rulingNumber: '1', ruledOn: '2024-03-01' },
    ];
    expect(() => ruled(...started, rule)).toThrow('answer_open');
    const lapsed: Step = ['2024-03-06', systemActor, 'lapseAnswer'];
    const served: Step = ['2024-03-08', officer, 'serveRuling', { rulingServedOn: '2024-03-08' }];
    const r = ruled(...started, lapsed, rule, served);
    expect(openClocks(r)).toEqual({ suit: '2024-03-25' });
    expect(
      ruled(...started, lapsed, rule, served, ['2024-03-26', systemActor, 'becomeEffective']).state,
    ).toBe('effective');
  });
  test('the respondent sees it once it is served', () => {
    const respondent = actorAs('seller', 'theirs', null);
    expect(mayRead(adminAdjudication, ruled(...started.slice(0, 1)), respondent)).toBe(false);
    expect(mayRead(adminAdjudication, ruled(...started), respondent)).toBe(true);
  });
});
