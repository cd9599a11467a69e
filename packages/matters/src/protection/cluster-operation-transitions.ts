import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';
import { police } from './justice-access.ts';
import { notBefore } from './justice-guards.ts';

export const clusterTransitions: MatterDefinition['transitions'] = {
  request: {
    label: label('上报发起', 'Ask for it'),
    from: ['leads_pooled'],
    to: 'requested',
    by: [police],
    require: ['requestedOn'],
    input: ['requestNumber'],
  },
  approve: {
    label: label('登记批准发起', 'Record that it is initiated'),
    from: ['requested'],
    to: 'approved',
    by: [police],
    require: ['approvedBy', 'initiatedOn'],
    input: ['approvalNumber'],
    guards: [
      notBefore(
        'initiated_before_request',
        'requestedOn',
        'initiatedOn',
        '发起不能早于上报',
        'It is not initiated before it was asked for',
      ),
    ],
  },
  refuse: {
    label: label('未获批准', 'Not initiated'),
    from: ['requested'],
    to: 'not_approved',
    by: [police],
    require: ['refusal'],
  },
  dispatch: {
    label: label('下发线索', 'Send the leads out'),
    from: ['approved'],
    to: 'dispatched',
    by: [police],
    require: ['dispatchedOn'],
    input: ['provinces'],
  },
  verify: {
    label: label('核查完成', 'Leads verified'),
    from: ['dispatched'],
    to: 'verified',
    by: [police],
    require: ['verifiedOn'],
  },
  closeNet: {
    label: label('收网', 'Close the net'),
    from: ['verified'],
    to: 'net_closed',
    by: [police],
    require: ['netClosedOn'],
  },
  tally: {
    label: label('核定战果', 'Tally'),
    from: ['net_closed'],
    to: 'tallied',
    by: [police],
    require: ['talliedOn', 'solved'],
    input: ['arrested', 'value', 'provinces'],
  },
};
