import { programmeGuardCases } from '../common/programme-guard-cases.ts';
import { type GuardCase, guardCase as row } from '../test-support.ts';
import { financeGuardCases } from './guard-cases-finance.ts';

const call = { name: '征集通知', programme: '高价值专利培育', year: 2024, level: 'city' };
const term = { opensOn: '2024-03-01', closesOn: '2024-03-31' };

const award = { awardedOn: '2021-06-24', level: 'national', grade: 'gold' };

const programmes: readonly GuardCase[] = [
  ...programmeGuardCases('patent_cultivation'),
  ...programmeGuardCases('patent_navigation', 'city', { navigationType: 'industry' }),
  ...programmeGuardCases('patent_award', 'city', { patent: '201710601862.3', patentType: 'invention' }),
  ...programmeGuardCases('advantage_enterprise', 'city', { category: 'pilot' }),
  ...programmeGuardCases('innovation_platform', 'province', { platformType: 'erc' }),
  ...programmeGuardCases('platform_grant', 'province'),
  row('patent_award', 'award', 'publicised', 'grade_of_nation', { grade: 'first' }, award),
  row(
    'patent_award',
    'award',
    'publicised',
    'grade_of_province',
    { grade: 'gold' },
    { ...award, level: 'province', grade: 'first' },
  ),
  row(
    'ipms_certificate',
    'create',
    'implementing',
    'uscc_missing',
    { company: { name: '恒泰鞋业' } },
    { company: { name: '恒泰鞋业', uscc: '91350100M000100Y43' }, standard: 'enterprise' },
  ),
];

const matching: readonly GuardCase[] = [
  row(
    'tech_achievement',
    'create',
    'collected',
    'uscc_missing',
    { holder: { name: '某研究院' } },
    { name: '智能制鞋', content: '机器人', holder: { name: '某研究院', uscc: '91350100M000100Y43' } },
  ),
  row(
    'tech_match',
    'sign',
    'matched',
    'fair_missing',
    { fair: null },
    { signedOn: '2021-06-18', signedAmount: 100, isSignedAtFair: true, fair: '创新项目交易会' },
  ),
];

export const utilizationGuardCases: readonly GuardCase[] = [
  ...programmes,
  ...financeGuardCases,
  ...matching,
  row(
    'programme_call',
    'create',
    'draft',
    'closes_before_opening',
    { closesOn: '2024-02-29' },
    { ...call, ...term },
  ),
  row('programme_call', 'receive', 'open', 'call_not_open', { openedOn: null }, { openedOn: '2024-03-01' }),
  row(
    'programme_call',
    'receive',
    'open',
    'call_closed',
    { closedOn: '2024-03-31' },
    { openedOn: '2024-03-01' },
  ),
];
