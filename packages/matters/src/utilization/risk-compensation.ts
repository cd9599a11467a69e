import { grant, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { isMyOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure, sum } from '../define/figure.ts';
import { choice, date, file, longText, money, office, party, ref, region } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { State } from '../define/matter.ts';
import type { Role } from '../define/roles.ts';
import { banks, borrowers, guarantors } from './finance-access.ts';
import { nonPerformingClasses } from './loan-class.ts';
import { riskCompensationTransitions } from './risk-compensation-transitions.ts';

const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });
const sumOf = (zh: string, en: string) => money(label(zh, en), { automatic: true });
const running = (zh: string, en: string, ...awaits: Role[]): State => ({
  label: label(zh, en),
  colour: 'processing',
  ...(awaits.length > 0 && { awaits }),
});

const claims = (zh: string, en: string, at: string): Figure => ({
  label: label(zh, en),
  unit: label('笔', 'claims'),
  scope: 'year',
  at,
  where: standing,
  measure: count(),
});

/** 风险补偿: a loan of the pool that went bad, from notice to recovery (domain-rules 2.10). */
export const riskCompensation = defineMatter({
  kind: 'risk_compensation',
  chapter: 'utilization',
  label: label('质押贷款风险补偿', 'Risk compensation'),
  description: label(
    '入池贷款成为不良后自动建立；按放款时的比例分担本金损失，公示无异议后从资金池代偿，追回款先扣费用再按比例返还',
    'Made when a loan of the pool goes bad: the principal lost is shared, paid after publicity, recovered pro rata',
  ),
  fields: {
    loan: ref(label('质押贷款', 'Loan'), { to: 'pledge_loan' }),
    pool: ref(label('资金池', 'Pool'), { to: 'risk_pool', required: true }),
    borrower: party(label('借款企业', 'Borrower'), { required: true }),
    county: region(label('所属县（市、区）', 'County')),
    bank: office(label('贷款银行', 'Bank'), { officeKind: 'bank', required: true }),
    guarantor: office(label('担保机构', 'Guarantor'), { officeKind: 'guarantor' }),
    principal: money(label('贷款本金', 'Principal'), { required: true }),
    disbursedOn: date(label('放款日期', 'Disbursed on'), { required: true }),
    loanClass: choice(label('五级分类', 'Class'), { options: nonPerformingClasses }),
    nplOn: date(label('成为不良日期', 'Non-performing since'), { required: true }),
    loss: sumOf('未收回本金', 'Principal not recovered'),
    poolShare: sumOf('资金池承担', 'Borne by the pool'),
    guarantorShare: sumOf('担保机构承担', 'Borne by the guarantor'),
    bankShare: sumOf('银行承担', 'Borne by the bank'),
    documents: file(label('代偿申请材料', 'Papers of the claim'), {
      automatic: true,
      multiple: true,
      accept: ['application/pdf', 'application/zip', 'image/*'],
    }),
    notifiedOn: on('通知日期', 'Notified on'),
    claimedOn: on('申请代偿日期', 'Claimed on'),
    reviewedOn: on('审核日期', 'Reviewed on'),
    reviewOpinion: longText(label('审核意见', 'Opinion'), { automatic: true }),
    publicityFrom: on('公示开始日期', 'Publicity from'),
    publicityUntil: on('公示结束日期', 'Publicity until'),
    objection: longText(label('公示异议', 'Objection'), { automatic: true }),
    paidOn: on('代偿日期', 'Paid on'),
    recoveredOn: on('最近追回日期', 'Last recovered on'),
    recoveredNow: sumOf('本次追回金额', 'Recovered this time'),
    costsNow: sumOf('本次追偿费用', 'Costs this time'),
    poolReturn: sumOf('本次返还资金池', 'Returned to the pool this time'),
    guarantorReturn: sumOf('本次返还担保机构', 'Returned to the guarantor this time'),
    bankReturn: sumOf('本次返还银行', 'Returned to the bank this time'),
    poolReturned: sumOf('累计返还资金池', 'Returned to the pool so far'),
    guarantorReturned: sumOf('累计返还担保机构', 'Returned to the guarantor so far'),
    bankReturned: sumOf('累计返还银行', 'Returned to the bank so far'),
    recovered: sumOf('累计追回', 'Recovered so far'),
    costs: sumOf('累计追偿费用', 'Costs so far'),
    netRecovered: sumOf('累计追回净额', 'Recovered so far beyond costs'),
    decidedOn: on('代偿决定日期', 'Decided on'),
    endedOn: on('终结日期', 'Ended on'),
    endReason: longText(label('终结原因', 'Why it ended'), { automatic: true }),
    ...struckFields,
  },
  title: 'borrower',
  columns: ['borrower', 'loss', 'poolShare', 'bank', 'nplOn', 'paidOn', 'recovered'],
  filters: ['borrower', 'pool', 'bank', 'guarantor', 'county', 'nplOn', 'claimedOn', 'paidOn'],
  unique: ['loan'],
  owner: { field: 'bank', part: 'office' },
  region: { field: 'county' },
  states: {
    npl: running('已成不良', 'Non-performing', 'bank'),
    notified: running('已通知', 'Notified', 'bank'),
    claimed: running('已申请代偿', 'Claimed', 'ipOfficer'),
    reviewed: running('审核通过', 'Approved', 'ipOfficer'),
    publicity: running('公示中', 'Made public'),
    publicised: running('公示期满', 'Publicity over', 'ipOfficer'),
    paid: { label: label('已代偿', 'Paid'), colour: 'success', awaits: ['bank'] },
    recovery: { label: label('追偿中', 'In recovery'), colour: 'processing', awaits: ['bank'] },
    closed: { label: label('追偿终结', 'Closed'), final: true },
    rejected: { label: label('不予代偿', 'Refused'), final: true, colour: 'error' },
    cured: { label: label('贷款已收回', 'Loan recovered'), final: true },
    struck: struckState,
  },
  initial: 'npl',
  transitions: {
    ...riskCompensationTransitions,
    strike: strike(['npl', 'notified', 'claimed', 'reviewed', 'rejected'], [officers]),
  },
  access: {
    read: [banks, guarantors, borrowers, officers],
    create: [grant('bank', isMyOffice('bank')), grant('ipOfficer')],
    edit: [officers],
  },
  deadlines: {
    notice: {
      label: label('通知资金池管理部门', 'Notice to the pool'),
      from: 'nplOn',
      until: 'notifiedOn',
      within: 'riskpool.notice',
      remindBefore: 'remind.days',
    },
    review: {
      label: label('代偿审核', 'Review of the claim'),
      from: 'claimedOn',
      until: 'reviewedOn',
      within: 'riskpool.review',
      remindBefore: 'remind.days',
      escalateTo: 'ipOffice',
    },
    publicity: {
      label: label('公示期', 'Publicity'),
      from: 'publicityFrom',
      until: 'publicityUntil',
      within: 'riskpool.publicity',
      onExpiry: 'endPublicity',
    },
    payment: {
      label: label('公示后拨付', 'Payment after publicity'),
      from: 'publicityUntil',
      until: 'paidOn',
      within: 'riskpool.payment',
      remindBefore: 'remind.days',
    },
  },
  figures: {
    'riskpool.claims': claims('申请风险补偿', 'Claims on the risk pool', 'claimedOn'),
    'riskpool.paid_count': claims('风险补偿代偿笔数', 'Claims paid by the risk pool', 'paidOn'),
    'riskpool.loss': {
      ...claims('代偿贷款本金损失', 'Principal lost on loans compensated', 'paidOn'),
      unit: label('万元', 'ten thousand yuan'),
      measure: sum('loss'),
    },
    'riskpool.pending': {
      ...claims('待代偿的申请', 'Claims not yet decided', 'claimedOn'),
      scope: 'snapshot',
      until: 'decidedOn',
    },
  },
});
