import { grant, officers } from '../common/access.ts';
import { strike, struckFields, struckState } from '../common/struck.ts';
import { and, compare, field, inState, isMyOffice, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import {
  choice,
  date,
  file,
  longText,
  money,
  number,
  office,
  party,
  ref,
  region,
  text,
} from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { fundInvestmentFigures } from './fund-investment-figures.ts';

const managers = grant('fundManager', isMyOffice('manager'));
const companies = grant('rightHolder', isMyOffice('company'));
const insiders = { automatic: true, visibleTo: ['fundManager', 'ipOfficer'] } as const;
const on = (zh: string, en: string) => date(label(zh, en), { automatic: true });

/** 基金投资项目: lead, reserve, due diligence, committee, investment, management, exit (domain-rules 2.10). */
export const fundInvestment = defineMatter({
  kind: 'fund_investment',
  chapter: 'utilization',
  label: label('运营基金投资项目', 'Investment of the fund'),
  description: label(
    '线索、储备、尽调、投决、投资、投后、退出；储备和已投资不重复统计',
    'From lead to exit; a project is in reserve or invested in, never both',
  ),
  fields: {
    name: text(label('项目名称', 'Project'), { required: true, max: 200 }),
    fund: ref(label('基金', 'Fund'), { to: 'fund' }),
    manager: office(label('基金管理人', 'Manager'), { officeKind: 'fund' }),
    company: party(label('被投企业', 'Company'), { required: true }),
    county: region(label('所属县（市、区）', 'County')),
    industry: text(label('所属产业', 'Industry'), { max: 100 }),
    target: choice(label('投资标的', 'Target'), {
      options: {
        brand: label('知识产权密集型品牌产品和企业', 'An IP-intensive product or company'),
        service: label('知识产权运营服务机构', 'An IP service'),
        patent: label('高价值专利', 'High-value patents'),
      },
    }),
    plannedAmount: money(label('拟投资额', 'To be invested')),
    reservedOn: on('入库储备日期', 'Taken into reserve on'),
    reservedUntil: on('出库日期', 'In reserve until'),
    diligenceOn: on('尽职调查日期', 'Due diligence begun on'),
    diligence: longText(label('尽职调查意见', 'Findings of the due diligence'), insiders),
    committeeOn: on('投决日期', 'Committee decided on'),
    resolution: longText(label('投决意见', 'Resolution of the committee'), insiders),
    investedOn: on('投资日期', 'Invested on'),
    amount: money(label('投资金额', 'Invested'), { automatic: true }),
    share: number(label('持股比例（%）', 'Share (%)'), { automatic: true, min: 0, max: 100 }),
    agreement: file(label('投资协议', 'Agreement'), {
      ...insiders,
      multiple: true,
      accept: ['application/pdf'],
    }),
    reviewedOn: on('最近投后检查日期', 'Last looked after on'),
    review: longText(label('投后情况', 'How it goes'), insiders),
    exitedOn: on('退出日期', 'Exited on'),
    exitAmount: money(label('退出收回金额', 'Returned'), { automatic: true }),
    endReason: longText(label('放弃原因', 'Why it was given up'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'company', 'plannedAmount', 'amount', 'investedOn', 'reservedOn', 'county'],
  filters: ['name', 'company', 'fund', 'county', 'industry', 'reservedOn', 'investedOn', 'exitedOn'],
  unique: ['name', 'company'],
  owner: { field: 'manager', part: 'office' },
  region: { field: 'county' },
  states: {
    lead: { label: label('项目线索', 'Lead'), awaits: ['fundManager'] },
    reserved: { label: label('储备', 'In reserve'), colour: 'processing', awaits: ['fundManager'] },
    diligence: { label: label('尽职调查', 'Due diligence'), colour: 'processing', awaits: ['fundManager'] },
    committee: { label: label('投决通过', 'Approved'), colour: 'processing', awaits: ['fundManager'] },
    invested: { label: label('已投资', 'Invested'), colour: 'success' },
    managed: { label: label('投后管理', 'Managed'), colour: 'success' },
    exited: { label: label('已退出', 'Exited'), final: true },
    dropped: { label: label('已放弃', 'Given up'), final: true },
    struck: struckState,
  },
  initial: 'lead',
  transitions: {
    reserve: {
      label: label('入库储备', 'Take into reserve'),
      from: ['lead'],
      to: 'reserved',
      by: [managers, officers],
      require: ['plannedAmount'],
      sets: { reservedOn: { now: 'date' } },
    },
    examine: {
      label: label('开始尽调', 'Begin due diligence'),
      from: ['reserved'],
      to: 'diligence',
      by: [managers],
      sets: { diligenceOn: { now: 'date' } },
    },
    decide: {
      label: label('投决通过', 'Approve'),
      from: ['diligence'],
      to: 'committee',
      by: [managers],
      require: ['committeeOn', 'diligence', 'resolution'],
    },
    invest: {
      label: label('投资', 'Invest'),
      from: ['committee'],
      to: 'invested',
      by: [managers],
      require: ['fund', 'investedOn', 'amount'],
      input: ['share', 'agreement'],
      sets: { reservedUntil: { field: 'investedOn' } },
      effects: [{ effect: 'fire', on: 'fund', transition: 'draw', fields: { drawing: { field: 'amount' } } }],
    },
    manage: {
      label: label('登记投后检查', 'Record how it goes'),
      from: ['invested', 'managed'],
      to: 'managed',
      by: [managers],
      require: ['reviewedOn', 'review'],
    },
    exit: {
      label: label('退出', 'Exit'),
      from: ['invested', 'managed'],
      to: 'exited',
      by: [managers],
      require: ['exitedOn', 'exitAmount'],
    },
    drop: {
      label: label('放弃', 'Give up'),
      from: ['lead', 'reserved', 'diligence', 'committee'],
      to: 'dropped',
      by: [managers, officers],
      require: ['endReason'],
      sets: { reservedUntil: { now: 'date' } },
    },
    strike: strike(['lead', 'reserved', 'diligence', 'committee', 'dropped'], [officers]),
  },
  guards: [
    {
      code: 'invested_and_reserved',
      when: or(
        not(and(present('investedOn'), present('reservedOn'))),
        compare('le', field('reservedUntil'), field('investedOn')),
      ),
      message: label(
        '已投资的项目不再是储备，请填写出库日期',
        'What is invested in is in reserve no more: say until when',
      ),
    },
  ],
  access: {
    read: [managers, companies, officers],
    create: [managers, companies, grant('ipOfficer')],
    edit: [
      { roles: ['fundManager'], when: and(isMyOffice('manager'), not(inState('exited', 'struck'))) },
      officers,
    ],
  },
  figures: fundInvestmentFigures,
});
