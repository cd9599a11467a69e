import { grant, officers, systemOnly } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { compare, field, isMyOffice, not, present, value } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { distinct, type Figure, sum } from '../define/figure.ts';
import {
  date,
  file,
  money,
  office,
  party,
  ref,
  region,
  text,
  trademarkNumber,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { MatterData } from '../define/record.ts';
import { banks, guarantors } from './finance-access.ts';

const pledgors = grant('rightHolder', isMyOffice('pledgor'));
const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });
const fen = (data: MatterData, name: string): number => Number(data[name] ?? 0);
/** What is left of the line after a change of what is drawn. */
const left = (data: MatterData, change: number): number =>
  fen(data, 'amount') - fen(data, 'drawnElsewhere') - fen(data, 'drawn') - change;

const marks = (zh: string, en: string, scope: Figure['scope']): Figure => ({
  label: label(zh, en),
  unit: label('项', 'marks'),
  scope,
  at: 'grantedOn',
  ...(scope === 'snapshot' && { until: 'endedOn' }),
  where: standing,
  // A line granted anew is of the same mark.
  measure: distinct(field('number')),
});
const amounts = (zh: string, en: string, scope: Figure['scope']): Figure => ({
  ...marks(zh, en, scope),
  unit: label('亿元', 'hundred million yuan'),
  measure: sum('amount'),
});

/** 地理标志商标质押授信: an association pledges the mark, the bank grants a line to its authorised users (domain-rules 2.10). */
export const giCreditLine = defineMatter({
  kind: 'gi_credit_line',
  chapter: 'utilization',
  label: label('地理标志商标质押授信', 'Credit line on a GI mark'),
  description: label(
    '协会以地理标志商标质押，银行授信，授权使用人在额度内贷款；未结清贷款合计不超过额度',
    'The association pledges the mark; loans to authorised users stay within the line together',
  ),
  fields: {
    mark: text(label('地理标志商标', 'GI mark'), { required: true, max: 100 }),
    number: trademarkNumber(label('注册号', 'Registration number'), { required: true }),
    giTrademark: ref(label('地理标志', 'GI'), { to: 'gi_trademark' }),
    pledgor: party(label('出质协会', 'Association'), { required: true }),
    county: region(label('所属县（市、区）', 'County')),
    bank: office(label('授信银行', 'Bank'), { officeKind: 'bank', required: true }),
    guarantor: office(label('担保机构', 'Guarantor'), { officeKind: 'guarantor' }),
    pledge: ref(label('质押登记', 'Pledge registration'), { to: 'pledge' }),
    pledgeNumber: text(label('质权登记号', 'Registration number of the pledge'), {
      automatic: true,
      max: 100,
    }),
    amount: money(label('授信额度', 'Line'), { automatic: true }),
    grantedOn: on('授信日期', 'Granted on'),
    validUntil: on('额度有效期至', 'Valid until'),
    document: file(label('授信协议', 'Agreement'), { multiple: true, accept: ['application/pdf'] }),
    drawnElsewhere: money(label('未逐笔登记的已用额度', 'Drawn by loans not entered here')),
    drawing: money(label('本次变动', 'This change'), { automatic: true }),
    drawn: money(label('已用额度', 'Drawn'), { automatic: true }),
    headroom: money(label('可用额度', 'Left'), { automatic: true, min: Number.MIN_SAFE_INTEGER }),
    endedOn: on('终止日期', 'Ended on'),
    endReason: text(label('终止原因', 'Why it ended'), { automatic: true }),
    ...struckFields,
  },
  title: 'mark',
  columns: ['mark', 'amount', 'grantedOn', 'pledgor', 'bank', 'drawn', 'headroom'],
  filters: ['mark', 'number', 'pledgor', 'bank', 'county', 'grantedOn', 'amount'],
  unique: ['number', 'bank', 'grantedOn'],
  owner: { field: 'bank', part: 'office' },
  region: { field: 'county' },
  states: {
    negotiating: { label: label('洽谈中', 'In negotiation'), colour: 'processing', awaits: ['bank'] },
    granted: { label: label('已授信', 'Granted'), colour: 'success' },
    ended: { label: label('已终止', 'Ended'), final: true },
    struck: struckState,
  },
  initial: 'negotiating',
  transitions: {
    grant: {
      label: label('授信', 'Grant'),
      from: ['negotiating'],
      to: 'granted',
      by: [banks, officers],
      require: ['pledgeNumber', 'amount', 'grantedOn'],
      input: ['validUntil', 'pledge', 'document'],
      sets: { headroom: { rules: [], reckon: (data) => left(data, 0) } },
    },
    /** Fired by each loan that is disbursed; what a guard refuses here is not disbursed there. */
    draw: {
      label: label('用信', 'Draw'),
      from: ['negotiating', 'granted', 'ended'],
      to: 'granted',
      by: [systemOnly],
      require: ['drawing'],
      sets: {
        drawn: { rules: [], reckon: (data) => fen(data, 'drawn') + fen(data, 'drawing') },
        headroom: { rules: [], reckon: (data) => left(data, fen(data, 'drawing')) },
      },
      guards: [
        {
          code: 'line_not_granted',
          when: present('grantedOn'),
          message: label('尚未授信', 'The line has not been granted'),
        },
        {
          code: 'line_ended',
          when: not(present('endedOn')),
          message: label('授信已终止', 'The line has ended'),
        },
        {
          code: 'line_exceeded',
          when: compare('ge', field('headroom'), value(0)),
          message: label('未结清贷款合计超过授信额度', 'The loans together would be more than the line'),
        },
      ],
    },
    restore: {
      label: label('恢复额度', 'Restore'),
      from: ['granted'],
      to: 'granted',
      by: [systemOnly],
      require: ['drawing'],
      sets: {
        drawn: { rules: [], reckon: (data) => Math.max(0, fen(data, 'drawn') - fen(data, 'drawing')) },
        headroom: { rules: [], reckon: (data) => left(data, -fen(data, 'drawing')) },
      },
    },
    end: {
      label: label('终止授信', 'End'),
      from: ['granted'],
      to: 'ended',
      by: [banks, officers],
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['negotiating', 'granted', 'ended'], [officers]),
  },
  access: {
    read: [banks, guarantors, pledgors, officers],
    create: [grant('bank', isMyOffice('bank')), grant('ipOfficer')],
    edit: [officers],
  },
  deadlines: {
    validity: {
      label: label('额度到期', 'End of the line'),
      from: 'validUntil',
      until: 'endedOn',
      within: 'stated_term.end',
      remindBefore: 'remind.week',
    },
  },
  figures: {
    'gi_pledge.count': marks('地理标志商标质押授信件数', 'GI marks with a credit line', 'cumulative'),
    'gi_pledge.amount': amounts('地理标志商标质押授信额', 'Credit granted on GI marks', 'cumulative'),
    'gi_pledge.count.new': marks('当年质押授信的地理标志商标', 'GI marks given a credit line', 'year'),
    'gi_pledge.amount.new': amounts(
      '当年地理标志商标质押授信额',
      'Credit granted on GI marks in the year',
      'year',
    ),
    'gi_pledge.count.valid': marks('有效授信的地理标志商标', 'GI marks whose line is open', 'snapshot'),
    'gi_pledge.amount.valid': amounts(
      '有效的地理标志商标质押授信额',
      'Credit lines on GI marks that are open',
      'snapshot',
    ),
  },
});
