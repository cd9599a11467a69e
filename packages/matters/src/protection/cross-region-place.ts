import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure, sum } from '../define/figure.ts';
import { date, longText, money, number, ref, text } from '../define/kinds/index.ts';
import { type Label, label } from '../define/label.ts';
import { police } from './justice-access.ts';
import { county, dayOf } from './justice-fields.ts';

/** What the press and the office say of one operation may differ: every number stands with where it is from and as of when. */
const found = ['officers', 'arrested', 'production', 'storage', 'sales', 'value'];
const sourced = ['netClosedOn', 'source', 'asOf'];
const howMany = (zh: string, en: string, unit: Label) =>
  number(label(zh, en), { automatic: true, integer: true, min: 0, unit });

const site = label('处', 'sites');

const total = (zh: string, en: string, unit: Label, name: string, more: Partial<Figure> = {}): Figure => ({
  label: label(zh, en),
  unit,
  scope: 'year',
  at: 'netClosedOn',
  where: standing,
  measure: sum(name),
  office: 'police',
  ...more,
});

/** 异地专案地点任务: what one place of a cross-region operation was to do, and what was found there. */
export const crossRegionPlace = defineMatter({
  kind: 'cross_region_place',
  chapter: 'protection',
  label: label('异地专案地点', 'Place of a cross-region operation'),
  description: label(
    '一地一条；警力、抓获、窝点、价值均注明来源和截至日期',
    'One for each place; officers, arrests, sites and value with source and date',
  ),
  fields: {
    place: text(label('地点', 'Place'), { required: true }),
    operation: ref(label('专案', 'Operation'), { to: 'cross_region_operation', required: true, fixed: true }),
    task: longText(label('任务', 'Task')),
    assignedOn: date(label('派出日期', 'Assigned on')),
    netClosedOn: dayOf('收网日期', 'Net closed on'),
    officers: howMany('出动警力', 'Officers', label('名', 'officers')),
    arrested: howMany('抓获犯罪嫌疑人', 'Suspects arrested', label('名', 'persons')),
    production: howMany('生产窝点', 'Production sites', site),
    storage: howMany('仓储窝点', 'Storage sites', site),
    sales: howMany('销售窝点', 'Sales sites', site),
    value: money(label('涉案价值', 'Value'), { automatic: true }),
    source: text(label('数据来源', 'Source of the numbers'), { automatic: true }),
    asOf: dayOf('数据截至日期', 'Numbers as of'),
    note: longText(label('与其他来源的差异', 'How other sources differ'), { automatic: true }),
    county,
    ...struckFields,
  },
  title: 'place',
  columns: [
    'place',
    'netClosedOn',
    'arrested',
    'officers',
    'production',
    'storage',
    'sales',
    'value',
    'source',
  ],
  filters: ['place', 'operation', 'netClosedOn', 'county'],
  unique: ['operation', 'place'],
  region: { field: 'county' },
  states: {
    assigned: { label: label('已派出', 'Assigned'), colour: 'processing', awaits: ['police'] },
    net_closed: { label: label('已收网', 'Net closed'), colour: 'success', awaits: ['police'] },
    verified: { label: label('战果已核定', 'Numbers verified'), colour: 'success' },
    cancelled: { label: label('已取消', 'Cancelled'), final: true },
    struck: struckState,
  },
  initial: 'assigned',
  transitions: {
    closeNet: {
      label: label('收网', 'Close the net'),
      from: ['assigned'],
      to: 'net_closed',
      by: [police],
      require: sourced,
      input: found,
    },
    verify: {
      label: label('核定战果', 'Verify the numbers'),
      from: ['net_closed'],
      to: 'verified',
      by: [police],
      require: sourced,
      input: [...found, 'note'],
    },
    correct: {
      label: label('更正战果', 'Correct the numbers'),
      from: ['verified'],
      to: 'verified',
      by: [police],
      require: [...sourced, 'note'],
      input: found,
    },
    cancel: { label: label('取消', 'Cancel'), from: ['assigned'], to: 'cancelled', by: [police] },
    strike: strike(['assigned', 'net_closed', 'verified', 'cancelled'], [police]),
  },
  access: { read: [police], create: [police], edit: [police] },
  figures: {
    'crossregion.arrested': total(
      '异地专案抓获犯罪嫌疑人',
      'Suspects arrested in cross-region operations',
      label('名', 'persons'),
      'arrested',
      { ofPersons: true },
    ),
    'crossregion.officers': total(
      '异地专案出动警力',
      'Officers of cross-region operations',
      label('名', 'officers'),
      'officers',
      { approx: '多' },
    ),
    'crossregion.production': total('异地专案捣毁生产窝点', 'Production sites destroyed', site, 'production'),
    'crossregion.storage': total('异地专案捣毁仓储窝点', 'Storage sites destroyed', site, 'storage'),
    'crossregion.sales': total(
      '异地专案捣毁销售窝点',
      'Sales sites destroyed',
      label('个', 'sites'),
      'sales',
    ),
    'crossregion.value': total(
      '异地专案涉案价值',
      'Value of cross-region operations',
      label('亿元', 'hundred million yuan'),
      'value',
      { approx: '多' },
    ),
    'crossregion.places': total(
      '异地专案收网地点',
      'Places of cross-region operations',
      label('地', 'places'),
      'arrested',
      { measure: count() },
    ),
  },
});
