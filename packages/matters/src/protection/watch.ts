import { grant, holders, officers } from '../common/access.ts';
import { ownOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { list, longText, money, niceClass, number, platform, ref, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Grant } from '../define/matter.ts';

/** Whoever set the watch up: a right holder for its marks, an IP office for those of its place. */
const keepers: readonly Grant[] = [holders, { roles: ['ipOfficer'], when: ownOffice }];

/** 监测任务: what to look for in listings, where, and from which score on. */
export const watch = defineMatter({
  kind: 'watch',
  chapter: 'protection',
  label: label('监测任务', 'Watch'),
  description: label(
    '设定用哪些商标、在哪些平台上监测',
    'Which marks are looked for, and on which platforms',
  ),
  fields: {
    name: text(label('名称', 'Name'), { required: true }),
    trademarks: list(label('商标', 'Marks'), {
      of: ref(label('商标', 'Mark'), { to: 'trademark' }),
      help: label('不填则为本单位全部有效商标', 'Blank: every valid mark of the owner'),
    }),
    platforms: list(label('平台', 'Platforms'), {
      of: platform(label('平台', 'Platform')),
      help: label('不填则为所有平台', 'Blank: every platform'),
    }),
    classes: niceClass(label('商品类别', 'Classes of goods'), { multiple: true }),
    priceFloor: money(label('最低正品价', 'Price floor'), {
      help: label('低于此价的商品更可疑', 'Goods below this price are more suspect'),
    }),
    threshold: number(label('得分阈值', 'Score threshold'), {
      min: 0,
      max: 1,
      help: label(
        '达到此分（0 至 1）才生成线索；不填用系统默认',
        'From 0 to 1: leads are made from this score on; blank: the default',
      ),
    }),
    precision: number(label('期望准确率', 'Wished precision'), {
      min: 0.5,
      max: 1,
      help: label(
        '填 0.5 至 1，如 0.9 表示十条线索约九条属实；由系统换算为得分阈值，已填得分阈值时不用',
        'From 0.5 to 1: 0.9 means that about nine leads of ten are worth a look; it is turned into a score threshold, and not used where one is given',
      ),
    }),
    note: longText(label('备注', 'Note')),
  },
  title: 'name',
  columns: ['name', 'trademarks', 'platforms', 'priceFloor', 'threshold'],
  filters: ['name'],
  states: {
    active: { label: label('监测中', 'Active'), colour: 'processing' },
    paused: { label: label('已暂停', 'Paused') },
    closed: { label: label('已结束', 'Closed'), final: true },
  },
  initial: 'active',
  transitions: {
    pause: { label: label('暂停', 'Pause'), from: ['active'], to: 'paused', by: keepers, bulk: true },
    activate: { label: label('恢复', 'Resume'), from: ['paused'], to: 'active', by: keepers, bulk: true },
    close: {
      label: label('结束', 'Close'),
      from: ['active', 'paused'],
      to: 'closed',
      by: keepers,
      confirm: label('结束后不能恢复', 'A closed watch cannot be resumed'),
    },
  },
  access: {
    read: [holders, officers],
    create: [grant('rightHolder'), grant('ipOfficer')],
    edit: keepers,
  },
});
