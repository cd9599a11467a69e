import { and, type Condition, eq, inState, not } from '../define/condition.ts';
import { average, count, type Figure, ratio, sum } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';
import { authorities, causes } from './authorities.ts';

/** A decision that was revoked is no case dealt with; an entry struck out never was one. */
const valid = not(inState('struck', 'revoked'));
const officeName = label('行政执法部门', 'Enforcement bodies');

const cases = (zh: string, en: string, at: string, ...where: Condition[]): Figure => ({
  label: label(zh, en),
  unit: label('件', 'cases'),
  scope: 'year',
  at,
  where: and(valid, ...where),
  measure: count(),
  officeName,
});

const money = (zh: string, en: string, at: string, field: string): Figure => ({
  ...cases(zh, en, at),
  unit: label('万元', 'ten thousand yuan'),
  measure: sum(field),
});

const each = (field: string, options: typeof authorities | typeof causes): Record<string, Figure> =>
  Object.fromEntries(
    Object.entries(options).map(([value, { zh, en }]) => [
      `admin_case.${field}.${value}`,
      cases(`行政查处案件：${zh}`, `Cases dealt with: ${en}`, 'handledOn', eq(field, value)),
    ]),
  );

/**
 * 查处案件: each case once, on the day of its decision or of its transfer, whichever came first (domain-rules 3 and 4,
 * question 2); filed, decided and transferred stand beside it.
 */
export const adminCaseFigures: MatterDefinition['figures'] = {
  'admin_case.total': cases('行政查处侵权假冒案件', 'Infringement cases dealt with', 'handledOn'),
  ...each('authority', authorities),
  ...each('cause', causes),
  'admin_case.filed': cases('立案', 'Cases filed', 'filedOn'),
  'admin_case.decided': cases('作出处罚决定', 'Cases decided', 'decidedOn'),
  'admin_case.transferred': cases('移送司法机关', 'Cases transferred to the police', 'transferredOn'),
  'admin_case.closed': cases('办结', 'Cases closed', 'closedOn', not(inState('terminated'))),
  'admin_case.revoked': {
    ...cases('处罚决定被撤销', 'Decisions revoked', 'revokedOn'),
    where: inState('revoked'),
  },
  'admin_case.pending': {
    ...cases('在办案件', 'Cases in hand', 'filedOn'),
    scope: 'snapshot',
    until: 'closedOn',
  },
  'admin_case.value': money('查处案件货值', 'Value of the goods', 'handledOn', 'goodsValue'),
  'admin_case.fines': money('罚款', 'Fines', 'decidedOn', 'fine'),
  'admin_case.confiscated': money('没收违法所得', 'Confiscated gain', 'decidedOn', 'confiscatedGain'),
  'admin_case.days': {
    ...cases('立案到决定平均天数', 'Mean days from filing to decision', 'decidedOn'),
    unit: label('天', 'days'),
    measure: average({ daysBetween: ['filedOn', 'decidedOn'] }),
  },
  'admin_case.decided_in_time': {
    ...cases('基本办案期限内作出决定的比例', 'Share decided within the basic term', 'decidedOn'),
    unit: label('比例', 'share'),
    measure: ratio({ from: 'filedOn', to: 'decidedOn', rule: 'case.decide' }),
  },
  'copyright_case.closed': {
    label: label('办结侵犯著作权行政案件', 'Copyright infringement cases closed'),
    unit: label('起', 'cases'),
    scope: 'year',
    at: 'closedOn',
    measure: count(),
    where: and(valid, not(inState('terminated')), eq('authority', 'copyright'), eq('cause', 'copyright')),
    office: 'copyrightOffice',
  },
};
