import { and, eq, inState } from '../define/condition.ts';
import { count, type Figure, sum } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const held = inState('held');

/** Goods of one kind that were shown to the public in stories of seizures. */
const shown = (goods: string, zh: string, en: string, unit: Figure['unit']): Figure => ({
  label: label(zh, en),
  unit,
  scope: 'year',
  at: 'heldOn',
  where: and(held, eq('form', 'case_story'), eq('goods', goods)),
  measure: sum('pieces'),
  office: 'customs',
  approx: '余',
  decimals: 0,
});

const counted = (form: string, zh: string, en: string, unit: Figure['unit']): Figure => ({
  label: label(zh, en),
  unit,
  scope: 'year',
  at: 'heldOn',
  where: and(held, eq('form', form)),
  measure: count(),
});

export const publicityFigures: MatterDefinition['figures'] = {
  'publicity.diapers': shown(
    'diapers',
    '以案说法：侵权婴儿纸尿裤',
    'Stories of seizures: infringing nappies',
    label('万片', 'ten thousand pieces'),
  ),
  'publicity.slippers': shown(
    'slippers',
    '以案说法：侵权拖鞋',
    'Stories of seizures: infringing slippers',
    label('万双', 'ten thousand pairs'),
  ),
  'publicity.case_stories': {
    ...counted('case_story', '以案说法', 'Stories of seizures told', label('次', 'times')),
    office: 'customs',
  },
  'publicity.bus_tv': {
    ...counted(
      'vehicle_tv',
      '公交移动电视滚动播出',
      'Bus screens that showed the film',
      label('辆', 'buses'),
    ),
    measure: sum('screens'),
    office: 'copyrightOffice',
    approx: '多',
    decimals: 0,
  },
  'publicity.white_papers': counted(
    'white_paper',
    '发布白皮书',
    'White papers issued',
    label('份', 'papers'),
  ),
  'publicity.articles': {
    ...counted('press', '新闻稿', 'Press pieces', label('篇', 'pieces')),
    measure: sum('articles'),
  },
  'publicity.activities': {
    label: label('知识产权宣传活动', 'Publicity activities'),
    unit: label('场次', 'activities'),
    scope: 'year',
    at: 'heldOn',
    where: held,
    measure: count(),
  },
};
