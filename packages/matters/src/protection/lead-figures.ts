import { and, eq, field, inState, not, present } from '../define/condition.ts';
import { count, distinct, ratio } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

/** A lead that screening threw out, or that repeats what it threw out, was no suspicion after all. */
const counted = not(inState('rejected', 'suppressed'));

export const leadFigures: MatterDefinition['figures'] = {
  'online.leads': {
    label: label('监测发现涉嫌侵权线索', 'Leads found by monitoring'),
    unit: label('条', 'leads'),
    scope: 'year',
    at: 'foundAt',
    where: counted,
    measure: count(),
  },
  'online.taken_down': {
    label: label('已下架处理', 'Leads taken down'),
    unit: label('条', 'leads'),
    scope: 'year',
    at: 'removedAt',
    measure: count(),
  },
  'online.takedown_rate': {
    label: label('下架率', 'Share of leads taken down'),
    unit: label('比例', 'share'),
    scope: 'year',
    at: 'foundAt',
    where: counted,
    measure: ratio(present('removedAt')),
  },
  'online.image_shops': {
    label: label('涉嫌未经授权使用商标图片店铺', 'Shops suspected of using a mark’s picture without leave'),
    unit: label('家', 'shops'),
    scope: 'year',
    at: 'foundAt',
    where: and(counted, eq('imageUse', true)),
    measure: distinct(field('seller', 'name')),
  },
  'online.confirmation_rate': {
    label: label('线索确认率', 'Share of screened leads confirmed'),
    unit: label('比例', 'share'),
    scope: 'year',
    at: 'screenedAt',
    measure: ratio(not(inState('rejected'))),
  },
};
