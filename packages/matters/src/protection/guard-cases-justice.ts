import type { MatterData } from '../define/record.ts';
import { type GuardCase, guardCase as row } from '../test-support.ts';

const arrest = { receivedOn: '2024-03-01', persons: 3 };
const decided = { decidedOn: '2024-03-04' };
const closing = (code: string, spoiled: MatterData) =>
  row(
    'court_case',
    'close',
    'pending',
    code,
    spoiled,
    { filedOn: '2024-03-01', punitive: true, awarded: 100 },
    { closedOn: '2024-03-04', outcome: 'upheld' },
  );

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
  ...(['arrest_review', 'prosecution_review'] as const).flatMap((kind) => {
    const isArrest = kind === 'arrest_review';
    const [yes, no] = isArrest ? ['approve', 'refuse'] : ['charge', 'doNotCharge'];
    const some = isArrest ? { approvedPersons: 2 } : { chargedPersons: 2 };
    const none = isArrest
      ? { refusedPersons: 2, refusalGround: 'evidence' }
      : { notChargedPersons: 2, notChargedGround: 'evidence' };
    const tooMany = isArrest ? 'more_persons_than_asked' : 'more_persons_than_received';
    return [
      row(kind, yes, 'reviewing', 'decided_before_receipt', { receivedOn: '2024-03-05' }, arrest, {
        ...decided,
        ...some,
      }),
      row(kind, yes, 'reviewing', tooMany, { persons: 1 }, arrest, { ...decided, ...some }),
      row(kind, no, 'reviewing', 'decided_before_receipt', { receivedOn: '2024-03-05' }, arrest, {
        ...decided,
        ...none,
      }),
      row(kind, no, 'reviewing', tooMany, { persons: 1 }, arrest, { ...decided, ...none }),
    ];
  }),
  row(
    'prosecution_review',
    'returnCase',
    'reviewing',
    'returns_used_up',
    { returns: 7 },
    { ...arrest, returns: 1 },
    { returnedOn: '2024-03-04' },
  ),
  row(
    'prosecution_review',
    'resubmit',
    'returned',
    'resubmitted_before_return',
    { returnedOn: '2024-03-05' },
    { ...arrest, returnedOn: '2024-03-01' },
    { resubmittedOn: '2024-03-04' },
  ),
  row(
    'court_case',
    'resume',
    'suspended',
    'resumed_before_stay',
    { suspendedOn: '2024-03-05' },
    { suspendedOn: '2024-03-01' },
    { resumedOn: '2024-03-04' },
  ),
  closing('closed_before_filing', { filedOn: '2024-03-05' }),
  closing('punitive_without_award', { awarded: null }),
];
