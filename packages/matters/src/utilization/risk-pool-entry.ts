import { grant, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, eq, field, not, oneOf, or } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { type Figure, sum } from '../define/figure.ts';
import { choice, date, file, money, party, ref, region, text } from '../define/kinds/index.ts';
import { type Label, label } from '../define/label.ts';
import type { Effect, Source } from '../define/matter.ts';
import { signedAmount } from './risk-pool-account.ts';

const wan = label('万元', 'ten thousand yuan');
const entryTypes: Readonly<Record<string, Label>> = {
  contribution: label('安排资金', 'Contribution'),
  withdrawal: label('划出资金', 'Withdrawal'),
  payout: label('代偿', 'Payout'),
  recovery: label('追回返还', 'Recovery'),
};

const entries = (
  words: readonly [string, string],
  scope: Figure['scope'],
  entryType: string | null,
  sign: 'amount' | 'signed' = 'amount',
): Figure => ({
  label: label(...words),
  unit: wan,
  scope,
  at: 'bookedOn',
  where: entryType === null ? standing : and(standing, eq('entryType', entryType)),
  measure: sum(sign),
});

const book = (amount: Source): Effect => ({
  effect: 'fire',
  on: 'pool',
  transition: 'book',
  fields: {
    entryAmount: amount,
    entryType: { field: 'entryType' },
    entryFirm: { field: 'firm', part: 'uscc' },
  },
});

/** 风险补偿资金台账: every change of a pool's money, one entry each; nothing is changed, what is wrong is struck out. */
export const riskPoolEntry = defineMatter({
  kind: 'risk_pool_entry',
  chapter: 'utilization',
  label: label('风险补偿资金台账', 'Entry of the risk pool'),
  description: label(
    '安排、划出、代偿、追回逐笔入账；代偿和追回由代偿业务自动记账，历史年度可导入',
    'Contributions, withdrawals, payouts, recoveries; the last two are booked by the compensation itself',
  ),
  fields: {
    pool: ref(label('资金池', 'Pool'), { to: 'risk_pool', required: true, fixed: true }),
    entryType: choice(label('类型', 'Type'), { required: true, fixed: true, options: entryTypes }),
    amount: money(label('金额', 'Amount'), { required: true, fixed: true, min: 1 }),
    signed: money(label('变动金额', 'Change'), { automatic: true, min: Number.MIN_SAFE_INTEGER }),
    bookedOn: date(label('入账日期', 'Booked on'), { required: true, fixed: true }),
    claim: ref(label('代偿业务', 'Compensation'), { to: 'risk_compensation', fixed: true }),
    firm: party(label('企业', 'Firm'), { fixed: true }),
    county: region(label('所属县（市、区）', 'County')),
    document: file(label('凭证', 'Voucher'), { multiple: true, accept: ['application/pdf', 'image/*'] }),
    note: text(label('摘要', 'Note')),
    ...struckFields,
  },
  title: 'entryType',
  columns: ['entryType', 'amount', 'bookedOn', 'pool', 'firm', 'note', 'county'],
  filters: ['pool', 'entryType', 'firm', 'bookedOn', 'amount'],
  region: { field: 'county' },
  states: { booked: { label: label('已入账', 'Booked'), colour: 'success' }, struck: struckState },
  initial: 'booked',
  sets: { signed: { rules: [], reckon: signedAmount } },
  effects: [book({ field: 'signed' })],
  transitions: {
    strike: {
      ...strike(['booked'], [officers]),
      effects: [book({ rules: [], reckon: (data) => -Number(data.signed ?? 0) })],
    },
  },
  guards: [
    {
      code: 'firm_missing',
      when: or(not(eq('entryType', 'payout')), { op: 'present', left: field('firm', 'uscc') }),
      message: label('代偿须填写企业及其统一社会信用代码', 'A payout names the firm by its credit code'),
    },
  ],
  access: { read: [officers], create: [grant('ipOfficer')], edit: [officers] },
  figures: {
    'riskpool.size': {
      ...entries(['质押融资风险补偿金规模', 'Size of the risk pool'], 'snapshot', null, 'signed'),
      where: and(standing, oneOf('entryType', ['contribution', 'withdrawal'])),
    },
    'riskpool.contributed': entries(
      ['当年安排风险补偿金', 'Contributed to the risk pool'],
      'year',
      'contribution',
    ),
    'riskpool.paid': entries(['风险补偿金当年代偿', 'Paid by the risk pool'], 'year', 'payout'),
    'riskpool.paid_total': entries(
      ['风险补偿金累计代偿', 'Paid by the risk pool so far'],
      'cumulative',
      'payout',
    ),
    'riskpool.recovered': entries(['风险补偿金当年追回', 'Recovered by the risk pool'], 'year', 'recovery'),
    'riskpool.recovered_total': entries(
      ['风险补偿金累计追回', 'Recovered by the risk pool so far'],
      'cumulative',
      'recovery',
    ),
    'riskpool.balance': entries(['风险补偿金余额', 'Balance of the risk pool'], 'snapshot', null, 'signed'),
  },
});
