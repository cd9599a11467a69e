import { holders, officers } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure } from '../define/figure.ts';
import { choice, date, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { giFields } from './gi-fields.ts';

const counted = (zh: string, en: string, scope: Figure['scope']): Figure => ({
  label: label(zh, en),
  unit: label('个', 'products'),
  scope,
  at: 'approvedOn',
  where: standing,
  measure: count(),
});

/** 地理标志保护产品: approved for protection by announcement, not registered as a mark (domain-rules 2.11). */
export const giProduct = defineMatter({
  kind: 'gi_product',
  chapter: 'creation',
  label: label('地理标志产品', 'GI product'),
  description: label(
    '经公告批准保护的地理标志产品；以商标注册的另行登记',
    'A product under GI protection by announcement; marks are apart',
  ),
  fields: {
    ...giFields,
    announcement: text(label('批准公告号', 'Announcement'), { required: true, fixed: true }),
    approvedBy: choice(label('批准机关', 'Approved by'), {
      options: {
        cnipa: label('国家知识产权局', 'CNIPA'),
        aqsiq: label('原国家质检总局', 'Former AQSIQ'),
        agriculture: label('农业农村部（农产品地理标志）', 'Ministry of Agriculture'),
      },
    }),
    approvedOn: date(label('批准保护日期', 'Approved on'), { required: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'holder', 'approvedOn', 'announcement', 'approvedBy', 'county'],
  filters: ['name', 'holder', 'approvedBy', 'county', 'approvedOn'],
  unique: ['name', 'announcement'],
  owner: { field: 'holder', part: 'office' },
  region: { field: 'county' },
  states: {
    protected: { label: label('受保护', 'Protected'), colour: 'success' },
    ended: { label: label('已撤销保护', 'Ended'), final: true },
    struck: struckState,
  },
  initial: 'protected',
  transitions: {
    end: {
      label: label('登记撤销保护', 'Record the end'),
      from: ['protected'],
      to: 'ended',
      by: [officers],
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['protected', 'ended'], [officers]),
  },
  access: { read: [holders, officers], create: [officers], edit: [officers] },
  figures: {
    'gi.product.new': counted('新增地理标志产品', 'GI products approved', 'year'),
    'gi.product.total': counted('地理标志产品总量', 'GI products in all', 'cumulative'),
    'gi.product.valid': {
      ...counted('受保护的地理标志产品', 'GI products protected', 'snapshot'),
      until: 'endedOn',
    },
  },
});
