import { strike } from '../common/struck.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition, Source, Transition } from '../define/matter.ts';
import { countedDay, sameDayRules } from './same-day.ts';
import { clerks } from './window-access.ts';
import { feeDue } from './window-filing-fee.ts';
import { conformityGuards, noRegistrations, onlyRegistrations } from './window-filing-guards.ts';

export const conformedNow: Source = { rules: sameDayRules, reckon: (_, time) => countedDay(time) };

/** Steps before anything reaches the Trademark Office, the same for filings and pledges. */
export const counterSteps = (guards: Transition['guards'], more: Transition['sets'] = {}) =>
  ({
    check: {
      label: label('判定合格', 'Find in order'),
      from: ['received'],
      to: 'checked',
      by: [clerks],
      sets: { conformedOn: conformedNow, ...more },
      ...(guards && { guards }),
    },
    returnPapers: {
      label: label('退回', 'Return'),
      from: ['received', 'checked'],
      to: 'returned',
      by: [clerks],
      require: ['returnReason'],
      sets: { returnedOn: { now: 'date' }, conformedOn: { value: null } },
    },
    resubmit: {
      label: label('重新收件', 'Receive again'),
      from: ['returned'],
      to: 'received',
      by: [clerks],
      input: ['documents'],
    },
    fileOnline: {
      label: label('网上递交', 'File online'),
      from: ['checked'],
      to: 'filed_online',
      by: [clerks],
      sets: { filedOnlineOn: { now: 'date' } },
    },
  }) satisfies MatterDefinition['transitions'];

const decided = ['registered', 'recorded', 'denied'];

export const windowFilingTransitions: MatterDefinition['transitions'] = {
  ...counterSteps(conformityGuards, { feeDue }),
  payFee: {
    label: label('缴费', 'Pay the fee'),
    from: ['filed_online'],
    to: 'fee_paid',
    by: [clerks],
    require: ['feePaid'],
    sets: { feePaidOn: { now: 'date' } },
  },
  askCorrection: {
    label: label('登记补正通知', 'Record a notice of correction'),
    from: ['fee_paid'],
    to: 'correction',
    by: [clerks],
    require: ['correctionOn'],
    sets: { correctedOn: { value: null } },
  },
  correct: {
    label: label('提交补正', 'Correct'),
    from: ['correction'],
    to: 'fee_paid',
    by: [clerks],
    sets: { correctedOn: { now: 'date' } },
  },
  accept: {
    label: label('登记受理', 'Record the acceptance'),
    from: ['fee_paid'],
    to: 'accepted',
    by: [clerks],
    require: ['acceptedOn'],
    input: ['applicationNumber'],
  },
  refuse: {
    label: label('登记不予受理', 'Record the refusal'),
    from: ['fee_paid', 'correction'],
    to: 'refused',
    by: [clerks],
    require: ['decidedOn', 'endReason'],
  },
  publish: {
    label: label('登记初步审定公告', 'Record the publication'),
    from: ['accepted'],
    to: 'accepted',
    by: [clerks],
    require: ['publishedOn'],
    guards: [onlyRegistrations],
  },
  register: {
    label: label('核准注册', 'Register'),
    from: ['accepted'],
    to: 'registered',
    by: [clerks],
    require: ['decidedOn'],
    guards: [onlyRegistrations],
  },
  record: {
    label: label('核准（备案）', 'Record'),
    from: ['accepted'],
    to: 'recorded',
    by: [clerks],
    require: ['decidedOn'],
    guards: [noRegistrations],
  },
  deny: {
    label: label('登记不予核准（驳回）', 'Record the denial'),
    from: ['accepted'],
    to: 'denied',
    by: [clerks],
    require: ['decidedOn', 'endReason'],
  },
  withdraw: {
    label: label('撤回', 'Withdraw'),
    from: ['received', 'returned', 'checked', 'filed_online', 'fee_paid', 'correction', 'accepted'],
    to: 'withdrawn',
    by: [clerks],
    input: ['endReason'],
    sets: { withdrawnOn: { now: 'date' } },
  },
  strike: strike(
    [
      ...['received', 'returned', 'checked', 'filed_online', 'fee_paid', 'correction', 'accepted'],
      ...decided,
      ...['refused', 'withdrawn'],
    ],
    [clerks],
  ),
};
