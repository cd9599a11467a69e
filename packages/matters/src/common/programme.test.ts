import { describe, expect, test } from 'vitest';
import { mayRead, openTransitions } from '../define/decide.ts';
import type { MatterData } from '../define/record.ts';
import { systemActor } from '../define/roles.ts';
import { RuleBook } from '../define/rules.ts';
import { ruleIdsUsed } from '../index.ts';
import { actorAs, openClocks, ruleOf, rulesFor, type Step, walk } from '../test-support.ts';
import { advantageEnterprise } from '../utilization/advantage-enterprise.ts';
import { innovationPlatform } from '../utilization/innovation-platform.ts';
import { ipmsCertificate } from '../utilization/ipms-certificate.ts';
import { patentAward } from '../utilization/patent-award.ts';
import { patentCultivation } from '../utilization/patent-cultivation.ts';

const kinds = [patentCultivation, advantageEnterprise, patentAward, ipmsCertificate, innovationPlatform];
const own = ['programme.publicity', 'programme.completion', 'stated_term.end', 'programme.standard_term'];
const rules = new RuleBook([
  ...rulesFor(ruleIdsUsed(kinds).filter((id) => !own.includes(id)))
    .all()
    .filter((r) => !own.includes(r.id)),
  ruleOf('programme.publicity', 5, 'workday'),
  ruleOf('programme.completion', 0, 'calendar_day'),
  ruleOf('stated_term.end', 0, 'calendar_day'),
  { ...ruleOf('programme.standard_term', 36, 'month'), roll: false },
]);
const holder = actorAs('rightHolder');
const officer = actorAs('ipOfficer', 'ip-city', '350500');
const documents = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];
const applicant = { name: '恒泰鞋业', uscc: '91350100M000100Y43', office: 'mine' };
const project: MatterData = { name: '高性能鞋材', applicant, level: 'city', county: '350582', documents };

const publicised = (from: string, end: string): Step[] => [
  [from, holder, 'submit'],
  [from, officer, 'recommend', { recommendation: '同意推荐' }],
  [from, officer, 'review', { score: 92 }],
  [from, officer, 'publicise'],
  [end, systemActor, 'endPublicity'],
];

describe('a cultivation project', () => {
  const on = '2024-02-07';
  test('publicity over Spring Festival counts the make-up Sunday', () => {
    const open = walk(patentCultivation, rules, [on, holder], project, ...publicised(on, on).slice(0, 4));
    // 8 and 9 February, then 18 (a worked Sunday), 19 and 20.
    expect(openClocks(open)).toEqual({ publicity: '2024-02-20' });
  });
  test('from application to acceptance', () => {
    const done = walk(
      ...[patentCultivation, rules, [on, holder] as const, project],
      ...publicised(on, '2024-02-21'),
      ['2024-02-28', officer, 'award', { awardedOn: '2024-02-26', grant: 30_000_000, dueOn: '2026-02-28' }],
      ['2025-02-28', officer, 'passMidterm', { midtermOn: '2025-02-27' }],
      ['2026-02-20', officer, 'accept', { acceptedOn: '2026-02-19' }],
    );
    expect(done).toMatchObject({
      state: 'accepted',
      dueAt: null,
      data: {
        appliedOn: on,
        publicityUntil: '2024-02-20',
        awardedOn: '2024-02-26',
        acceptedOn: '2026-02-19',
      },
    });
  });
  test('an objection sends it back and publicity begins anew', () => {
    const again = walk(
      ...[patentCultivation, rules, [on, holder] as const, project],
      ...publicised(on, '2024-02-21').slice(0, 4),
      ['2024-02-19', officer, 'object', { objection: '权属不清' }],
    );
    expect(again).toMatchObject({ state: 'recommended', data: { publicityFrom: null } });
    expect(openClocks(again)).toEqual({});
  });
  test('nobody ends the publicity by hand, and the county comes before the review', () => {
    const applied = walk(patentCultivation, rules, [on, holder], project, [on, holder, 'submit']);
    expect(openTransitions(patentCultivation, applied, officer)).not.toContain('review');
    const shown = walk(patentCultivation, rules, [on, holder], project, ...publicised(on, on).slice(0, 4));
    expect(openTransitions(patentCultivation, shown, officer)).not.toContain('endPublicity');
    expect(() =>
      walk(patentCultivation, rules, [on, holder], { ...project, county: undefined }, [on, holder, 'submit']),
    ).toThrow('field_required');
  });
  test('the county recommends and does not decide, but for a programme of its own', () => {
    const county = actorAs('ipOfficer', 'ip-county', '350582');
    const open = (level: string, actor = county) =>
      openTransitions(
        patentCultivation,
        walk(
          ...[patentCultivation, rules, [on, holder] as const, { ...project, level }],
          [on, holder, 'submit'],
          [on, county, 'recommend'],
        ),
        actor,
      ).sort();
    expect(open('city')).toEqual(['sendBack', 'strike', 'withdraw']);
    expect(open('county')).toContain('review');
    expect(open('city', officer)).toContain('review');
  });
  test('the applicant and the officers of its place see it, nobody else', () => {
    const r = walk(patentCultivation, rules, [on, holder], project);
    const seers = [holder, officer, actorAs('ipOfficer', 'x', '350582'), actorAs('ipOfficer', 'x', '350583')];
    expect(seers.map((a) => mayRead(patentCultivation, r, a))).toEqual([true, true, true, false]);
    expect(mayRead(patentCultivation, r, actorAs('rightHolder', 'rival'))).toBe(false);
  });
});

