import { grant, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, field, inMyRegion, inState, isMyOffice, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { distinct, type Figure, latest } from '../define/figure.ts';
import { choice, date, file, longText, number, office, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { banks, centralBanks } from './finance-access.ts';

/** What is in force at the end of the period: the latest statement counts. */
const inForce = (zh: string, en: string, unit: string, of: string): Figure => ({
  label: label(zh, en),
  unit: label(unit, unit),
  scope: 'snapshot',
  at: 'effectiveFrom',
  until: 'endedOn',
  where: and(standing, present(of)),
  measure: latest(of),
  office: 'bank',
});

/** 银行考核激励参数: how a bank weighs lending on IP in its own assessments (domain-rules, row 34). */
export const bankAssessment = defineMatter({
  kind: 'bank_assessment',
  chapter: 'utilization',
  label: label('银行质押融资考核参数', 'Assessment of lending by a bank'),
  description: label(
    '新增质押融资的经济资本折算、不良容忍度等；参数变化的另登记一条，旧的终止',
    'The capital charge of new lending, the tolerance of bad loans; a change is a new entry and ends the old one',
  ),
  fields: {
    bank: office(label('银行', 'Bank'), { officeKind: 'bank', required: true }),
    name: text(label('办法名称', 'Title'), { required: true, max: 200 }),
    county: region(label('适用县（市、区）', 'County'), {
      help: label('不填即全市', 'Blank: the whole city'),
    }),
    capitalFactor: number(label('新增部分经济资本折算（折）', 'Capital charge of the new part, in tenths'), {
      min: 0,
      max: 10,
      help: label('按7折计算的填7', '7: seventy per cent'),
    }),
    nplTolerance: number(label('不良容忍度（百分点）', 'Tolerance of bad loans, percentage points'), {
      min: 0,
      max: 100,
      help: label('高于各项贷款不良率的百分点', 'Above the rate of all loans'),
    }),
    systems: choice(label('执行的考核体系', 'Assessments that follow it'), {
      multiple: true,
      options: {
        kpi: label('关键绩效指标', 'Key performance indicators'),
        risk: label('全面风险管理评价', 'Overall risk management'),
        credit: label('信用风险管理评价', 'Credit risk management'),
      },
    }),
    likened: text(label('比照业务', 'Treated like'), { max: 200 }),
    note: longText(label('说明', 'Note')),
    document: file(label('文件', 'Document'), {
      multiple: true,
      accept: ['application/pdf'],
      visibleTo: ['bank', 'centralBank', 'ipOfficer'],
    }),
    effectiveFrom: date(label('执行日期', 'In force from'), { required: true }),
    endedOn: date(label('终止日期', 'Ended on'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'bank', 'capitalFactor', 'nplTolerance', 'effectiveFrom', 'endedOn'],
  filters: ['name', 'bank', 'effectiveFrom', 'endedOn'],
  unique: ['bank', 'name', 'effectiveFrom'],
  owner: { field: 'bank', part: 'office' },
  region: { field: 'county' },
  states: {
    in_force: { label: label('执行中', 'In force'), colour: 'success' },
    ended: { label: label('已终止', 'Ended'), final: true },
    struck: struckState,
  },
  initial: 'in_force',
  transitions: {
    end: {
      label: label('终止', 'End'),
      from: ['in_force'],
      to: 'ended',
      by: [banks, officers],
      require: ['endedOn'],
    },
    strike: strike(['in_force', 'ended'], [officers]),
  },
  guards: [
    {
      code: 'no_parameter',
      when: or(present('capitalFactor'), present('nplTolerance')),
      message: label('至少填写一项参数', 'Give at least one parameter'),
    },
  ],
  access: {
    read: [banks, centralBanks, officers],
    create: [grant('bank', isMyOffice('bank')), { roles: ['ipOfficer', 'centralBank'], when: inMyRegion }],
    edit: [{ roles: ['bank'], when: and(isMyOffice('bank'), not(inState('struck'))) }, officers],
  },
  figures: {
    'bank.capital_factor': inForce(
      '经济资本考核新增部分折算',
      'Capital charge of new lending',
      '折',
      'capitalFactor',
    ),
    'bank.npl_tolerance': inForce('质押融资不良容忍度', 'Tolerance of bad loans', '个百分点', 'nplTolerance'),
    'bank.assessing': {
      label: label('实行差别化考核的银行', 'Banks that assess lending on IP apart'),
      unit: label('家', 'banks'),
      scope: 'snapshot',
      at: 'effectiveFrom',
      until: 'endedOn',
      where: standing,
      measure: distinct(field('bank', 'office')),
    },
  },
});
