import type { MatterData } from '../define/record.ts';
import { type GuardCase, guardCase as row } from '../test-support.ts';

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
  state('topic_missing', { subject: 'other' }),
  state('value_in_ten_thousands', { value: 878.2 }),
  state('publication_missing', { publishedOn: null }),
];
