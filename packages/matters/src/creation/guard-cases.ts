import { type GuardCase, guardCase as row } from '../test-support.ts';

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
];
