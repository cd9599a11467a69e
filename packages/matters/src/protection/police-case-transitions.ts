import { strike } from '../common/struck.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';
import { police } from './justice-access.ts';
import { notBefore } from './justice-guards.ts';

export const policeCaseTransitions: MatterDefinition['transitions'] = {
  extend: {
    label: label('延长立案审查', 'Extend the review'),
    from: ['accepted'],
    to: 'accepted',
    by: [police],
    require: ['complexity', 'extensionApproval'],
  },
  file: {
    label: label('立案', 'File'),
    from: ['accepted'],
    to: 'filed',
    by: [police],
    require: ['caseNumber', 'filedOn'],
    sets: { decidedOn: { field: 'filedOn' } },
    guards: [
      notBefore(
        'filed_before_acceptance',
        'acceptedOn',
        'filedOn',
        '立案不能早于受案',
        'A case is not filed before it is accepted',
      ),
    ],
  },
  decline: {
    label: label('不予立案', 'Do not file'),
    from: ['accepted'],
    to: 'not_filed',
    by: [police],
    require: ['decidedOn', 'refusal'],
  },
  forward: {
    label: label('移送管辖', 'Forward to the competent police'),
    from: ['accepted'],
    to: 'forwarded',
    by: [police],
    require: ['decidedOn', 'forwardedTo'],
  },
  solve: {
    label: label('破案', 'Solve'),
    from: ['filed'],
    to: 'solved',
    by: [police],
    require: ['solvedOn'],
    input: ['value'],
    guards: [
      notBefore(
        'solved_before_filing',
        'filedOn',
        'solvedOn',
        '破案不能早于立案',
        'A case is not solved before it is filed',
      ),
    ],
  },
  conclude: {
    label: label('侦查终结', 'Conclude'),
    from: ['solved'],
    to: 'concluded',
    by: [police],
    require: ['concludedOn'],
    input: ['prosecutionNumber', 'value'],
    guards: [
      notBefore(
        'concluded_before_solution',
        'solvedOn',
        'concludedOn',
        '侦查终结不能早于破案',
        'A case is not concluded before it is solved',
      ),
    ],
  },
  withdraw: {
    label: label('撤销案件', 'Withdraw the case'),
    from: ['filed', 'solved'],
    to: 'withdrawn',
    by: [police],
    require: ['concludedOn', 'endReason'],
  },
  strike: strike(
    ['accepted', 'filed', 'solved', 'concluded', 'withdrawn', 'not_filed', 'forwarded'],
    [police],
  ),
};
