import { expect, test } from 'vitest';
import { mayRead } from '../define/decide.ts';
import { RuleBook } from '../define/rules.ts';
import { actorAs, recordOf, type Step, walk } from '../test-support.ts';
import { clusterTenant } from './cluster-tenant.ts';
import { facilityInvestment } from './facility-investment.ts';
import { facilityPremises } from './facility-premises.ts';
import { serviceFacility } from './service-facility.ts';
import { serviceOutlet } from './service-outlet.ts';

const rules = new RuleBook([]);
const officer = actorAs('ipOfficer', 'ip', '350500');
const start = ['2021-01-04', officer] as const;

test('a firm that moves in is pending no more, and keeps the day on which it was', () => {
  const tenant = (...steps: Step[]) =>
    walk(clusterTenant, rules, start, { firm: { name: '某知识产权公司' }, cluster: '集聚区' }, ...steps);
  const started: Step = ['2021-07-01', officer, 'start', { startedOn: '2021-07-01' }];
  expect(tenant(started, ['2021-09-01', officer, 'settle', { settledOn: '2021-08-30' }])).toMatchObject({
    state: 'settled',
    data: { startedOn: '2021-07-01', arrangedOn: '2021-08-30', settledOn: '2021-08-30' },
  });
  expect(
    tenant(started, ['2021-09-01', officer, 'giveUp', { arrangedOn: '2021-09-01' }]).data.settledOn,
  ).toBeUndefined();
});

test('a protection centre runs once it was accepted; a platform needs no acceptance', () => {
  const approved: Step = [
    '2020-04-20',
    officer,
    'approve',
    { approvedOn: '2020-04-20', approver: '国家知识产权局' },
  ];
  const accepted: Step = ['2021-08-02', officer, 'accept', { acceptedOn: '2021-08-02' }];
  const run: Step = ['2021-08-20', officer, 'run', { runningOn: '2021-08-20' }];
  const built = (type: string, ...steps: Step[]) =>
    walk(serviceFacility, rules, ['2019-06-03', officer], { name: '载体', type }, ...steps);
  expect(() => built('centre', approved, run)).toThrow('centre_not_accepted');
  expect(built('centre', approved, accepted, run).state).toBe('running');
  expect(built('platform', run).state).toBe('running');
  expect(
    built('centre', approved, accepted, run, ['2021-12-31', officer, 'unveil', { unveiledOn: '2021-12-31' }]),
  ).toMatchObject({
    state: 'running',
    data: { runningOn: '2021-08-20', unveiledOn: '2021-12-31' },
  });
});

test('the IP office of another city sees none of it', () => {
  for (const d of [clusterTenant, serviceFacility, facilityInvestment, facilityPremises, serviceOutlet]) {
    const r = recordOf(d, { region: '350582' });
    const sees = ['350500', '350582', '350583', '350200'].map((region) =>
      mayRead(d, r, actorAs('ipOfficer', 'x', region)),
    );
    expect(sees, d.kind).toEqual([true, true, false, false]);
  }
});
