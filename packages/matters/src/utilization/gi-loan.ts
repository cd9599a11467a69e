import { grant, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { compare, field, isMyOffice, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, distinct, type Figure, sum } from '../define/figure.ts';
import { choice, date, money, number, office, party, ref, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Effect } from '../define/matter.ts';
import { banks, borrowers, guarantors } from './finance-access.ts';
import { loanClasses } from './loan-class.ts';

const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });
const wan = label('万元', 'ten thousand yuan');
const loans = (zh: string, en: string): Figure => ({
  label: label(zh, en),
  unit: label('笔', 'loans'),
  scope: 'year',
  at: 'disbursedOn',
  where: standing,
  measure: count(),
});
const onLine = (transition: 'draw' | 'restore'): Effect => ({
  effect: 'fire',
  on: 'line',
  transition,
  fields: { drawing: { field: 'amount' } },
});

/** 地理标志商标质押贷款: a loan to a user whom the holder of the mark has authorised, within the line (domain-rules 2.10). */
export const giLoan = defineMatter({
  kind: 'gi_loan',
  chapter: 'utilization',
  label: label('地理标志商标质押贷款', 'Loan on a GI mark'),
  description: label(
    '借款人须是地理标志授权使用人；放款占用授信额度，结清后恢复',
    'Only to an authorised user; it draws on the line until it is settled',
  ),
  fields: {
    line: ref(label('授信', 'Credit line'), { to: 'gi_credit_line', required: true, fixed: true }),
    borrower: party(label('借款人', 'Borrower'), { required: true }),
    county: region(label('所属县（市、区）', 'County')),
    authorisation: ref(label('地理标志授权使用', 'Authorisation'), { to: 'gi_user' }),
    authorisationNumber: text(label('授权文号', 'Number of the authorisation'), { max: 100 }),
    bank: office(label('贷款银行', 'Bank'), { officeKind: 'bank', required: true }),
    guarantor: office(label('担保机构', 'Guarantor'), { officeKind: 'guarantor' }),
    amount: money(label('贷款金额', 'Amount'), { required: true, fixed: true, min: 1 }),
    annualRate: number(label('年利率（%）', 'Yearly rate (%)'), { min: 0, max: 100 }),
    disbursedOn: on('放款日期', 'Disbursed on'),
    dueOn: on('到期日', 'Due on'),
    loanClass: choice(label('五级分类', 'Class'), { automatic: true, options: loanClasses }),
    closedOn: on('结清或核销日期', 'Settled or written off on'),
    endReason: text(label('未放款或核销原因', 'Why it was declined or written off'), { automatic: true }),
    ...struckFields,
  },
  title: 'borrower',
  columns: ['borrower', 'amount', 'disbursedOn', 'line', 'bank', 'loanClass', 'county'],
  filters: ['borrower', 'line', 'bank', 'county', 'loanClass', 'disbursedOn', 'dueOn'],
  owner: { field: 'bank', part: 'office' },
  region: { field: 'county' },
  states: {
    applied: { label: label('已申请', 'Applied'), colour: 'processing', awaits: ['bank'] },
    declined: { label: label('未放款', 'Declined'), final: true },
    disbursed: { label: label('已放款', 'Disbursed'), colour: 'success' },
    settled: { label: label('已结清', 'Settled'), final: true },
    written_off: { label: label('已核销', 'Written off'), final: true },
    struck: struckState,
  },
  initial: 'applied',
  transitions: {
    disburse: {
      label: label('放款', 'Disburse'),
      from: ['applied'],
      to: 'disbursed',
      by: [banks, officers],
      require: ['disbursedOn', 'dueOn'],
      sets: { loanClass: { value: 'normal' } },
      guards: [
        {
          code: 'not_authorised',
          when: or(present('authorisation'), present('authorisationNumber')),
          message: label('借款人须是地理标志授权使用人', 'The borrower must be authorised to use the GI'),
        },
        {
          code: 'due_before_disbursed',
          when: compare('le', field('disbursedOn'), field('dueOn')),
          message: label('到期日不能早于放款日期', 'It cannot be due before it is disbursed'),
        },
      ],
      effects: [onLine('draw')],
    },
    decline: {
      label: label('不予放款', 'Decline'),
      from: ['applied'],
      to: 'declined',
      by: [banks],
      require: ['endReason'],
    },
    classify: {
      label: label('五级分类', 'Classify'),
      from: ['disbursed'],
      to: 'disbursed',
      by: [banks],
      require: ['loanClass'],
    },
    settle: {
      label: label('结清', 'Settle'),
      from: ['disbursed'],
      to: 'settled',
      by: [banks, officers],
      require: ['closedOn'],
      effects: [onLine('restore')],
    },
    writeOff: {
      label: label('核销', 'Write off'),
      from: ['disbursed'],
      to: 'written_off',
      by: [banks],
      require: ['closedOn', 'endReason'],
      effects: [onLine('restore')],
    },
    strike: strike(['applied', 'declined', 'settled', 'written_off'], [officers]),
    // One that was disbursed has drawn on the line.
    strikeDisbursed: { ...strike(['disbursed'], [officers]), effects: [onLine('restore')] },
  },
  access: {
    read: [banks, guarantors, borrowers, officers],
    create: [
      grant('bank', isMyOffice('bank')),
      grant('rightHolder', isMyOffice('borrower')),
      grant('ipOfficer'),
    ],
    edit: [officers],
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
  figures: {
    'gi_loan.count': loans('新增地理标志商标质押贷款', 'New loans on GI marks'),
    'gi_loan.amount': {
      ...loans('新增地理标志商标质押贷款金额', 'Amount of new loans on GI marks'),
      unit: wan,
      measure: sum('amount'),
    },
    'gi_loan.borrowers': {
      ...loans('获得地理标志商标质押贷款的使用人', 'Users with a new loan on a GI mark'),
      unit: label('户', 'users'),
      measure: distinct(field('borrower', 'name')),
      ofPersons: true,
    },
    'gi_loan.in_force_amount': {
      ...loans('未结清地理标志商标质押贷款本金', 'Loans on GI marks not settled'),
      unit: wan,
      scope: 'snapshot',
      until: 'closedOn',
      measure: sum('amount'),
    },
  },
});
