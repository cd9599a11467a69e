import { grant, officers, systemOnly } from '../common/access.ts';
import { and, compare, field, isMyOffice, value } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Guard, MatterDefinition } from '../define/matter.ts';
import { banks } from './finance-access.ts';
import { claimedShares, recoveredSums } from './risk-compensation-shares.ts';

const recoverers = [banks, grant('guarantor', isMyOffice('guarantor')), officers];

const claimable: readonly Guard[] = [
  {
    code: 'loss_exceeds_principal',
    when: and(compare('gt', field('loss'), value(0)), compare('le', field('loss'), field('principal'))),
    message: label(
      '未收回本金应大于零且不超过贷款本金',
      'The loss is more than nothing and at most the principal',
    ),
  },
];

const ledger = (entryType: 'payout' | 'recovery', amount: string, day: string) =>
  ({
    effect: 'create',
    kind: 'risk_pool_entry',
    fields: {
      pool: { field: 'pool' },
      entryType: { value: entryType },
      amount: { field: amount },
      bookedOn: { field: day },
      claim: { core: 'id' },
      firm: { field: 'borrower' },
      county: { field: 'county' },
    },
    when: compare('gt', field(amount), value(0)),
  }) as const;

export const riskCompensationTransitions: MatterDefinition['transitions'] = {
  notify: {
    label: label('通知', 'Notify'),
    from: ['npl'],
    to: 'notified',
    by: [banks],
    require: ['loanClass'],
    sets: { notifiedOn: { now: 'date' } },
  },
  claim: {
    label: label('申请代偿', 'Claim'),
    from: ['notified'],
    to: 'claimed',
    by: [banks],
    require: ['loss', 'documents', 'loanClass'],
    sets: { claimedOn: { now: 'date' }, ...claimedShares },
    guards: claimable,
  },
  approve: {
    label: label('审核通过', 'Approve'),
    from: ['claimed'],
    to: 'reviewed',
    by: [officers],
    require: ['loss'],
    input: ['reviewOpinion'],
    // The principal that the review recognises may be less than was claimed.
    sets: { reviewedOn: { now: 'date' }, ...claimedShares },
    guards: claimable,
  },
  reject: {
    label: label('不予代偿', 'Refuse'),
    from: ['claimed', 'reviewed', 'publicity', 'publicised'],
    to: 'rejected',
    by: [officers],
    require: ['endReason'],
    sets: { endedOn: { now: 'date' }, decidedOn: { now: 'date' }, reviewedOn: { now: 'date', keep: true } },
  },
  publicise: {
    label: label('公示', 'Make public'),
    from: ['reviewed'],
    to: 'publicity',
    by: [officers],
    sets: { publicityFrom: { now: 'date' }, publicityUntil: { value: null } },
  },
  object: {
    label: label('异议复审', 'Review again upon an objection'),
    from: ['publicity', 'publicised'],
    to: 'claimed',
    by: [officers],
    require: ['objection'],
    sets: {
      publicityFrom: { value: null },
      publicityUntil: { value: null },
      reviewedOn: { value: null },
    },
  },
  endPublicity: {
    label: label('公示期满', 'End the publicity'),
    from: ['publicity'],
    to: 'publicised',
    by: [systemOnly],
    sets: { publicityUntil: { due: ['publicity'] } },
  },
  pay: {
    label: label('代偿', 'Pay'),
    from: ['publicised'],
    to: 'paid',
    by: [officers],
    require: ['paidOn'],
    sets: { decidedOn: { field: 'paidOn' } },
    effects: [ledger('payout', 'poolShare', 'paidOn')],
    confirm: label('将从资金池划出代偿款并入账', 'Money leaves the pool and is booked'),
  },
  recover: {
    label: label('登记追回', 'Record a recovery'),
    from: ['paid', 'recovery'],
    to: 'recovery',
    by: recoverers,
    require: ['recoveredNow', 'costsNow', 'recoveredOn'],
    sets: recoveredSums,
    guards: [
      {
        code: 'recovered_too_much',
        when: compare('le', field('netRecovered'), field('loss')),
        message: label('扣除费用后的追回总额超过本金损失', 'More than the principal lost has come back'),
      },
    ],
    effects: [ledger('recovery', 'poolReturn', 'recoveredOn')],
  },
  close: {
    label: label('追偿终结', 'Close'),
    from: ['paid', 'recovery'],
    to: 'closed',
    by: [officers],
    require: ['endReason'],
    sets: { endedOn: { now: 'date' } },
  },
  cure: {
    label: label('贷款已收回', 'The loan was recovered'),
    from: ['npl', 'notified', 'claimed', 'reviewed', 'publicity', 'publicised'],
    to: 'cured',
    by: [banks],
    sets: { endedOn: { now: 'date' }, decidedOn: { now: 'date' } },
  },
};
