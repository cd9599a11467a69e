import { standing } from '../common/struck.ts';
import { and, type Condition, oneOf, present } from '../define/condition.ts';
import { average, count, distinct, type Figure, sum } from '../define/figure.ts';
import { type Label, label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const yi = label('亿元', 'hundred million yuan');
const wan = label('万元', 'ten thousand yuan');

/** New loans are those disbursed in the year (domain-rules 4, question 4); what was registered or granted is apart. */
const disbursed = (
  words: readonly [string, string],
  unit: Label,
  measure: Figure['measure'],
  where?: Condition,
): Figure => ({
  label: label(...words),
  unit,
  scope: 'year',
  at: 'disbursedOn',
  where: where ? and(standing, where) : standing,
  measure,
});

const patents = oneOf('rightType', ['patent', 'both']);
const trademarks = oneOf('rightType', ['trademark', 'both']);
const either = oneOf('rightType', ['patent', 'trademark', 'both']);

/** Principal of loans not yet settled; what has been paid back of it meanwhile is the bank's account. */
const inForce: Figure = {
  ...disbursed(['未结清质押贷款本金', 'Principal of loans not settled'], yi, sum('amount')),
  scope: 'snapshot',
  until: 'closedOn',
};

const nonPerforming: Figure = {
  ...inForce,
  label: label('不良质押贷款本金', 'Principal of non-performing loans'),
  unit: wan,
  at: 'nplOn',
  until: 'nplEndedOn',
};

export const pledgeLoanFigures: MatterDefinition['figures'] = {
  'pledge.new_amount': disbursed(
    ['新增专利商标质押融资', 'New loans on patents and trademarks'],
    yi,
    sum('amount'),
    either,
  ),
  'pledge.new_count': disbursed(
    ['新增专利商标质押融资笔数', 'New loans on patents and trademarks, number'],
    label('笔', 'loans'),
    count(),
    either,
  ),
  'pledge.new_amount.patent': disbursed(
    ['新增专利质押融资', 'New loans on patents'],
    yi,
    sum('amount'),
    patents,
  ),
  'pledge.new_amount.trademark': disbursed(
    ['新增商标质押融资', 'New loans on trademarks'],
    yi,
    sum('amount'),
    trademarks,
  ),
  'pledge.companies': disbursed(
    ['获得质押融资的企业', 'Companies with a new loan'],
    label('家', 'companies'),
    distinct({ field: 'borrower', part: 'uscc' }),
  ),
  'pledge.mean_amount': disbursed(
    ['每笔质押融资平均金额', 'Mean new loan'],
    wan,
    average({ field: 'amount' }),
  ),
  'pledge.pool_amount': disbursed(
    ['入池质押融资', 'New loans of the risk pool'],
    wan,
    sum('amount'),
    present('pool'),
  ),
  'pledge.in_force_amount': inForce,
  'pledge.npl_amount': nonPerforming,
  'pledge.npl_rate': {
    ...nonPerforming,
    label: label('质押贷款不良率', 'Non-performing rate'),
    unit: label('%', '%'),
    per: { figure: 'pledge.in_force_amount', times: 100 },
  },
  'riskpool.leverage': {
    ...inForce,
    label: label('风险补偿金放大倍数', 'Leverage of the risk pool'),
    unit: label('倍', 'times'),
    where: and(standing, present('pool')),
    per: { figure: 'riskpool.size' },
    decimals: 1,
  },
};
