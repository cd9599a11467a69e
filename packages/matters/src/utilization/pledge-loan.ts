import { grant, officers } from '../common/access.ts';
import { strike, struckState } from '../common/struck.ts';
import { and, compare, field, inState, isMyOffice, or, present, value } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition, Source, Transition } from '../define/matter.ts';
import { banks, borrowers, centralBanks, guarantors } from './finance-access.ts';
import { nonPerformingClasses, performingClasses } from './loan-class.ts';
import { pledgeLoanFields } from './pledge-loan-fields.ts';
import { pledgeLoanFigures } from './pledge-loan-figures.ts';

const lenders = [banks, officers];

/** From one bad class to another it has been bad all along; once cured it begins anew. */
const sinceWhen: Source = {
  rules: [],
  reckon: ({ nplOn, nplEndedOn }, { today }) => (nplOn && !nplEndedOn ? nplOn : today),
};

/** One button a class: `classNormal`, `classLoss`. */
const classed = (name: string): string => `class${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const classTo = (to: 'disbursed' | 'npl', more: Partial<Transition>) =>
  Object.fromEntries(
    Object.entries(to === 'npl' ? nonPerformingClasses : performingClasses).map(([name, { zh, en }]) => [
      classed(name),
      {
        label: label(`划为${zh}类`, `Class: ${en.toLowerCase()}`),
        from: ['disbursed', 'npl'],
        to,
        by: [banks],
        ...more,
        sets: { loanClass: { value: name }, classedOn: { now: 'date' }, ...more.sets },
      } satisfies Transition,
    ]),
  );

const transitions: MatterDefinition['transitions'] = {
  approve: {
    label: label('审批通过', 'Approve'),
    from: ['applied'],
    to: 'approved',
    by: [banks],
    sets: { approvedOn: { now: 'date' } },
  },
  decline: {
    label: label('不予放款', 'Decline'),
    from: ['applied', 'approved'],
    to: 'declined',
    by: [banks],
    require: ['endReason'],
  },
  disburse: {
    label: label('放款', 'Disburse'),
    from: ['approved'],
    to: 'disbursed',
    by: lenders,
    require: ['disbursedOn', 'dueOn'],
    input: ['registrationNumber', 'pledge', 'contractNumber', 'annualRate'],
    sets: { loanClass: { value: 'normal' }, classedOn: { field: 'disbursedOn' } },
    guards: [
      {
        code: 'pledge_not_registered',
        when: or(present('pledge'), present('registrationNumber')),
        message: label(
          '质权自登记时设立，放款前须填写质押登记',
          'A pledge arises on registration: name the registration first',
        ),
      },
      {
        code: 'due_before_disbursed',
        when: compare('le', field('disbursedOn'), field('dueOn')),
        message: label('到期日不能早于放款日期', 'It cannot be due before it is disbursed'),
      },
    ],
    effects: [{ effect: 'fire', on: 'pool', transition: 'enrol' }],
  },
  ...classTo('disbursed', { sets: { nplEndedOn: { now: 'date' } } }),
  ...classTo('npl', {
    sets: { nplOn: sinceWhen, nplEndedOn: { value: null } },
    effects: [
      {
        effect: 'create',
        kind: 'risk_compensation',
        fields: {
          loan: { core: 'id' },
          pool: { field: 'pool' },
          borrower: { field: 'borrower' },
          county: { field: 'county' },
          bank: { field: 'bank' },
          guarantor: { field: 'guarantor' },
          principal: { field: 'amount' },
          disbursedOn: { field: 'disbursedOn' },
          loanClass: { field: 'loanClass' },
          nplOn: { field: 'nplOn' },
        },
        when: present('pool'),
      },
    ],
  }),
  extend: {
    label: label('展期', 'Extend'),
    from: ['disbursed'],
    to: 'disbursed',
    by: [banks],
    require: ['dueOn'],
  },
  settle: {
    label: label('结清', 'Settle'),
    from: ['disbursed', 'npl'],
    to: 'settled',
    by: lenders,
    require: ['closedOn'],
    sets: { nplEndedOn: { field: 'closedOn', keep: true } },
  },
  writeOff: {
    label: label('核销', 'Write off'),
    from: ['npl'],
    to: 'written_off',
    by: [banks],
    require: ['closedOn', 'endReason'],
    sets: { nplEndedOn: { field: 'closedOn' } },
  },
  strike: strike(
    ['applied', 'approved', 'declined', 'disbursed', 'npl', 'settled', 'written_off'],
    [officers],
  ),
};

/** 知识产权质押贷款: from application to settlement or loss; the registration of the pledge is another kind. */
export const pledgeLoan = defineMatter({
  kind: 'pledge_loan',
  chapter: 'utilization',
  label: label('知识产权质押贷款', 'Loan on pledged rights'),
  description: label(
    '质押融资按实际放款统计，与质押登记金额、授信额度分开；入池贷款成为不良的，自动发起风险补偿',
    'Counted as disbursed, apart from what was registered or granted; a bad loan of the pool starts a compensation',
  ),
  fields: pledgeLoanFields,
  title: 'borrower',
  columns: ['borrower', 'amount', 'disbursedOn', 'bank', 'rightType', 'loanClass', 'county'],
  filters: ['borrower', 'bank', 'guarantor', 'rightType', 'county', 'loanClass', 'disbursedOn', 'dueOn'],
  unique: ['contractNumber', 'bank'],
  owner: { field: 'bank', part: 'office' },
  region: { field: 'county' },
  states: {
    applied: { label: label('已申请', 'Applied'), colour: 'processing', awaits: ['bank'] },
    approved: { label: label('已审批', 'Approved'), colour: 'processing', awaits: ['bank'] },
    declined: { label: label('未放款', 'Declined'), final: true },
    disbursed: { label: label('已放款', 'Disbursed'), colour: 'success' },
    npl: { label: label('不良', 'Non-performing'), colour: 'error', awaits: ['bank'] },
    settled: { label: label('已结清', 'Settled'), final: true },
    written_off: { label: label('已核销', 'Written off'), final: true },
    struck: struckState,
  },
  initial: 'applied',
  sets: { appliedOn: { now: 'date', keep: true } },
  transitions,
  guards: [
    {
      code: 'uscc_missing',
      when: or(
        { op: 'present', left: field('borrower', 'uscc') },
        compare('eq', field('borrower', 'person'), value(true)),
      ),
      message: label('借款企业须填写统一社会信用代码', 'Give the credit code of the borrower'),
    },
  ],
  access: {
    read: [banks, guarantors, borrowers, officers, centralBanks],
    create: [
      grant('bank', isMyOffice('bank')),
      grant('rightHolder', isMyOffice('borrower')),
      grant('ipOfficer'),
    ],
    edit: [{ roles: ['bank'], when: and(isMyOffice('bank'), inState('applied', 'approved')) }, officers],
  },
  deadlines: {
    repayment: {
      label: label('贷款到期', 'Loan due'),
      from: 'dueOn',
      until: 'closedOn',
      within: 'stated_term.end',
      remindBefore: 'remind.week',
    },
  },
  figures: pledgeLoanFigures,
});
