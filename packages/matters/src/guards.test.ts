import { expect, test } from 'vitest';
import { decideCreation, decideTransition } from './define/decide.ts';
import type { MatterDefinition } from './define/matter.ts';
import type { Json, MatterData } from './define/record.ts';
import { systemActor } from './define/roles.ts';
import { matterOf, matters, ruleIdsUsed } from './index.ts';
import { recordOf, rulesFor, samples, timeAt } from './test-support.ts';

const time = timeAt('2024-03-05T02:00:00.000Z', rulesFor(ruleIdsUsed(matters)));
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
const application: MatterData = {
  ...{ title: '一种鞋', patentType: 'invention', applicant: { name: '恒泰' }, documents: file },
  ...{ electronicFiling: true, earlyPublication: true, noVoluntaryAmendment: true },
};
const filing = {
  applicationNumber: '201710601862.3',
  filedOn: '2024-03-01',
  feesPaidOn: '2024-03-01',
  sameText: true,
};

interface Case {
  readonly kind: string;
  /** `create`, or a transition from the state. */
  readonly act: string;
  readonly state: string;
  /** Data with which the guard lets pass, and the change that makes it refuse. */
  readonly data: MatterData;
  readonly input: MatterData;
  readonly spoiled: MatterData;
  readonly code: string;
}

const row = (
  kind: string,
  act: string,
  state: string,
  code: string,
  spoiled: MatterData,
  data: MatterData,
  input: MatterData = {},
): Case => ({ kind, act, state, code, spoiled, data, input });
const submit = (code: string, spoiled: MatterData, data: MatterData = {}) =>
  row('complaint', 'submit', 'draft', code, spoiled, { ...notice, ...data });
const accept = (code: string, spoiled: MatterData) =>
  row('pre_examination', 'accept', 'submitted', code, spoiled, application);

const cases: readonly Case[] = [
  row(
    'trademark',
    'renew',
    'renewing',
    'renewal_after_expiry',
    { expiresOn: '2024-01-01' },
    { expiresOn: '2034-01-01', renewedOn: '2024-03-01' },
  ),
  row('trademark', 'lapse', 'valid', 'expiry_unknown', { expiresOn: null }, { expiresOn: '2024-01-01' }),
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
  accept('documents_missing', { documents: [] }),
  accept('excluded_pct', { isPct: true }),
  accept('excluded_national_phase', { isNationalPhase: true }),
  accept('excluded_double_filing', { isDoubleFiling: true }),
  accept('excluded_divisional', { isDivisional: true }),
  accept('excluded_secrecy', { needsSecrecyReview: true }),
  accept('electronic_filing', { electronicFiling: false }),
  accept('early_publication', { earlyPublication: false }),
  accept('no_voluntary_amendment', { noVoluntaryAmendment: false }),
  row(
    'pre_examination',
    'askRevision',
    'examining',
    'revisions_used_up',
    { revisions: 2 },
    { ...application, revisions: 1 },
    { opinion: '请改' },
  ),
  row('pre_examination', 'file', 'passed', 'same_text', { sameText: false }, { ...application, ...filing }),
  row(
    'pre_examination',
    'file',
    'passed',
    'fees_same_day',
    { feesPaidOn: '2024-03-02' },
    { ...application, ...filing },
  ),
  row(
    'pre_examination',
    'grant',
    'marked',
    'grant_before_filing',
    { grantNoticeOn: '2024-02-29' },
    { ...application, ...filing, grantNoticeOn: '2024-05-01' },
  ),
];

function codes(c: Case, data: MatterData): string[] {
  const d = matterOf(c.kind) as MatterDefinition;
  const record = recordOf(d, { state: c.state, data });
  const decision =
    c.act === 'create'
      ? decideCreation(d, record, systemActor, time)
      : decideTransition(d, record, c.act, c.input, systemActor, time);
  return decision.ok ? [] : decision.refusals.map((r) => r.code);
}

test.each(cases)('$kind $act refuses with $code', (c) => {
  expect(codes(c, c.data)).toEqual([]);
  expect(codes(c, { ...c.data, ...c.spoiled })).toEqual([c.code]);
});

test('every guard of every definition is refused by above', () => {
  const declared = matters.flatMap((d) =>
    [
      ['create', d.guards ?? []] as const,
      ...Object.entries(d.transitions).map(([n, t]) => [n, t.guards ?? []] as const),
    ].flatMap(([act, guards]) => guards.map((g) => `${d.kind} ${act} ${g.code}`)),
  );
  expect([...new Set(cases.map((c) => `${c.kind} ${c.act} ${c.code}`))].sort()).toEqual(
    [...new Set(declared)].sort(),
  );
});

test('an early publication is asked of inventions only', () => {
  const utility = { ...application, patentType: 'utility', earlyPublication: false };
  expect(codes({ ...accept('early_publication', {}), data: utility }, utility)).toEqual([]);
});

test('samples are themselves right', () => {
  for (const d of matters)
    expect(Object.keys(samples(d, Object.keys(d.fields)))).toEqual(Object.keys(d.fields));
});
