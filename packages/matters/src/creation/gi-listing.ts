import { holders, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, eq } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { choice, date, file, party, ref, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';

const lists = {
  eu: label('中欧地理标志协定名录', 'List of the EU–China agreement'),
  key_contact: label('地理标志运用促进重点联系指导名录', 'List of GIs under close guidance'),
  other: label('其他名录', 'Another list'),
};

const listed = (list: keyof typeof lists, zh: string, en: string, scope: Figure['scope']): Figure => ({
  label: label(zh, en),
  unit: label('件', 'GIs'),
  scope,
  at: 'listedOn',
  where: and(standing, eq('list', list)),
  measure: count(),
});

/** 地理标志入选名录: a GI that a list names (rows 13 and 15 of the inventory); it may stand in several. */
export const giListing = defineMatter({
  kind: 'gi_listing',
  chapter: 'creation',
  label: label('地理标志入选名录', 'GI listing'),
  description: label(
    '地理标志列入中欧协定、重点联系指导等名录，一次入选登记一条',
    'A GI named in the list of the EU agreement or another; one entry a listing',
  ),
  fields: {
    name: text(label('地理标志名称', 'Name of the GI'), { required: true }),
    list: choice(label('名录', 'List'), { required: true, options: lists }),
    batch: text(label('批次', 'Batch'), {
      max: 50,
      help: label('如 第一批', 'e.g. first batch'),
    }),
    listedOn: date(label('入选（生效）日期', 'Listed on'), { required: true }),
    holder: party(label('注册人（申请机构）', 'Holder')),
    giTrademark: ref(label('地理标志商标', 'GI trademark'), { to: 'gi_trademark' }),
    giProduct: ref(label('地理标志产品', 'GI product'), { to: 'gi_product' }),
    county: region(label('产地县（市、区）', 'County of origin')),
    document: file(label('名录文件', 'Document'), { multiple: true, accept: ['application/pdf', 'image/*'] }),
    endedOn: date(label('移出日期', 'Removed on'), { automatic: true }),
    endReason: text(label('移出原因', 'Why it was removed'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'list', 'listedOn', 'batch', 'holder', 'county'],
  filters: ['name', 'list', 'batch', 'county', 'listedOn'],
  unique: ['name', 'list'],
  owner: { field: 'holder', part: 'office' },
  region: { field: 'county' },
  states: {
    listed: { label: label('在名录', 'Listed'), colour: 'success' },
    removed: { label: label('已移出', 'Removed'), final: true },
    struck: struckState,
  },
  initial: 'listed',
  transitions: {
    remove: {
      label: label('登记移出', 'Record the removal'),
      from: ['listed'],
      to: 'removed',
      by: [officers],
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['listed', 'removed'], [officers]),
  },
  access: { read: [holders, officers], create: [officers], edit: [officers] },
  figures: {
    'gi.eu_listed': listed('eu', '纳入中欧地理标志协定名录', 'GIs listed under the EU agreement', 'year'),
    'gi.eu_listed.valid': {
      ...listed('eu', '中欧地理标志协定名录内地理标志', 'GIs on the list of the EU agreement', 'snapshot'),
      until: 'endedOn',
    },
    'gi.key_contact': listed(
      'key_contact',
      '新入选地理标志运用促进重点联系指导名录',
      'GIs newly under close guidance',
      'year',
    ),
    'gi.key_contact.valid': {
      ...listed('key_contact', '重点联系指导名录内地理标志', 'GIs under close guidance', 'snapshot'),
      until: 'endedOn',
    },
  },
});
