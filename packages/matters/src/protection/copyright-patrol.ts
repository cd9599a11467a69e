import { grant } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, eq, field, inMyRegion, inState, not } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, distinct, type Figure } from '../define/figure.ts';
import { choice, date, file, longText, party, text, url } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const automatic = true;
const patrols = grant('copyrightOfficer', inMyRegion);
const by = [patrols];

/** What is looked at. Each kind is a figure of its own in the white paper. */
const targets = {
  site: label('网站', 'Website'),
  wechat: label('微信公众号', 'WeChat official account'),
  douyin: label('抖音账号', 'Douyin account'),
  app: label('应用程序', 'App'),
  other: label('其他平台账号', 'Account elsewhere'),
};

/** One that was looked at a dozen times in the year counts once: 检查网站 200 余家 are sites, not visits. */
const checked = (zh: string, en: string, unit: string, target: string): Figure => ({
  label: label(zh, en),
  unit: label(unit, 'targets'),
  scope: 'year',
  at: 'checkedOn',
  where: and(standing, eq('target', target)),
  measure: distinct(field('address')),
  approx: '余',
  office: 'copyrightOffice',
});
const visits = (zh: string, en: string, where = standing): Figure => ({
  label: label(zh, en),
  unit: label('次', 'checks'),
  scope: 'year',
  at: 'checkedOn',
  where,
  measure: count(),
  office: 'copyrightOffice',
});

const transitions: MatterDefinition['transitions'] = {
  suspect: {
    label: label('发现疑似侵权', 'Suspect an infringement'),
    from: ['checked'],
    to: 'suspected',
    by,
    require: ['finding'],
    input: ['evidence', 'works'],
  },
  dismiss: {
    label: label('核实未侵权', 'Nothing is infringed'),
    from: ['suspected'],
    to: 'checked',
    by,
    input: ['finding'],
  },
  order: {
    label: label('责令整改', 'Order a correction'),
    from: ['suspected'],
    to: 'correcting',
    by,
    require: ['orderedOn', 'correctBy'],
  },
  confirm: {
    label: label('整改完成', 'Corrected'),
    from: ['correcting'],
    to: 'corrected',
    by,
    require: ['correctedOn'],
  },
  refer: {
    label: label('转行政案件', 'Make it a case'),
    from: ['suspected', 'correcting'],
    to: 'referred',
    by,
    sets: { referredOn: { now: 'date' } },
    effects: [
      {
        effect: 'create',
        kind: 'admin_case',
        fields: {
          title: { field: 'name' },
          authority: { value: 'copyright' },
          cause: { value: 'copyright' },
          source: { value: 'patrol' },
          party: { field: 'operator' },
          foundOn: { field: 'checkedOn' },
          note: { field: 'finding' },
        },
      },
    ],
  },
  strike: strike(['checked', 'suspected', 'correcting', 'corrected', 'referred'], by),
};

/** 网络版权巡查: one record is one target looked at on one day, as the monitoring system lists them. */
export const copyrightPatrol = defineMatter({
  kind: 'copyright_patrol',
  chapter: 'protection',
  label: label('网络版权巡查', 'Copyright patrol'),
  description: label(
    '一条记录为一次对一个网站或账号的检查；统计按不同的网站、账号计',
    'A record is one check of one site or account; figures count different ones',
  ),
  fields: {
    name: text(label('网站（账号）名称', 'Site or account'), { required: true }),
    target: choice(label('对象类型', 'Kind'), { required: true, options: targets }),
    address: text(label('域名或者账号', 'Domain or account id'), { required: true, max: 300 }),
    url: url(label('网址', 'Address')),
    operator: party(label('主办单位（经营者）', 'Operator')),
    checkedOn: date(label('检查日期', 'Checked on'), {
      help: label('不填为今日', 'Blank: today'),
    }),
    campaign: text(label('专项行动', 'Campaign')),
    works: text(label('涉及作品', 'Works concerned')),
    finding: longText(label('发现的问题', 'Finding'), { automatic }),
    evidence: file(label('取证材料', 'Evidence'), { automatic, multiple: true }),
    orderedOn: date(label('责令整改日期', 'Correction ordered on'), { automatic }),
    correctBy: date(label('整改期限', 'To be corrected by'), { automatic }),
    correctedOn: date(label('整改完成日期', 'Corrected on'), { automatic }),
    referredOn: date(label('转案件日期', 'Made a case on'), { automatic }),
    note: longText(label('备注', 'Note')),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'target', 'checkedOn', 'address', 'operator', 'campaign', 'finding'],
  filters: ['target', 'name', 'address', 'operator', 'campaign', 'checkedOn'],
  unique: ['target', 'address', 'checkedOn'],
  sets: { checkedOn: { now: 'date', keep: true } },
  states: {
    checked: { label: label('已检查，未发现问题', 'Checked, nothing found'), final: true, colour: 'success' },
    suspected: { label: label('疑似侵权', 'Suspected'), colour: 'warning', awaits: ['copyrightOfficer'] },
    correcting: {
      label: label('整改中', 'To be corrected'),
      colour: 'processing',
      awaits: ['copyrightOfficer'],
    },
    corrected: { label: label('已整改', 'Corrected'), final: true, colour: 'success' },
    referred: { label: label('已转案件', 'Made a case'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'checked',
  transitions,
  access: { read: by, create: [grant('copyrightOfficer')], edit: by },
  deadlines: {
    correction: {
      label: label('整改期限', 'Correction'),
      from: 'correctBy',
      until: 'correctedOn',
      within: 'stated_term.end',
      remindBefore: 'remind.days',
    },
  },
  figures: {
    'copyright_patrol.sites': checked('检查网站', 'Websites checked', '家', 'site'),
    'copyright_patrol.wechat': checked('检查微信公众号', 'WeChat accounts checked', '个', 'wechat'),
    'copyright_patrol.douyin': checked('检查抖音账号', 'Douyin accounts checked', '个', 'douyin'),
    'copyright_patrol.checks': visits('网络巡查', 'Checks made'),
    'copyright_patrol.suspected': visits(
      '巡查发现疑似侵权',
      'Checks that found a suspicion',
      not(inState('checked', 'struck')),
    ),
    'copyright_patrol.referred': {
      ...visits('巡查转行政案件', 'Checks that became a case', inState('referred')),
      at: 'referredOn',
    },
  },
});
