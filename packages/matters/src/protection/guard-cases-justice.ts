import { type GuardCase, guardCase as row } from '../test-support.ts';

/** Of criminal justice and the courts. */
export const justiceGuardCases: readonly GuardCase[] = [
  row(
    'police_case',
    'file',
    'accepted',
    'filed_before_acceptance',
    { acceptedOn: '2024-03-05' },
    { acceptedOn: '2024-03-01' },
    { caseNumber: '闽公（经）立字〔2024〕1号', filedOn: '2024-03-04' },
  ),
  row(
    'police_case',
    'solve',
    'filed',
    'solved_before_filing',
    { filedOn: '2024-03-05' },
    { filedOn: '2024-03-01' },
    { solvedOn: '2024-03-04' },
  ),
  row(
    'police_case',
    'conclude',
    'solved',
    'concluded_before_solution',
    { solvedOn: '2024-03-05' },
    { solvedOn: '2024-03-01' },
    { concludedOn: '2024-03-04' },
  ),
  row(
    'supervised_case',
    'complete',
    'progress',
    'completed_before_issue',
    { issuedOn: '2024-03-05' },
    { issuedOn: '2024-03-01' },
    { completedOn: '2024-03-04', result: '已移送起诉' },
  ),
  row(
    'cluster_operation',
    'approve',
    'requested',
    'initiated_before_request',
    { requestedOn: '2024-03-05' },
    { requestedOn: '2024-03-01' },
    { approvedBy: '省公安厅', initiatedOn: '2024-03-04' },
  ),
];