test('a title expires by itself, on its day whenever that is noticed, and a revoked one keeps its first end', () => {
  const title = { ...project, category: 'demonstration', level: 'national' };
  const award: Step = ['2021-12-01', officer, 'award', { awardedOn: '2021-11-30', validUntil: '2024-11-30' }];
  const steps = [...publicised('2021-11-01', '2021-11-09'), award];
  const held = walk(advantageEnterprise, rules, ['2021-11-01', holder], title, ...steps);
  expect(openClocks(held)).toEqual({ validity: '2024-12-02' });
  const late: Step = ['2025-03-01', systemActor, 'expire'];
  const expired = walk(advantageEnterprise, rules, ['2021-11-01', holder], title, ...steps, late);
  expect(expired).toMatchObject({ state: 'expired', data: { endedOn: '2024-12-02' } });
  const revoked = walk(advantageEnterprise, rules, ['2021-11-01', holder], title, ...steps, late, [
    '2025-04-01',
    officer,
    'revoke',
    { revokedOn: '2025-03-31', revokeReason: '弄虚作假' },
  ]);
  expect(revoked.data).toMatchObject({ endedOn: '2024-12-02', revokedOn: '2025-03-31' });
});

test('each level of patent award has its own grades', () => {
  const patent = { ...project, level: 'national', patent: '201710601862.3', patentType: 'invention' };
  const prize = (grade: string): Step => ['2021-06-25', officer, 'award', { awardedOn: '2021-06-24', grade }];
  const steps = publicised('2021-06-01', '2021-06-09');
  const win = (grade: string) =>
    walk(patentAward, rules, ['2021-06-01', holder], patent, ...steps, prize(grade));
  expect(win('excellent').state).toBe('awarded');
  expect(() => win('first')).toThrow('grade_of_nation');
});

test('a certificate is surveyed each year, counted from the last survey, and ends after three years', () => {
  const company = { company: applicant, standard: 'enterprise', county: '350582' };
  const certify: Step = [
    ...(['2021-05-10', officer, 'certify'] as const),
    { certificateNumber: '165IP210001R0M', body: '某认证公司', certifiedOn: '2021-05-06' },
  ];
  const yearly = new RuleBook([
    ...rules.all().filter((r) => r.id !== 'programme.standard_surveillance'),
    ruleOf('programme.standard_surveillance', 12, 'month'),
  ]);
  const begun = walk(ipmsCertificate, yearly, ['2021-01-04', holder], company, certify);
  expect(openClocks(begun)).toEqual({ surveillance: '2022-05-06', validity: '2024-05-06' });
  const surveyed = walk(ipmsCertificate, yearly, ['2021-01-04', holder], company, certify, [
    '2022-04-20',
    officer,
    'survey',
    { surveyedOn: '2022-04-18' },
  ]);
  expect(openClocks(surveyed)).toEqual({ surveillance: '2023-04-18', validity: '2024-05-06' });
  expect(surveyed.data).toMatchObject({ surveys: 1, lastSurveyedOn: '2022-04-18' });
});

test('platforms are run by development and reform; the IP office reads', () => {
  const reformer = actorAs('developmentReform', 'ndrc', '350500');
  const platform = { ...project, level: 'province', platformType: 'erc' };
  const r = walk(innovationPlatform, rules, ['2021-10-08', reformer], platform, [
    '2021-10-08',
    reformer,
    'submit',
  ]);
  expect(openTransitions(innovationPlatform, r, reformer)).toContain('review');
  expect(mayRead(innovationPlatform, r, officer)).toBe(true);
  expect(openTransitions(innovationPlatform, r, officer)).toEqual([]);
});
