import { type GuardCase, guardCase as row } from '../test-support.ts';

const call = { name: '征集通知', programme: '高价值专利培育', year: 2024, level: 'city' };
const term = { opensOn: '2024-03-01', closesOn: '2024-03-31' };

export const utilizationGuardCases: readonly GuardCase[] = [
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
