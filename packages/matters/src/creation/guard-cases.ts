import type { MatterData } from '../define/record.ts';
import { type GuardCase, guardCase as row } from '../test-support.ts';

const granted: MatterData = {
  ...{ title: '一种鞋底', number: '201710601862.3', patentType: 'invention', patentee: { name: '恒泰' } },
  ...{ filedOn: '2017-07-21', grantedOn: '2020-03-10', highValue: ['prized'], highValueOn: '2021-06-24' },
};
const patent = (code: string, spoiled: MatterData, state = 'granted') =>
  row('patent', 'create', state, code, spoiled, granted);

const id = '0190b1c2-0000-7000-8000-000000000001';
const sample = [{ id: 'a'.repeat(64), name: 'a.png', size: 1, type: 'image/png' }];
const work: MatterData = {
  ...{ title: '刺桐花开', workType: 'art', owner: { name: '恒泰' }, createdOn: '2021-03-01' },
  ...{ sample, pledge: true },
};
const filed = (act: string, state: string) => [
  row('copyright_work', act, state, 'sample_missing', { sample: [] }, work),
  row('copyright_work', act, state, 'pledge_missing', { pledge: false }, work),
];
const user: MatterData = {
  ...{ user: { name: '合作社' }, giTrademark: id },
  ...{ authorisedOn: '2021-03-01', validUntil: '2026-03-01' },
};

const zone: MatterData = {
  ...{ name: '示范区', appliedOn: '2021-03-01', approvedOn: '2021-08-03', builtOn: '2023-11-01' },
};
const plan: MatterData = {
  ...{
    title: '规划',
    documentType: 'plan',
    issuers: ['市政府'],
    documentNumber: '1号',
    issuedOn: '2021-10-01',
  },
  ...{ firstInProvince: true, firstBasis: '省局通报' },
};

const stated: MatterData = {
  ...{ subject: 'population', value: 8_782_000, asOf: '2020-11-01', publishedOn: '2021-05-11' },
  ...{ signatory: { name: '李四' }, source: '人口普查公报' },
};
const state = (code: string, spoiled: MatterData) =>
  row('statement', 'create', 'draft', code, spoiled, stated);

export const creationGuardCases: readonly GuardCase[] = [
  row(
    'trademark',
    'renew',
    'renewing',
    'renewal_after_expiry',
    { expiresOn: '2024-01-01' },
    { expiresOn: '2034-01-01', renewedOn: '2024-03-01' },
  ),
  row('trademark', 'lapse', 'valid', 'expiry_unknown', { expiresOn: null }, { expiresOn: '2024-01-01' }),
  patent('grant_before_filing', { filedOn: '2020-03-11' }),
  patent('grant_without_type', { patentType: null, highValue: null }),
  patent('high_value_not_invention', { patentType: 'utility' }),
  patent('high_value_since', { highValueOn: null }),
  row(
    'patent',
    'create',
    'pending',
    'pending_with_grant',
    { grantedOn: '2020-03-10' },
    { ...granted, grantedOn: null },
  ),
  ...['grant', 'correctGrant'].map((act) =>
    row(
      'patent',
      act,
      act === 'grant' ? 'pending' : 'granted',
      'grant_before_filing',
      { filedOn: '2020-03-11' },
      granted,
    ),
  ),
  row('patent', 'expire', 'granted', 'filing_date_unknown', { filedOn: null }, granted),
  ...filed('submit', 'draft'),
  ...filed('resubmit', 'returned'),
  ...[['register', 'accepted'] as const, ['create', 'registered'] as const].map(([act, at]) =>
    row(
      'copyright_work',
      act,
      at,
      'registered_before_finished',
      { createdOn: '2021-07-01' },
      { ...work, number: '闽作登字-2021-F-00012345', registeredOn: '2021-06-01' },
    ),
  ),
  row('gi_user', 'create', 'authorised', 'gi_missing', { giTrademark: null }, user),
  row('gi_user', 'create', 'authorised', 'ends_before_it_starts', { validUntil: '2021-02-28' }, user),
  ...[['accept', 'building'] as const, ['create', 'built'] as const].map(([act, at]) =>
    row('gi_zone', act, at, 'built_before_approved', { approvedOn: '2024-01-01' }, zone),
  ),
  ...[['issue', 'drafting'] as const, ['create', 'issued'] as const].map(([act, at]) =>
    row('policy_document', act, at, 'first_without_basis', { firstBasis: null }, plan),
  ),
  state('topic_missing', { subject: 'other' }),
  state('value_in_ten_thousands', { value: 878.2 }),
  state('publication_missing', { publishedOn: null }),
];
