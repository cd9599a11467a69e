import { officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, type Condition, eq } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { type Figure, sum } from '../define/figure.ts';
import { choice, date, file, money, ref, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { facilityTypes } from './service-facility.ts';

const spent = (zh: string, en: string, which: Condition, more: Partial<Figure> = {}): Figure => ({
  label: label(zh, en),
  unit: label('万元', 'ten thousand yuan'),
  scope: 'cumulative',
  at: 'paidOn',
  until: 'repaidOn',
  where: and(standing, which),
  measure: sum('amount'),
  ...more,
});

/** 建设资金: one payment into a service facility. Money that came back counts until it did. */
export const facilityInvestment = defineMatter({
  kind: 'facility_investment',
  chapter: 'service',
  label: label('服务载体建设资金', 'Investment in a facility'),
  description: label(
    '保护中心、集聚区等的建设资金，一笔一条',
    'Money put into centres and clusters, one entry a payment',
  ),
  fields: {
    purpose: text(label('资金用途', 'Purpose'), { required: true }),
    facility: ref(label('服务载体', 'Facility'), { to: 'service_facility' }),
    facilityType: choice(label('载体类型', 'Type of facility'), { required: true, options: facilityTypes }),
    amount: money(label('金额', 'Amount'), { required: true, min: 1 }),
    source: choice(label('资金来源', 'Source'), {
      required: true,
      options: {
        central: label('中央财政', 'Central budget'),
        province: label('省级财政', 'Provincial budget'),
        city: label('市级财政', 'City budget'),
        county: label('县级财政', 'County budget'),
        own: label('单位自筹', 'Own money'),
      },
    }),
    documentNumber: text(label('资金文件文号', 'Document number')),
    document: file(label('资金文件或凭证', 'Document'), {
      multiple: true,
      accept: ['application/pdf', 'image/*'],
    }),
    county: region(label('所在县（市、区）', 'County')),
    plannedOn: date(label('安排日期', 'Planned on')),
    paidOn: date(label('投入日期', 'Paid on'), { automatic: true }),
    repaidOn: date(label('退回日期', 'Repaid on'), { automatic: true }),
    endReason: text(label('取消或退回原因', 'Why it was cancelled or repaid'), { automatic: true }),
    ...struckFields,
  },
  title: 'purpose',
  columns: ['purpose', 'amount', 'paidOn', 'facilityType', 'source', 'plannedOn', 'repaidOn'],
  filters: ['purpose', 'facility', 'facilityType', 'source', 'amount', 'county', 'paidOn'],
  region: { field: 'county' },
  states: {
    planned: { label: label('已安排', 'Planned'), colour: 'processing', awaits: ['ipOfficer'] },
    paid: { label: label('已投入', 'Paid'), colour: 'success' },
    cancelled: { label: label('已取消', 'Cancelled'), final: true },
    repaid: { label: label('已退回', 'Repaid'), final: true },
    struck: struckState,
  },
  initial: 'planned',
  transitions: {
    pay: {
      label: label('登记投入', 'Record the payment'),
      from: ['planned'],
      to: 'paid',
      by: [officers],
      require: ['paidOn'],
    },
    cancel: {
      label: label('取消', 'Cancel'),
      from: ['planned'],
      to: 'cancelled',
      by: [officers],
      require: ['endReason'],
    },
    repay: {
      label: label('登记退回', 'Record the repayment'),
      from: ['paid'],
      to: 'repaid',
      by: [officers],
      require: ['repaidOn', 'endReason'],
    },
    strike: strike(['planned', 'paid', 'cancelled', 'repaid'], [officers]),
  },
  access: { read: [officers], create: [officers], edit: [officers] },
  figures: {
    'center.investment': spent(
      '保护中心建设资金',
      'Invested in the protection centre',
      eq('facilityType', 'centre'),
      {
        approx: '余',
      },
    ),
    'center.investment.year': {
      label: label('保护中心当年建设资金', 'Invested in the protection centre in the year'),
      unit: label('万元', 'ten thousand yuan'),
      scope: 'year',
      at: 'paidOn',
      where: and(standing, eq('facilityType', 'centre')),
      measure: sum('amount'),
    },
    'cluster.investment': spent(
      '服务业集聚区建设资金',
      'Invested in service clusters',
      eq('facilityType', 'cluster'),
    ),
  },
});
