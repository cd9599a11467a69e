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

export const serviceGuardCases: readonly GuardCase[] = [
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
