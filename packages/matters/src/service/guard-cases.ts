import type { Json, MatterData } from '../define/record.ts';
import { type GuardCase, guardCase as row } from '../test-support.ts';

const file: Json = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];
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

const accept = (code: string, spoiled: MatterData) =>
  row('pre_examination', 'accept', 'submitted', code, spoiled, application);

const inOrder: MatterData = {
  ...{ mark: '刺桐', applicant: { name: '恒泰' }, numbers: ['1234567'], classes: [25] },
  ...{ counterparty: { name: '明达' }, jointly: true, allTogether: true },
  ...{ receivedOn: '2024-03-05', expiresOn: '2024-06-01', licenceUntil: '2026-01-01' },
};
const check = (business: string, code: string, spoiled: MatterData) =>
  row('window_filing', 'check', 'received', code, spoiled, { ...inOrder, business });
const decision = (act: string, good: string, bad: string) =>
  row(
    'window_filing',
    act,
    'accepted',
    act === 'record' ? 'no_registrations' : 'only_registrations',
    { business: bad },
    { business: good },
    act === 'publish' ? { publishedOn: '2024-03-01' } : { decidedOn: '2024-03-01' },
  );
const checkPledge = (code: string, spoiled: MatterData) =>
  row('window_pledge', 'check', 'received', code, spoiled, {
    ...inOrder,
    contractNumber: '质字1号',
    termUntil: '2024-05-01',
  });

const entity: MatterData = {
  ...{ company: { name: '恒泰', uscc: '91350100M000100Y43' }, county: '350582', undertaking: true },
  ...{ technicalField: '智能制造', classes: ['B25J9/16'] },
};
const passEntity = (code: string, spoiled: MatterData) =>
  row('preexam_entity', 'pass', 'applied', code, spoiled, entity);

export const serviceGuardCases: readonly GuardCase[] = [
  passEntity('uscc_missing', { company: { name: '恒泰' } }),
  passEntity('county_missing', { county: null }),
  passEntity('field_missing', { technicalField: null }),
  passEntity('field_missing', { classes: [] }),
  passEntity('undertaking_missing', { undertaking: false }),
  row(
    'preexam_entity',
    'resume',
    'suspended',
    'suspension_running',
    { suspendedOn: '2024-03-01' },
    { ...entity, suspendedOn: '2024-02-01' },
  ),
  row(
    'service_facility',
    'accept',
    'approved',
    'accepted_before_approval',
    { approvedOn: '2024-03-02' },
    { type: 'centre', approvedOn: '2024-03-01' },
    { acceptedOn: '2024-03-01' },
  ),
  row(
    'service_facility',
    'run',
    'accepted',
    'centre_not_accepted',
    { acceptedOn: null },
    { type: 'centre', acceptedOn: '2024-03-01' },
    { runningOn: '2024-03-01' },
  ),
  row(
    'facility_premises',
    'giveUp',
    'in_use',
    'given_up_before_use',
    { inUseFrom: '2024-03-02' },
    { inUseFrom: '2024-02-01' },
    { inUseUntil: '2024-03-01' },
  ),
  check('registration', 'classes_missing', { classes: [] }),
  check('renewal', 'number_missing', { numbers: [] }),
  check('transfer', 'counterparty_missing', { counterparty: null }),
  check('transfer', 'not_jointly', { jointly: false }),
  check('change', 'not_together', { allTogether: false }),
  check('renewal', 'expiry_missing', { expiresOn: null }),
  check('licence', 'licence_over', { licenceUntil: '2024-03-04' }),
  check('licence', 'licence_over', { licenceUntil: null }),
  decision('publish', 'registration', 'renewal'),
  decision('register', 'registration', 'renewal'),
  decision('record', 'renewal', 'registration'),
  checkPledge('number_missing', { numbers: [] }),
  checkPledge('not_jointly', { jointly: false }),
  checkPledge('contract_missing', { contractNumber: null }),
  checkPledge('term_beyond_right', { termUntil: '2024-06-02' }),
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
