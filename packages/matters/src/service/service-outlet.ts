import { officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, type Condition, eq } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { choice, date, party, person, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const types = {
  trademark: label('商标服务网点', 'Trademark service outlet'),
  brand: label('商标品牌指导站', 'Trademark and brand station'),
  information: label('知识产权信息公共服务网点', 'Public IP information outlet'),
  rapid: label('维权援助工作站', 'Rights assistance station'),
};

const of = (type: keyof typeof types, level?: string): Condition =>
  level ? and(eq('type', type), eq('level', level)) : eq('type', type);

const outlets = (zh: string, en: string, which: Condition, scope: Figure['scope']): Figure => ({
  label: label(zh, en),
  unit: label('个', 'outlets'),
  scope,
  at: 'recognisedOn',
  // Cumulative: those recognised so far, also those that have ended; a snapshot has those that still are.
  ...(scope === 'snapshot' && { until: 'endedOn' }),
  where: and(standing, which),
  measure: count(),
});

const information = (level: string) => of('information', level);

/** 服务网点: trademark outlets of the supervision stations, brand stations and public information outlets. */
export const serviceOutlet = defineMatter({
  kind: 'service_outlet',
  chapter: 'service',
  label: label('知识产权服务网点', 'IP service outlet'),
  description: label(
    '商标服务网点、商标品牌指导站、信息公共服务网点，按类型和级别统计',
    'Trademark outlets, brand stations and public information outlets, by type and level',
  ),
  fields: {
    name: text(label('网点名称', 'Outlet'), { required: true }),
    type: choice(label('类型', 'Type'), { required: true, options: types }),
    level: choice(label('级别', 'Level'), {
      required: true,
      options: {
        national: label('国家级', 'National'),
        province: label('省级', 'Provincial'),
        city: label('市级', 'City'),
        county: label('县级', 'County'),
      },
    }),
    host: party(label('依托单位', 'Host'), { required: true }),
    approver: text(label('认定（设立）机关', 'Recognised by')),
    documentNumber: text(label('文件文号', 'Document number')),
    address: text(label('地址', 'Address')),
    contact: person(label('联系人', 'Contact'), { visibleTo: ['ipOfficer'] }),
    county: region(label('所在县（市、区）', 'County')),
    recognisedOn: date(label('认定（设立）日期', 'Recognised on'), { automatic: true }),
    endedOn: date(label('撤销日期', 'Ended on'), { automatic: true }),
    endReason: text(label('撤销原因', 'Why it ended'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'type', 'level', 'host', 'recognisedOn', 'county', 'endedOn'],
  filters: ['name', 'type', 'level', 'host', 'county', 'recognisedOn'],
  unique: ['name', 'type', 'level'],
  region: { field: 'county' },
  states: {
    preparing: { label: label('筹建中', 'In preparation'), colour: 'processing', awaits: ['ipOfficer'] },
    open: { label: label('运行中', 'Open'), colour: 'success' },
    not_recognised: { label: label('未获认定', 'Not recognised'), final: true },
    closed: { label: label('已撤销', 'Closed'), final: true },
    struck: struckState,
  },
  initial: 'preparing',
  transitions: {
    open: {
      label: label('登记认定（设立）', 'Record the recognition'),
      from: ['preparing'],
      to: 'open',
      by: [officers],
      require: ['recognisedOn'],
    },
    reject: {
      label: label('未获认定', 'Not recognised'),
      from: ['preparing'],
      to: 'not_recognised',
      by: [officers],
      input: ['endReason'],
    },
    close: {
      label: label('撤销', 'Close'),
      from: ['open'],
      to: 'closed',
      by: [officers],
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['preparing', 'open', 'not_recognised', 'closed'], [officers]),
  },
  access: { read: [officers], create: [officers], edit: [officers] },
  figures: {
    'outlet.province': outlets(
      '省级知识产权信息公共服务网点',
      'Provincial IP information outlets',
      information('province'),
      'cumulative',
    ),
    'outlet.province.current': outlets(
      '现有省级知识产权信息公共服务网点',
      'Provincial IP information outlets that still are',
      information('province'),
      'snapshot',
    ),
    'outlet.national': outlets(
      '国家级知识产权信息公共服务网点',
      'National IP information outlets',
      information('national'),
      'cumulative',
    ),
    'outlet.information': outlets(
      '现有知识产权信息公共服务网点',
      'IP information outlets',
      of('information'),
      'snapshot',
    ),
    'outlet.trademark': outlets('商标服务网点', 'Trademark service outlets', of('trademark'), 'snapshot'),
    'outlet.brand': outlets('商标品牌指导站', 'Trademark and brand stations', of('brand'), 'snapshot'),
    'outlet.rapid': outlets('维权援助工作站', 'Rights assistance stations', of('rapid'), 'snapshot'),
    'outlet.new': outlets('新设服务网点', 'Outlets opened', standing, 'year'),
  },
});
