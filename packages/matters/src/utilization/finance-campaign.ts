import { grant, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, inMyRegion, inState, ownOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure, sum } from '../define/figure.ts';
import { choice, date, file, list, longText, money, number, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { centralBanks } from './finance-access.ts';

const office = 'centralBank';
const launched = (zh: string, en: string, scope: Figure['scope']): Figure => ({
  label: label(zh, en),
  unit: label('次', 'campaigns'),
  scope,
  at: 'launchedOn',
  where: standing,
  measure: count(),
  office,
});

/** 金融支持专项行动: the central bank has the city's banks lend to a purpose (domain-rules, row 33). */
export const financeCampaign = defineMatter({
  kind: 'finance_campaign',
  chapter: 'utilization',
  label: label('金融支持专项行动', 'Finance campaign'),
  description: label(
    '人民银行部署的金融支持制造业、科技创新等专项行动及其成效',
    'Campaigns of the central bank for manufacturing, innovation and the like, and what came of them',
  ),
  fields: {
    name: text(label('专项行动名称', 'Name'), { required: true, max: 200 }),
    theme: choice(label('支持领域', 'For'), {
      required: true,
      options: {
        manufacturing: label('制造业高质量发展', 'Manufacturing'),
        innovation: label('科技创新', 'Innovation'),
        ip: label('知识产权质押融资', 'Lending on IP'),
        other: label('其他', 'Other'),
      },
    }),
    county: region(label('适用县（市、区）', 'County'), {
      help: label('不填即全市', 'Blank: the whole city'),
    }),
    documentNumber: text(label('文号', 'Document number'), { max: 100 }),
    document: file(label('文件', 'Document'), { multiple: true, accept: ['application/pdf'] }),
    measures: longText(label('主要措施', 'Measures')),
    banks: list(label('参与银行', 'Banks'), { of: text(label('银行', 'Bank')) }),
    launchedOn: date(label('部署日期', 'Launched on'), { required: true }),
    endedOn: date(label('结束日期', 'Ended on'), { automatic: true }),
    companies: number(label('支持企业数', 'Companies supported'), { automatic: true, integer: true, min: 0 }),
    lent: money(label('投放贷款', 'Lent'), { automatic: true }),
    result: longText(label('成效', 'What came of it'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'launchedOn', 'endedOn', 'theme', 'companies', 'lent', 'documentNumber'],
  filters: ['name', 'theme', 'launchedOn', 'endedOn'],
  unique: ['name', 'launchedOn'],
  region: { field: 'county' },
  states: {
    running: { label: label('实施中', 'Running'), colour: 'processing' },
    ended: { label: label('已结束', 'Ended'), final: true },
    struck: struckState,
  },
  initial: 'running',
  transitions: {
    end: {
      label: label('结束并登记成效', 'End, with its results'),
      from: ['running'],
      to: 'ended',
      by: [centralBanks],
      require: ['endedOn', 'result'],
      input: ['companies', 'lent'],
    },
    strike: strike(['running', 'ended'], [centralBanks]),
  },
  access: {
    read: [centralBanks, officers, grant('bank', inMyRegion)],
    create: [grant('centralBank')],
    edit: [{ roles: ['centralBank'], when: and(ownOffice, inState('running')) }],
  },
  figures: {
    'finance_campaign.new': launched('部署金融支持专项行动', 'Finance campaigns launched', 'year'),
    'finance_campaign.total': launched('金融支持专项行动（累计）', 'Finance campaigns so far', 'cumulative'),
    'finance_campaign.running': {
      ...launched('当年实施的金融支持专项行动', 'Finance campaigns in hand', 'year'),
      until: 'endedOn',
    },
    'finance_campaign.lent': {
      ...launched('专项行动投放贷款', 'Lent in finance campaigns', 'year'),
      at: 'endedOn',
      unit: label('亿元', 'hundred million yuan'),
      measure: sum('lent'),
    },
  },
});
