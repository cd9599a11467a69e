import type { Json, MatterData } from '../define/record.ts';
import { type GuardCase, guardCase as row } from '../test-support.ts';
import { adminGuardCases } from './guard-cases-admin.ts';
import { justiceGuardCases } from './guard-cases-justice.ts';

const file: Json = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];
const patent: Json = { type: 'patent', number: '201710601862.3' };
const mark: Json = { type: 'trademark', number: '1234567' };

/** A notice that nothing is wrong with. */
const notice: MatterData = {
  ...{
    title: '鞋',
    url: 'https://item.taobao.com/item.htm?id=1',
    complainant: { name: '恒泰' },
    pledge: true,
  },
  ...{ certifiedChannel: true, trademark: '0190b1c2-0000-7000-8000-000000000001', evidence: file },
};
const submit = (code: string, spoiled: MatterData, data: MatterData = {}) =>
  row('complaint', 'submit', 'draft', code, spoiled, { ...notice, ...data });

export const protectionGuardCases: readonly GuardCase[] = [
  ...adminGuardCases,
  ...justiceGuardCases,
  row(
    'authorised_shop',
    'create',
    'active',
    'ends_before_it_starts',
    { validUntil: '2023-12-31' },
    { seller: '店', validFrom: '2024-01-01', validUntil: '2024-12-31' },
  ),
  row('authorised_shop', 'end', 'active', 'no_end_date', { validUntil: null }, { validUntil: '2024-01-01' }),
  submit('notice_identity', { complainant: null }),
  submit('notice_identity', { certifiedChannel: false }),
  submit('notice_identity', { identityProof: [] }, { certifiedChannel: false, identityProof: file }),
  submit('notice_right_proof', { trademark: null }),
  submit('notice_right_proof', { rightProof: [] }, { trademark: null, rightProof: file }),
  submit('notice_exact_url', { url: null }),
  submit('notice_evidence', { evidence: [] }),
  submit('notice_pledge', { pledge: false }),
  submit('feature_comparison', { comparison: null }, { needsComparison: true, comparison: file }),
  submit('evaluation_report', { evaluation: null }, { needsEvaluation: true, evaluation: file }),
  row(
    'complaint',
    'returnNotice',
    'submitted',
    'patent_only',
    { right: mark },
    { right: patent },
    { returnReason: '请补', needsEvaluation: true },
  ),
  row(
    'complaint',
    'counter',
    'measure_taken',
    'counter_evidence',
    { counterEvidence: [] },
    { counterEvidence: file, counterPledge: true },
    { counterStatement: '有授权' },
  ),
  row(
    'complaint',
    'counter',
    'measure_taken',
    'counter_pledge',
    { counterPledge: false },
    { counterEvidence: file, counterPledge: true },
    { counterStatement: '有授权' },
  ),
  row(
    'complaint',
    'endDelay',
    'counter_forwarded',
    'delay_order',
    { delayFrom: '2024-03-09' },
    { delayFrom: '2024-03-01' },
    { delayUntil: '2024-03-04' },
  ),
  row(
    'complaint',
    'reopen',
    'closed',
    'no_measure_in_force',
    { reinstatedAt: '2024-03-01T00:00:00.000Z' },
    { lastRemovedAt: '2024-03-01T00:00:00.000Z' },
  ),
  row(
    'complaint',
    'reopen',
    'closed',
    'no_measure_in_force',
    { lastRemovedAt: null },
    { lastRemovedAt: '2024-03-01T00:00:00.000Z' },
  ),
];
