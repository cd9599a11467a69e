import { eq, present } from '../define/condition.ts';
import { average, count, ratio } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const piece = label('件', 'complaints');
const share = label('比例', 'share');

export const complaintFigures: MatterDefinition['figures'] = {
  'online.complaints': {
    label: label('向平台投诉', 'Complaints to platforms'),
    unit: piece,
    scope: 'year',
    at: 'submittedAt',
    measure: count(),
  },
  'online.response_rate': {
    label: label('24 小时响应达标率', 'Share answered within 24 hours'),
    unit: share,
    scope: 'year',
    at: 'submittedAt',
    where: eq('certifiedChannel', true),
    measure: ratio({ from: 'submittedAt', to: 'respondedAt', rule: 'complaint.response' }),
  },
  'online.removal_in_time': {
    label: label('核实后及时下架率', 'Share removed in time once verified'),
    unit: share,
    scope: 'year',
    at: 'verifiedAt',
    measure: ratio({ from: 'verifiedAt', to: 'removedAt', rule: 'complaint.removal' }),
  },
  'online.removal_hours': {
    label: label('核实到下架平均时长', 'Mean time from verification to removal'),
    unit: label('小时', 'hours'),
    scope: 'year',
    at: 'removedAt',
    where: present('verifiedAt'),
    measure: average({ hoursBetween: ['verifiedAt', 'removedAt'] }),
  },
  'online.counter_statements': {
    label: label('卖家不侵权声明', 'Counter-statements'),
    unit: piece,
    scope: 'year',
    at: 'counterFiledAt',
    measure: count(),
  },
  'online.measures_lifted': {
    label: label('终止措施', 'Measures lifted'),
    unit: piece,
    scope: 'year',
    at: 'reinstatedAt',
    measure: count(),
  },
  'online.reopened': {
    label: label('再次上架重启投诉', 'Complaints reopened after relisting'),
    unit: piece,
    scope: 'year',
    at: 'relistedAt',
    measure: count(),
  },
};
