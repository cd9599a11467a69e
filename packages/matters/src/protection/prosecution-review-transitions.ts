import { strike } from '../common/struck.ts';
import { always } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';
import { procurators } from './justice-access.ts';
import { noMoreThan, notBefore } from './justice-guards.ts';

const inTime = notBefore(
  'decided_before_receipt',
  'receivedOn',
  'decidedOn',
  '决定不能早于受理',
  'A decision is not older than the case',
);
const noMore = (of: string) =>
  noMoreThan(
    'more_persons_than_received',
    of,
    'persons',
    '人数不能多于移送起诉人数',
    'No more persons than were received',
  );

export const prosecutionReviewTransitions: MatterDefinition['transitions'] = {
  extend: {
    label: label('延长审查期限', 'Extend the term'),
    from: ['reviewing'],
    to: 'reviewing',
    by: [procurators],
    sets: { isComplex: { value: true } },
  },
  returnCase: {
    label: label('退回补充侦查', 'Return for supplementary investigation'),
    from: ['reviewing'],
    to: 'returned',
    by: [procurators],
    require: ['returnedOn'],
    sets: { returns: { next: 'returns' }, resubmittedOn: { value: null } },
    guards: [
      {
        code: 'returns_used_up',
        when: always,
        upTo: { field: 'returns', rule: 'procuracy.supplement_times' },
        message: label('退回补充侦查次数已用完，请作出决定', 'It may not be returned again: decide'),
      },
    ],
  },
  resubmit: {
    label: label('登记重新移送', 'Record that it was sent again'),
    from: ['returned'],
    to: 'reviewing',
    by: [procurators],
    require: ['resubmittedOn'],
    // The term of review begins anew, and was not extended yet (刑事诉讼法 art. 175).
    sets: { termFrom: { field: 'resubmittedOn' }, isComplex: { value: false } },
    guards: [
      notBefore(
        'resubmitted_before_return',
        'returnedOn',
        'resubmittedOn',
        '重新移送不能早于退回',
        'It was not sent again before it was returned',
      ),
    ],
  },
  charge: {
    label: label('提起公诉', 'Charge'),
    from: ['reviewing'],
    to: 'charged',
    by: [procurators],
    require: ['decidedOn', 'chargedPersons'],
    input: ['notChargedPersons', 'notChargedGround', 'indictment', 'pleaded', 'note'],
    guards: [inTime, noMore('chargedPersons')],
  },
  doNotCharge: {
    label: label('不起诉', 'Do not charge'),
    from: ['reviewing'],
    to: 'not_charged',
    by: [procurators],
    require: ['decidedOn', 'notChargedPersons', 'notChargedGround'],
    input: ['pleaded', 'note'],
    guards: [inTime, noMore('notChargedPersons')],
  },
  move: {
    label: label('改变管辖', 'Move to another procuratorate'),
    from: ['reviewing', 'returned'],
    to: 'moved',
    by: [procurators],
    require: ['decidedOn', 'movedTo'],
  },
  strike: strike(['reviewing', 'returned', 'charged', 'not_charged', 'moved'], [procurators]),
};
