import { counts } from '../common/counts.ts';
import { and, eq, inState, not, or, present } from '../define/condition.ts';
import { average, count, type Figure, ratio } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const piece = label('件', 'cases');
const office = 'protectionCentre';

/** Days from the CNIPA filing date to the notice of grant, of marked cases granted in the year (domain-rules 2.8). */
const days = (zh: string, en: string, type: string, at = 'grantNoticeOn'): Figure => ({
  label: label(zh, en),
  unit: label('天', 'days'),
  scope: 'year',
  at,
  where: and(eq('patentType', type), present('markedOn')),
  measure: average({ daysBetween: ['filedOn', at] }),
  office,
});

const cases = counts({
  unit: piece,
  office,
});

const ofType = (type: string) => ({ where: eq('patentType', type) });

export const preExaminationFigures: MatterDefinition['figures'] = {
  'preexam.accepted': {
    label: label('受理专利预审件', 'Pre-examinations accepted'),
    unit: piece,
    scope: 'year',
    at: 'acceptedOn',
    measure: count(),
    office,
  },
  'preexam.closed': {
    label: label('审结预审件', 'Pre-examinations closed'),
    unit: piece,
    scope: 'year',
    at: 'closedOn',
    measure: count(),
    office,
  },
  'preexam.granted': {
    label: label('预审案件已授权', 'Pre-examined cases granted'),
    unit: piece,
    scope: 'year',
    at: 'grantNoticeOn',
    measure: count(),
    office,
  },
  'preexam.days.invention': days('平均发明专利审查授权周期', 'Mean time to grant, inventions', 'invention'),
  'preexam.days.utility': days('平均实用新型授权周期', 'Mean time to grant, utility models', 'utility'),
  'preexam.days.design': days('平均外观设计授权周期', 'Mean time to grant, designs', 'design'),
  // The variant that ends with the announcement (domain-rules section 4, 5).
  'preexam.days.invention.announced': days(
    '发明专利申请至授权公告平均天数',
    'Mean time to the announcement, inventions',
    'invention',
    'announcedOn',
  ),
  'preexam.submitted': cases('提交专利预审件', 'Pre-examinations submitted', 'submittedOn'),
  'preexam.accepted.invention': cases(
    '受理发明预审件',
    'Accepted, inventions',
    'acceptedOn',
    ofType('invention'),
  ),
  'preexam.accepted.utility': cases(
    '受理实用新型预审件',
    'Accepted, utility models',
    'acceptedOn',
    ofType('utility'),
  ),
  'preexam.accepted.design': cases('受理外观设计预审件', 'Accepted, designs', 'acceptedOn', ofType('design')),
  'preexam.pending': cases('年末在审预审件', 'Pre-examinations pending at the end', 'acceptedOn', {
    scope: 'snapshot',
    until: 'closedOn',
    where: or(not(present('endedOn')), present('closedOn')),
  }),
  'preexam.pass_rate': cases('预审合格率', 'Share of closed pre-examinations that passed', 'closedOn', {
    unit: label('比例', 'share'),
    measure: ratio(not(inState('failed'))),
  }),
  'preexam.mark_rate': cases('进入快速通道比例', 'Share of the filed that were marked', 'filedOn', {
    unit: label('比例', 'share'),
    measure: ratio(present('markedOn')),
  }),
};
