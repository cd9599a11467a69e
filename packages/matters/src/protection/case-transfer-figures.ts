import { and, type Condition, eq, inState, not } from '../define/condition.ts';
import { count, type Figure, ratio, sum } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const handedOver = not(inState('struck', 'declined'));
const fromCustoms = eq('sender', 'customs');

const transfers = (zh: string, en: string, ...where: Condition[]): Figure => ({
  label: label(zh, en),
  unit: label('件', 'cases'),
  scope: 'year',
  at: 'handedOverAt',
  where: and(handedOver, ...where),
  measure: count(),
  office: 'police',
});

export const caseTransferFigures: MatterDefinition['figures'] = {
  'customs_police.value': {
    ...transfers('海关移送公安案件价值', 'Value of the cases that customs handed to the police', fromCustoms),
    unit: label('万元', 'ten thousand yuan'),
    measure: sum('caseValue'),
    approx: '余',
  },
  'customs_police.cases': transfers(
    '海关移送公安案件',
    'Cases that customs handed to the police',
    fromCustoms,
  ),
  'case_transfer.handed_over': transfers('移送公安机关涉嫌犯罪案件', 'Cases handed to the police'),
  'case_transfer.value': {
    ...transfers('移送公安机关案件价值', 'Value of the cases handed to the police'),
    unit: label('万元', 'ten thousand yuan'),
    measure: sum('caseValue'),
  },
  'case_transfer.filed': {
    ...transfers('移送后公安立案', 'Transfers that the police filed', inState('filed', 'closed', 'returned')),
    at: 'policeDecidedOn',
  },
  'case_transfer.refused': {
    ...transfers(
      '移送后公安不予立案',
      'Transfers that the police refused',
      inState('refused', 'reconsidering', 'upheld', 'supervision', 'not_prosecuted'),
    ),
    at: 'policeDecidedOn',
  },
  'case_transfer.filing_rate': {
    ...transfers('移送案件立案率', 'Share of transfers decided upon that were filed'),
    at: 'policeDecidedOn',
    unit: label('比例', 'share'),
    measure: ratio(inState('filed', 'closed', 'returned')),
  },
  'case_transfer.in_time': {
    ...transfers('决定后二十四小时内移送的比例', 'Share handed over within 24 hours of the decision'),
    unit: label('比例', 'share'),
    measure: ratio({ from: 'headDecidedAt', to: 'handedOverAt', rule: 'transfer.handover' }),
  },
  'case_transfer.pending': {
    ...transfers('移送在办', 'Transfers in hand'),
    scope: 'snapshot',
    until: 'closedOn',
  },
};
