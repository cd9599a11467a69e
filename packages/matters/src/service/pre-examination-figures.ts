import { and, eq, present } from '../define/condition.ts';
import { average, count, type Figure } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';

const piece = label('件', 'cases');
const office = 'protectionCentre';

/** Days from the CNIPA filing date to the notice of grant, of marked cases granted in the year (domain-rules 2.8). */
const days = (zh: string, en: string, type: string): Figure => ({
  label: label(zh, en),
  unit: label('天', 'days'),
  scope: 'year',
  at: 'grantNoticeOn',
  where: and(eq('patentType', type), present('markedOn')),
  measure: average({ daysBetween: ['filedOn', 'grantNoticeOn'] }),
  office,
});

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
};
