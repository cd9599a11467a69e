import type { MatterData } from '../define/record.ts';
import { type GuardCase, guardCase as row } from '../test-support.ts';

const granted: MatterData = {
  ...{ title: '一种鞋底', number: '201710601862.3', patentType: 'invention', patentee: { name: '恒泰' } },
  ...{ filedOn: '2017-07-21', grantedOn: '2020-03-10', highValue: ['prized'], highValueOn: '2021-06-24' },
};
const patent = (code: string, spoiled: MatterData, state = 'granted') =>
  row('patent', 'create', state, code, spoiled, granted);

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
  state('topic_missing', { subject: 'other' }),
  state('value_in_ten_thousands', { value: 878.2 }),
  state('publication_missing', { publishedOn: null }),
];
