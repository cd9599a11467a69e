import { describe, expect, test } from 'vitest';
import { mayRead } from '../define/decide.ts';
import type { MatterData } from '../define/record.ts';
import { systemActor } from '../define/roles.ts';
import { RuleBook } from '../define/rules.ts';
import { actorAs, openClocks, ruleOf, type Step, walk } from '../test-support.ts';
import { accountTakedown } from './account-takedown.ts';
import { copyrightPatrol } from './copyright-patrol.ts';
import { penaltyPublication } from './penalty-publication.ts';
import { sellerLookup } from './seller-lookup.ts';

const strict = (id: string, value: number, unit: 'calendar_day' | 'month') => ({
  ...ruleOf(id, value, unit),
  roll: false,
});
const rules = new RuleBook([
  strict('case.display_short', 3, 'month'),
  strict('case.display', 36, 'month'),
  ruleOf('case.publish_withdraw', 3, 'workday'),
  ruleOf('ecommerce.prompt_measure', 24, 'hour'),
  ruleOf('lookup.answer', 5, 'workday'),
  strict('stated_term.end', 0, 'calendar_day'),
]);
const officer = actorAs('ipOfficer', 'ip-city', '350500');
const platform = actorAs('platform', 'platform-douyin', null);
const platformOffice = { office: 'platform-douyin', name: '抖音电商' };

describe('a published penalty', () => {
  const penalty: MatterData = {
    ...{
      decisionNumber: '晋市监处罚〔2024〕1号',
      party: { name: '某厂' },
      authority: 'market',
      summary: '罚款',
    },
    publishedOn: '2024-02-29',
  };
  const published = (more: MatterData, ...steps: Step[]) =>
    walk(penaltyPublication, rules, ['2024-02-29', officer], { ...penalty, ...more }, ...steps);
  test('is displayed three months after a small fine and three years otherwise, to the day', () => {
    expect(openClocks(published({ isMinorPenalty: true }))).toEqual({ shortDisplay: '2024-05-29' });
    expect(openClocks(published({}))).toEqual({ display: '2027-02-28' });
    const over = published({ isMinorPenalty: true }, ['2024-05-30', systemActor, 'end']);
    expect([over.state, over.dueAt]).toEqual(['ended', null]);
  });
  test('is taken down three working days after the decision was revoked', () => {
    const revoked = published({}, ['2024-04-03', officer, 'askWithdrawal']);
    // Qingming 2024 was 4 to 6 April; Sunday 7 was worked.
    expect(openClocks(revoked).withdrawal).toBe('2024-04-09');
  });
  test('anybody reads it while it is displayed', () => {
    const anybody = actorAs('public', 'none', null);
    const seen = [published({}), published({}, ['2024-04-03', officer, 'askWithdrawal'])];
    expect(seen.map((r) => mayRead(penaltyPublication, r, anybody))).toEqual([true, false]);
  });
});

test('a seller is looked up in five working days; what the platform knows goes to the office that asked', () => {
  const asked = (...steps: Step[]) =>
    walk(
      sellerLookup,
      rules,
      ['2024-02-08', officer],
      { shop: '某鞋店', platform: 'taobao', platformOffice, purpose: 'enforcement' },
      ...steps,
    );
  // 9 February, then Sunday 18 (worked), 19, 20 and 21.
  expect(openClocks(asked())).toEqual({ answer: '2024-02-21' });
  const answered = asked(['2024-02-19', platform, 'answer', { identity: { name: '某某' } }]);
  expect([answered.state, openClocks(answered)]).toEqual(['answered', {}]);
  const others = [actorAs('platform', 'platform-jd', null), actorAs('rightHolder'), actorAs('police')];
  expect(others.map((a) => mayRead(sellerLookup, answered, a))).toEqual([false, false, false]);
});

test('an account is taken down by its platform; one that was restored may go again', () => {
  const reported = (...steps: Step[]) =>
    walk(
      accountTakedown,
      rules,
      ['2024-03-01', officer],
      { account: '某某好物', platform: 'douyin', platformOffice },
      ...steps,
    );
  expect(openClocks(reported())).toEqual({ measure: '2024-03-02' });
  const down: Step = ['2024-03-01', platform, 'takeDown', { takenDownOn: '2024-03-01' }];
  const restored: Step = [
    '2024-03-04',
    platform,
    'restore',
    { restoredOn: '2024-03-04', answer: '已获授权' },
  ];
  expect(reported(down).state).toBe('taken_down');
  expect(reported(down, restored, down).data).toMatchObject({ takenDownOn: '2024-03-01', restoredOn: null });
});

test('a patrol that found something ends in a correction or in a case', () => {
  const copyright = actorAs('copyrightOfficer', 'copyright-city', '350582');
  const checked = (...steps: Step[]) =>
    walk(
      copyrightPatrol,
      rules,
      ['2024-03-01', copyright],
      { name: '某影视网', target: 'site', address: 'video.example' },
      ...steps,
    );
  expect(checked()).toMatchObject({ state: 'checked', dueAt: null, data: { checkedOn: '2024-03-01' } });
  const ordered: Step[] = [
    ['2024-03-04', copyright, 'suspect', { finding: '未经许可传播' }],
    ['2024-03-05', copyright, 'order', { orderedOn: '2024-03-05', correctBy: '2024-03-10' }],
  ];
  expect(openClocks(checked(...ordered))).toEqual({ correction: '2024-03-10' });
  expect(checked(...ordered, ['2024-03-08', copyright, 'confirm', { correctedOn: '2024-03-08' }]).state).toBe(
    'corrected',
  );
  expect(mayRead(copyrightPatrol, checked(), officer)).toBe(false);
});
